import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { sayFinding } from '#lib/audit/report'
import { disconnect } from '#lib/db/client'
import { disconnectLog } from '#lib/db/log-client'
import { createSigningKey, type LogSigner, readSigningKey } from '#lib/use-cases/log/signing-key'
import { verifyDatabase } from '#lib/use-cases/verification/verify-database'
import { urlWith } from '../../scripts/postgres/connection-url.mjs'
import { createDatabase, withClient } from '../../scripts/postgres/provision.mjs'
import { aFacility } from '../support/facility.ts'
import { aTreatedPatient, looks, type Treated } from './support/activity.ts'
import { othersThanTheLine } from './support/attacks/columns.ts'
import { type Attack, EARLY, one, type Target } from './support/attacks/target.ts'
import { attacks } from './support/attacks.ts'
import { keyFile, logFolder, openedLog, published } from './support/published-log.ts'
import { asSuperuser } from './support/superuser.ts'

const { superuserUrl } = inject('postgres')
const honest = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
const table: { attack: string; found: string }[] = []

let treated: Treated
let signed: readonly number[] = []
let size = 0
let keys: { readonly own: LogSigner; readonly foreign: LogSigner }
let copies = 0

beforeAll(async () => {
  await openedLog()
  const facility = await aFacility()
  treated = await aTreatedPatient(facility)
  await published()
  // Put aside as a backup would have it.
  await copied(`${honest}_old`)
  for (let i = 0; i < 8; i += 1) {
    await looks(facility.physician, treated.patientId, 37)
    await published()
  }
  const foreign = await createSigningKey(`${keyFile()}.foreign`, 'clinic.example/test')
  keys = { own: await readSigningKey(keyFile()), foreign }
  await Promise.all([disconnect(), disconnectLog()])
  await asSuperuser(urlWith(superuserUrl, { database: honest }), async (db) => {
    const { rows } = await db.query<{ size: string }>('SELECT size FROM log_checkpoint ORDER BY size')
    signed = rows.map((row) => Number(row.size))
    size = signed.at(-1) ?? 0
  })
}, 300_000)

afterAll(() => {
  if (process.env.CLEARSPINE_DRILL) console.table(table)
})

/** A copy of the database, which nobody may be using. */
async function copied(name: string, from = honest): Promise<void> {
  await Promise.all([disconnect(), disconnectLog()])
  await withClient(superuserUrl, (superuser) => createDatabase(superuser, name, from))
}

async function verified(database: string, folder: string) {
  const address = urlWith(process.env.DATABASE_AUDITOR_URL ?? '', { database })
  const anchors = [parseVerifierKey(nodeSha256, keys.own.vkey)]
  return verifyDatabase({ address, folder, anchors, clock: () => 0 })
}

/** The report on a copy to which something was done, and where it has to be found. */
async function reportAfter(attack: Attack['attack'], from = honest) {
  copies += 1
  const database = `${honest}_${copies}`
  await copied(database, from)
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'clearspine-tamper-')), 'log')
  await cp(logFolder(), folder, { recursive: true })
  const ids = { advice: treated.adviceId, patient: treated.patientId, clearance: treated.clearanceId }
  const place = await asSuperuser(urlWith(superuserUrl, { database }), (db) => {
    const target: Target = { db, folder, size, signed, ids, ownKey: keys.own, foreignKey: keys.foreign }
    return attack(target)
  })
  const report = await verified(database, folder)
  await rm(path.dirname(folder), { recursive: true, force: true })
  return { report, place }
}

describe('tampering, by somebody who owns the server', () => {
  it('is not found where nothing was done', async () => {
    const { report } = await reportAfter(async () => ({}))
    expect(report.findings).toEqual([])
    expect(report.size).toBe(size)
  })

  it.each(attacks)('is found and located: $name', async ({ name, attack }) => {
    const { report, place } = await reportAfter(attack)
    table.push({ attack: name, found: report.findings[0] ? sayFinding(report.findings[0]) : 'NOTHING' })
    expect(report.intact).toBe(false)
    expect(report.findings.map((finding) => finding.place)).toContainEqual(expect.objectContaining(place))
  })

  it('is found in each column that is made from a line, also in one that a later migration adds', async () => {
    let columns = 0
    const { report, place } = await reportAfter(async ({ db }) => {
      columns = await othersThanTheLine(db, EARLY)
      return one(EARLY)
    })
    const found = report.findings.filter(({ check }) => check === 'projection')
    expect(columns).toBeGreaterThan(0)
    expect(found.map((finding) => finding.place)).toEqual(
      Array.from({ length: columns }, () => expect.objectContaining(place)),
    )
  })

  it('is found and located: an old database restored', async () => {
    const { report } = await reportAfter(async () => ({}), `${honest}_old`)
    const place = { kind: 'entries', from: signed[1], to: size }
    expect(report.findings.map((finding) => finding.place)).toContainEqual(expect.objectContaining(place))
  })
})
