import { beforeAll, describe, expect, it } from 'vitest'
import { appendEntry } from '#lib/db/audit-log'
import { inTransaction } from '#lib/db/transaction'
import { reportAccesses } from '#lib/use-cases/report-accesses'
import { reportDisclosures } from '#lib/use-cases/report-disclosures'
import { aPatient } from '../support/a-patient.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

let here: TestFacility
let there: TestFacility
let patient: { readonly id: string; readonly auditRef: string }
const days = { from: '2026-11-01', to: '2026-11-22' }

beforeAll(async () => {
  here = await aFacility()
  there = await aFacility()
  patient = await aPatient(here.physician, { mrn: 'R-1' })
  const write = (actor: typeof here.physician, type: 'patient.viewed' | 'advice.signed', at: Date) =>
    inTransaction(actor, (tx) => appendEntry(tx, actor, { type, at, patientRef: patient.auditRef }))
  await write(here.physician, 'patient.viewed', new Date('2026-11-03T02:00:00Z'))
  await write(here.physician, 'patient.viewed', new Date('2026-11-20T02:00:00Z'))
  await write(here.physician, 'advice.signed', new Date('2026-11-20T02:05:00Z'))
  await write(here.physiotherapist, 'patient.viewed', new Date('2026-11-21T02:00:00Z'))
  // The last instant of 31 October in Shanghai.
  await write(here.physiotherapist, 'patient.viewed', new Date('2026-10-31T15:59:59.999Z'))
})

const entriesOf = (type: string) =>
  inTransaction(here.administrator, (tx) => tx.auditEntry.findMany({ where: { type }, orderBy: { id: 'desc' } }))

describe('who saw this patient', () => {
  it('sums each person’s looks and acts within the facility’s days, and is an entry', async () => {
    const report = await reportAccesses(here.administrator, { about: 'patient', id: patient.id, ...days }, NOW)
    if (!report.ok) throw new Error(report.reason)
    expect(
      report.value.sums.map(({ actorId, looks, acts, first, last }) => ({ actorId, looks, acts, first, last })),
    ).toEqual([
      {
        actorId: here.physiotherapist.practitionerId,
        looks: 1,
        acts: 0,
        first: '2026-11-21T02:00:00.000Z',
        last: '2026-11-21T02:00:00.000Z',
      },
      {
        actorId: here.physician.practitionerId,
        looks: 2,
        acts: 1,
        first: '2026-11-03T02:00:00.000Z',
        last: '2026-11-20T02:05:00.000Z',
      },
    ])
    const [entry] = await entriesOf('audit.report-viewed')
    expect(entry).toMatchObject({ subject: `patient:${patient.id}`, patientRef: patient.auditRef })
  })

  it('is turned round for one user', async () => {
    const id = here.physician.practitionerId
    const report = await reportAccesses(here.administrator, { about: 'user', id, ...days }, NOW)
    if (!report.ok) throw new Error(report.reason)
    expect(report.value.sums).toMatchObject([{ patientRef: patient.auditRef, looks: 2, acts: 1 }])
    expect(report.value.patients.get(patient.auditRef)?.mrn).toBe('R-1')
  })

  it.each(['patient', 'user'] as const)('does not say whether a %s of another facility exists', async (about) => {
    const id = about === 'patient' ? patient.id : here.physician.practitionerId
    for (const wrong of [id, 'no-id', "'"]) {
      const answer = await reportAccesses(there.administrator, { about, id: wrong, ...days }, NOW)
      expect(answer).toEqual({ ok: false, reason: 'not-found' })
    }
  })

  it('is not for clinicians', async () => {
    const question = { about: 'patient', id: patient.id, ...days } as const
    expect(await reportAccesses(here.physician, question, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
  })
})

describe('a disclosure report', () => {
  it('says who, in which role, what, when and why, oldest first, and is an entry at the patient’s request', async () => {
    const report = await reportDisclosures(
      here.administrator,
      { patientId: patient.id, from: '2026-11-01', to: '2026-11-21' },
      NOW,
    )
    if (!report.ok) throw new Error(report.reason)
    expect(report.value.rows.map(({ ts, type, role, purpose }) => [ts, type, role, purpose])).toEqual([
      ['2026-11-03T02:00:00.000Z', 'patient.viewed', 'physician', 'TREAT'],
      ['2026-11-20T02:00:00.000Z', 'patient.viewed', 'physician', 'TREAT'],
      ['2026-11-20T02:05:00.000Z', 'advice.signed', 'physician', 'TREAT'],
      ['2026-11-21T02:00:00.000Z', 'patient.viewed', 'physiotherapist', 'TREAT'],
    ])
    const [entry] = await entriesOf('disclosure.reported')
    expect(entry).toMatchObject({ subject: `disclosure-report:${report.value.id}`, patientRef: patient.auditRef })
    expect(JSON.parse(entry?.canonical ?? '{}').purpose).toBe('PATRQT')
  })

  it('is for administrators, of patients of their facility', async () => {
    const question = { patientId: patient.id, ...days }
    expect(await reportDisclosures(here.physician, question, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await reportDisclosures(there.administrator, question, NOW)).toEqual({ ok: false, reason: 'not-found' })
  })
})
