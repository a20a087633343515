import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { findPatient } from '#lib/db/patients'
import { inTransaction } from '#lib/db/transaction'
import { amendPatientDetails } from '#lib/use-cases/amend-patient-details'
import { detailsFormSchema } from '#lib/use-cases/shared/details-form'
import { viewPatientDetails } from '#lib/use-cases/view-patient-details'
import { anAssessedPatient, aPatient } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

let here: TestFacility

beforeAll(async () => {
  here = await aFacility()
})

const stored = { familyName: 'Wang', givenName: 'Li', otherScriptName: '王丽', title: 'Ms', sex: 'FEMALE' }

const form = (edits: Record<string, unknown>) =>
  detailsFormSchema('2026-11-22').parse({ ...stored, birthDate: '1958-04-03', version: '1', ...edits })

const amend = (patientId: string, edits: Record<string, unknown>, actor: Actor = here.physician, key = randomUUID()) =>
  amendPatientDetails(actor, { submissionId: key as string, patientId, form: form(edits) }, NOW)

const patientNow = async (id: string) => {
  const patient = await inTransaction(here.physician, (tx) => findPatient(tx, id))
  if (!patient) throw new Error('no such patient')
  return patient
}

const entriesOf = async (id: string, type: string) => {
  const { auditRef } = await patientNow(id)
  return inTransaction(here.physician, (tx) =>
    tx.auditEntry.findMany({ where: { patientRef: auditRef, type }, include: { payload: true } }),
  )
}

describe('amending a patient’s details', () => {
  it('keeps what was there before in the trail, and only what changed', async () => {
    const id = await aPatient(here.physician, { mrn: 'A-1' })
    expect((await amend(id, { mrn: 'A-1', givenName: 'Lina' })).ok).toBe(true)
    expect(await patientNow(id)).toMatchObject({ givenName: 'Lina', version: 2 })
    const [entry] = await entriesOf(id, 'patient.amended')
    expect(JSON.parse(entry?.payload?.payload ?? '')).toEqual({
      before: { givenName: 'Li' },
      after: { givenName: 'Lina' },
      // The row as it now stands, so that the two can be reconciled.
      records: [{ kind: 'patient', id, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    })
  })

  it('tells the second of two people, and loses neither text', async () => {
    const id = await aPatient(here.physician, { mrn: 'A-2' })
    const both = await Promise.all([
      amend(id, { mrn: 'A-2', givenName: 'First' }),
      amend(id, { mrn: 'A-2', givenName: 'Second' }, here.physiotherapist),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect((await patientNow(id)).version).toBe(2)
    expect(await entriesOf(id, 'patient.amended')).toHaveLength(1)
  })

  it('sent twice is done once', async () => {
    const [id, key] = [await aPatient(here.physician, { mrn: 'A-3' }), randomUUID()]
    const first = await amend(id, { mrn: 'A-3', title: 'Dr' }, here.physician, key)
    expect(await amend(id, { mrn: 'A-3', title: 'Dr' }, here.physician, key)).toEqual(first)
    expect((await patientNow(id)).version).toBe(2)
  })

  it('without a change changes nothing and is no entry', async () => {
    const id = await aPatient(here.physician, { mrn: 'A-4' })
    expect((await amend(id, { mrn: 'A-4' })).ok).toBe(true)
    expect((await patientNow(id)).version).toBe(1)
    expect(await entriesOf(id, 'patient.amended')).toEqual([])
  })

  it('does not take another patient’s MRN, even when both ask at the same moment', async () => {
    const ids = [await aPatient(here.physician, { mrn: 'A-5' }), await aPatient(here.physician, { mrn: 'A-6' })]
    const both = await Promise.all(ids.map((id) => amend(id, { mrn: 'A-7' })))
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'mrn-taken' })
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('asks the rules anew when the birth date changes, because they read the age', async () => {
    const { patientId } = await anAssessedPatient(here.physician)
    const count = () => inTransaction(here.physician, (tx) => tx.recommendation.count({ where: { patientId } }))
    const [before, { mrn }] = [await count(), await patientNow(patientId)]
    await amend(patientId, { mrn, title: 'Mrs' })
    expect(await count()).toBe(before)
    await amend(patientId, { mrn, title: 'Mrs', birthDate: '1930-01-01', version: '2' })
    expect(await count()).toBe(before + 1)
  })

  it('does not change a record that was merged into another', async () => {
    const [id, into] = [await aPatient(here.physician, { mrn: 'A-8' }), await aPatient(here.physician)]
    await inTransaction(here.physician, (tx) => tx.patient.update({ where: { id }, data: { mergedIntoId: into } }))
    expect(await amend(id, { mrn: 'A-8', title: 'Dr' })).toEqual({ ok: false, reason: 'merged' })
  })

  it('does not find another facility’s patient, an unknown one or what is no id', async () => {
    const there = await aFacility()
    const id = await aPatient(here.physician, { mrn: 'A-9' })
    for (const patientId of [id, randomUUID(), 'x', '']) {
      expect(await amend(patientId, { mrn: 'A-9' }, there.physician)).toEqual({ ok: false, reason: 'not-found' })
      expect(await viewPatientDetails(there.physician, patientId, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
  })

  it('is not for an administrator, and reading for it is a look', async () => {
    const id = await aPatient(here.physician, { mrn: 'A-10' })
    expect(await amend(id, { mrn: 'A-10', title: 'Dr' }, here.administrator)).toEqual({
      ok: false,
      reason: 'not-permitted',
    })
    expect((await viewPatientDetails(here.physiotherapist, id, NOW)).ok).toBe(true)
    expect(await entriesOf(id, 'patient.viewed')).toHaveLength(1)
  })
})

describe('the form of the details', () => {
  it('does not let anybody die before they were born, or tomorrow', () => {
    const problems = (deceasedOn: string) =>
      detailsFormSchema('2026-11-22')
        .safeParse({ ...stored, mrn: 'x', version: '1', birthDate: '1958-04-03', deceasedOn })
        .error?.issues.map(({ path, message }) => [path.join('.'), message])
    expect(problems('1958-04-02')).toEqual([['deceasedOn', 'before-birth']])
    expect(problems('2026-11-23')).toEqual([['deceasedOn', 'in-future']])
    expect(problems('2026-11-22')).toBeUndefined()
  })

  it.each(['0', '-1', '1.5', 'x', '', '99999999999', ['1', '2'], null])('refuses the version %j', (version) => {
    const parsed = detailsFormSchema('2026-11-22').safeParse({ ...stored, mrn: 'x', birthDate: '1958-04-03', version })
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['form'])
  })
})
