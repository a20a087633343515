import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { type Answers, QUESTION_NAMES, QUESTIONS } from '#lib/clinical/recorded/questions'
import { contentOfAssessment, findAssessment } from '#lib/db/assessments'
import { loadChartFacts } from '#lib/db/chart-facts'
import { findPatient } from '#lib/db/patients'
import { inTransaction } from '#lib/db/transaction'
import { amendAssessment } from '#lib/use-cases/amend-assessment'
import { recordAssessment } from '#lib/use-cases/record-assessment'
import { viewAssessment } from '#lib/use-cases/view-assessment'
import { withdrawAssessment } from '#lib/use-cases/withdraw-assessment'
import { anAssessment, aPatient, recordedAssessment } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { entriesAbout } from '../support/signing.ts'

let here: TestFacility
let elsewhere: TestFacility

beforeAll(async () => {
  ;[here, elsewhere] = [await aFacility(), await aFacility()]
})

const record = (actor: Actor, patientId: string, assessment = anAssessment(), submissionId: string = randomUUID()) =>
  recordAssessment(actor, { submissionId, patientId, draft: null, assessment }, NOW)

const amend = (patientId: string, assessmentId: string, edits: Partial<Parameters<typeof amendAssessment>[1]> = {}) =>
  amendAssessment(
    here.physician,
    {
      submissionId: randomUUID(),
      patientId,
      assessmentId,
      version: 1,
      reason: 'distance read wrongly',
      draft: null,
      assessment: anAssessment({ walkingDistanceM: 400 }),
      ...edits,
    },
    NOW,
  )

const withdraw = (patientId: string, assessmentId: string, version = 1) =>
  withdrawAssessment(
    here.physician,
    { submissionId: randomUUID(), patientId, assessmentId, version, reason: 'entered for the wrong patient' },
    NOW,
  )

const stored = (patientId: string, id: string) =>
  inTransaction(here.physician, (tx) => findAssessment(tx, patientId, id))

/** What the rules are asked about on the day of the test. */
const counted = (patientId: string) =>
  inTransaction(here.physician, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) throw new Error('no such patient')
    return (await loadChartFacts(tx, patient, '2026-11-22')).chart.assessment
  })

/** Every question of a kind answered, each with the last word that it has. */
function lastWords(): Answers {
  const answers = QUESTION_NAMES.map((name) => {
    const definition = QUESTIONS[name]
    if (definition.kind === 'number') return [name, definition.decimals > 0 ? 1.25 : 4]
    if (definition.kind === 'date') return [name, '2026-02-28']
    return [name, definition.kind === 'word' ? 'NOT_ASKED' : definition.words.at(-1)]
  })
  return Object.fromEntries(answers) as Answers
}

describe('recording an assessment', () => {
  it('reads back what was answered, not asked and left blank, each as what it was', async () => {
    const patientId = await aPatient(here.physician)
    const blank = Object.fromEntries(QUESTION_NAMES.map((name) => [name, null])) as Answers
    for (const answers of [lastWords(), blank, anAssessment().answers]) {
      const assessment = { ...anAssessment(), answers }
      const { assessmentId } = await recordedAssessment(here.physician, patientId, assessment)
      const row = await stored(patientId, assessmentId)
      expect(row && contentOfAssessment(row)).toEqual(assessment)
    }
  })

  it('leaves its entry and a fresh recommendation in the same transaction', async () => {
    const patientId = await aPatient(here.physician)
    await recordedAssessment(here.physician, patientId)
    expect(await entriesAbout(here.physician, patientId)).toEqual(['assessment.recorded', 'recommendation.computed'])
  })

  it('sent twice is one assessment, and another body under the same key is refused', async () => {
    const patientId = await aPatient(here.physician)
    const key = randomUUID()
    const first = await record(here.physician, patientId, anAssessment(), key)
    expect(await record(here.physician, patientId, anAssessment(), key)).toEqual(first)
    const other = anAssessment({ bladder: 'NEW_OR_WORSE' })
    expect(await record(here.physician, patientId, other, key)).toEqual({ ok: false, reason: 'key-reused' })
    const rows = await inTransaction(here.physician, (tx) => tx.assessment.count({ where: { patientId } }))
    expect(rows).toBe(1)
  })

  it('is a physician’s act on a patient of the own facility', async () => {
    const patientId = await aPatient(here.physician)
    expect(await record(here.physiotherapist, patientId)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await record(elsewhere.physician, patientId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await record(here.physician, 'nonsense')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is refused for a day before the patient was born', async () => {
    const patientId = await aPatient(here.physician, { birthDate: '2026-11-21' })
    expect(await record(here.physician, patientId)).toEqual({ ok: false, reason: 'before-birth' })
  })
})

describe('which assessment counts', () => {
  it('is the one of the latest examination, whenever it was typed in', async () => {
    const patientId = await aPatient(here.physician)
    const late = await recordedAssessment(here.physician, patientId, { ...anAssessment(), assessedOn: '2026-11-21' })
    await recordedAssessment(here.physician, patientId, { ...anAssessment(), assessedOn: '2026-11-20' })
    expect((await counted(patientId))?.id).toBe(late.assessmentId)
  })

  it('is the last recorded of one day, and amending the earlier one does not make it that', async () => {
    const patientId = await aPatient(here.physician)
    const earlier = await recordedAssessment(here.physician, patientId)
    const later = await recordedAssessment(here.physician, patientId)
    await amend(patientId, earlier.assessmentId)
    expect((await counted(patientId))?.id).toBe(later.assessmentId)
  })

  it('is the older one again, as a whole, once the newer is withdrawn', async () => {
    const patientId = await aPatient(here.physician)
    const old = await recordedAssessment(here.physician, patientId, { ...anAssessment(), assessedOn: '2026-11-01' })
    const { assessmentId } = await recordedAssessment(here.physician, patientId)
    await withdraw(patientId, assessmentId)
    expect((await counted(patientId))?.id).toBe(old.assessmentId)
    await withdraw(patientId, old.assessmentId)
    expect(await counted(patientId)).toBeNull()
  })
})

describe('amending and withdrawing an assessment', () => {
  it('keeps both versions and the reason', async () => {
    const patientId = await aPatient(here.physician)
    const { assessmentId } = await recordedAssessment(here.physician, patientId)
    const amended = await amend(patientId, assessmentId)
    if (!amended.ok) throw new Error(amended.reason)
    const view = await viewAssessment(here.physician, { patientId, assessmentId }, NOW)
    if (!view.ok) throw new Error(view.reason)
    const versions = view.value.versions.map(({ version, amendReason, answers }) => {
      return [version, amendReason, answers.walkingDistanceM]
    })
    expect(versions).toEqual([
      [2, 'distance read wrongly', 400],
      [1, null, 5000],
    ])
    expect((await counted(patientId))?.id).toBe(amended.value.assessmentId)
    expect(await entriesAbout(here.physician, patientId)).toContain('assessment.amended')
  })

  it('lets only the first of two amendments through', async () => {
    const patientId = await aPatient(here.physician)
    const { assessmentId } = await recordedAssessment(here.physician, patientId)
    const both = await Promise.all([
      amend(patientId, assessmentId),
      amend(patientId, assessmentId, { reason: 'me too' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })

  it('withdraws once, and nothing is amended afterwards', async () => {
    const patientId = await aPatient(here.physician)
    const { assessmentId } = await recordedAssessment(here.physician, patientId)
    expect((await withdraw(patientId, assessmentId)).ok).toBe(true)
    expect(await withdraw(patientId, assessmentId)).toEqual({ ok: false, reason: 'already-removed' })
    expect(await amend(patientId, assessmentId)).toEqual({ ok: false, reason: 'removed' })
    expect(await entriesAbout(here.physician, patientId)).toContain('assessment.withdrawn')
  })

  it('does not know an assessment under another patient’s address', async () => {
    const [patientId, other] = [await aPatient(here.physician), await aPatient(here.physician)]
    const { assessmentId } = await recordedAssessment(here.physician, patientId)
    expect(await amend(other, assessmentId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await withdraw(other, assessmentId)).toEqual({ ok: false, reason: 'not-found' })
    const look = await viewAssessment(here.physician, { patientId: other, assessmentId }, NOW)
    expect(look).toEqual({ ok: false, reason: 'not-found' })
  })
})
