import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { appendEntry } from '#lib/db/audit-log'
import { prisma } from '#lib/db/client'
import { dateColumn, findPatient } from '#lib/db/patients'
import { inTransaction, type Tx } from '#lib/db/transaction'
import { clientOptions } from '../support/client-options.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

let here: TestFacility
let there: TestFacility

beforeAll(async () => {
  here = await aFacility()
  there = await aFacility()
})

const aPatient = (facility: TestFacility, mrn: string) =>
  inTransaction(facility.physician, (tx) => insertPatient(tx, facility, mrn))

async function insertPatient(tx: Tx, facility: TestFacility, mrn: string): Promise<string> {
  const { id } = await tx.patient.create({
    data: {
      facilityId: facility.id,
      mrn,
      familyName: 'WANG',
      givenName: 'Li',
      sex: 'FEMALE',
      birthDate: dateColumn('1958-04-03'),
      createdById: facility.physician.practitionerId,
      createdAt: NOW,
      updatedAt: NOW,
    },
    select: { id: true },
  })
  return id
}

describe('one facility and another', () => {
  it('do not see each other', async () => {
    const id = await aPatient(here, 'A-1')
    expect(await inTransaction(here.physician, (tx) => findPatient(tx, id))).not.toBeNull()
    expect(await inTransaction(there.physician, (tx) => findPatient(tx, id))).toBeNull()
  })

  it('may use the same record number without learning of it', async () => {
    await aPatient(here, 'A-2')
    await expect(aPatient(there, 'A-2')).resolves.toBeTypeOf('string')
  })

  it('cannot write into each other', async () => {
    await expect(
      inTransaction(here.physician, (tx) => insertPatient(tx, { ...here, id: there.id }, 'A-3')),
    ).rejects.toThrow(/row-level security/)
  })

  it('cannot point a row of their own at the other one’s patient', async () => {
    const id = await aPatient(there, 'A-4')
    await expect(
      inTransaction(here.physician, (tx) =>
        tx.draft.create({
          data: {
            facilityId: here.id,
            patientId: id,
            kind: 'ASSESSMENT',
            fields: {},
            createdById: here.physician.practitionerId,
            updatedById: here.physician.practitionerId,
            createdAt: NOW,
            updatedAt: NOW,
          },
        }),
      ),
    ).rejects.toThrow(/[Ff]oreign key/)
  })

  it('show nothing at all to a transaction that does not say whose it is, on a connection that served one before', async () => {
    const app = new pg.Client(clientOptions(process.env.DATABASE_URL))
    await app.connect()
    try {
      await app.query('BEGIN')
      await app.query(`SELECT set_config('app.facility', $1, true)`, [here.id])
      expect((await app.query('SELECT count(*)::int AS n FROM patient')).rows[0].n).toBeGreaterThan(0)
      await app.query('COMMIT')
      for (const table of [
        'facility',
        'practitioner',
        'credential',
        'login_session',
        'patient',
        'audit_entry',
        'audit_payload',
      ]) {
        expect((await app.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n).toBe(0)
      }
    } finally {
      await app.end()
    }
  })
})

describe('what is written once', () => {
  it('stays, even for SQL by the app role', async () => {
    await inTransaction(here.physician, (tx) => appendEntry(tx, here.physician, { type: 'worklist.viewed', at: NOW }))
    for (const sql of [
      `UPDATE audit_entry SET canonical = canonical`,
      `DELETE FROM audit_entry`,
      `TRUNCATE audit_entry CASCADE`,
      `INSERT INTO audit_queue (entry_id) SELECT id FROM audit_entry`,
    ]) {
      await expect(
        inTransaction(here.physician, (tx) => tx.$executeRawUnsafe(sql)),
        sql,
      ).rejects.toThrow(/42501/)
    }
  })

  it('stays, even for SQL by the owner', async () => {
    const owner = new pg.Client(clientOptions(process.env.DATABASE_OWNER_URL))
    await owner.connect()
    try {
      await owner.query(`SELECT set_config('app.facility', $1, false)`, [here.id])
      await expect(owner.query('TRUNCATE advice CASCADE')).rejects.toMatchObject({ code: '42501' })
      // Row-level security leaves the owner no entry to change; the trigger stands behind it.
      expect((await owner.query('UPDATE audit_entry SET canonical = canonical')).rowCount).toBe(0)
    } finally {
      await owner.end()
    }
  })

  it('takes a place in the queue with every entry', async () => {
    const owner = new pg.Client(clientOptions(process.env.DATABASE_OWNER_URL))
    await owner.connect()
    const before = (await owner.query('SELECT count(*)::int AS n FROM audit_queue')).rows[0].n
    await inTransaction(here.physician, (tx) => appendEntry(tx, here.physician, { type: 'worklist.viewed', at: NOW }))
    const after = (await owner.query('SELECT count(*)::int AS n FROM audit_queue')).rows[0].n
    await owner.end()
    expect(after).toBe(before + 1)
  })

  it('is not there when the act is rolled back', async () => {
    const count = () => inTransaction(here.administrator, (tx) => tx.auditEntry.count())
    const before = await count()
    await expect(
      inTransaction(here.physician, async (tx) => {
        await appendEntry(tx, here.physician, { type: 'worklist.viewed', at: NOW })
        throw new Error('the act failed')
      }),
    ).rejects.toThrow('the act failed')
    expect(await count()).toBe(before)
  })
})

it('keeps an instant as it is, whatever zone the process and the server stand in', async () => {
  const instant = new Date('2026-11-22T10:00:00.123Z')
  const id = await inTransaction(here.physician, async (tx) => {
    const patient = await insertPatient(tx, here, 'A-TZ')
    await tx.patient.update({ where: { id: patient }, data: { updatedAt: instant } })
    return patient
  })
  const row = await inTransaction(
    here.physician,
    (tx) =>
      tx.$queryRaw<
        { epoch: string }[]
      >`SELECT extract(epoch FROM updated_at)::text AS epoch FROM patient WHERE id = ${id}::uuid`,
  )
  expect(Number(row[0]?.epoch)).toBe(instant.getTime() / 1000)
  const read = await inTransaction(here.physician, (tx) => tx.patient.findUniqueOrThrow({ where: { id } }))
  expect(read.updatedAt).toEqual(instant)
  expect(await prisma().$queryRaw`SHOW timezone`).toEqual([{ TimeZone: 'UTC' }])
})
