import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assessmentFields } from '#lib/clinical/recorded/assessment-fields'
import { studyFields } from '#lib/clinical/recorded/study-fields'
import { inTransaction } from '#lib/db/transaction'
import { previewRecommendation, type UnsavedRecord } from '#lib/use-cases/preview-recommendation'
import { aFinding, anAssessedPatient, anAssessment, aPatient, aStudy, recordedStudy } from '../support/chart.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { entriesAbout } from '../support/signing.ts'

type Facility = Awaited<ReturnType<typeof aFacility>>

function unsaved(patientId: string, edits: Partial<UnsavedRecord> = {}): UnsavedRecord {
  const fields = assessmentFields(anAssessment())
  return { patientId, kind: 'ASSESSMENT', amendsId: null, lookId: randomUUID(), fields, ...edits }
}

async function previewed({ physician }: Facility, form: UnsavedRecord) {
  const answer = await previewRecommendation(physician, form, NOW)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value
}

describe('the recommendation beside a form', () => {
  it('says what saving the assessment would say, and stores nothing but the look', async () => {
    const facility = await aFacility()
    const patientId = await aPatient(facility.physician)
    await recordedStudy(facility.physician, patientId)
    const before = await entriesAbout(facility.physician, patientId)
    const { document } = await previewed(facility, unsaved(patientId))
    expect(document.outcome).toBe('CONDITIONAL_CLEARANCE')
    const stored = await inTransaction(facility.physician, (tx) =>
      tx.recommendation.count({ where: { patientId, outcome: 'CONDITIONAL_CLEARANCE' } }),
    )
    expect(stored).toBe(0)
    expect(await entriesAbout(facility.physician, patientId)).toEqual([...before, 'recommendation.viewed'])
  })

  it('is one look however often the form changes', async () => {
    const facility = await aFacility()
    const patientId = await aPatient(facility.physician)
    const form = unsaved(patientId)
    await previewed(facility, form)
    await previewed(facility, { ...form, fields: {} })
    expect(await entriesAbout(facility.physician, patientId)).toEqual(['recommendation.viewed'])
  })

  it('does not open a second patient under the look at the first', async () => {
    const facility = await aFacility()
    const form = unsaved(await aPatient(facility.physician))
    await previewed(facility, form)
    const other = await aPatient(facility.physician)
    expect(await previewRecommendation(facility.physician, { ...form, patientId: other }, NOW)).toEqual({
      ok: false,
      reason: 'key-reused',
    })
    expect(await entriesAbout(facility.physician, other)).toEqual([])
  })

  it('counts what is left open as unknown', async () => {
    const facility = await aFacility()
    const patientId = await aPatient(facility.physician)
    await recordedStudy(facility.physician, patientId)
    const { stabilityConclusion: _, ...fields } = assessmentFields(anAssessment())
    const { document } = await previewed(facility, unsaved(patientId, { fields }))
    expect(document.outcome).toBe('INSUFFICIENT_INFORMATION')
    expect(document.missing.length).toBeGreaterThan(0)
  })

  it('reads a study that is being amended in place of the stored one', async () => {
    const facility = await aFacility()
    const { patientId, studyId } = await anAssessedPatient(facility.physician)
    const fields = studyFields(aStudy({ levels: [aFinding({ qualitative: 'SEVERE' })] }))
    const form = { kind: 'IMAGING_STUDY', fields: { ...fields, physicianReviewed: 'YES' } } as const
    const amended = await previewed(facility, unsaved(patientId, { ...form, amendsId: studyId }))
    expect(amended.document.outcome).toBe('CONTRAINDICATED')
    expect(amended.studyIds).toEqual(['unsaved'])
    const added = await previewed(facility, unsaved(patientId, form))
    expect(added.studyIds).toEqual([studyId, 'unsaved'])
  })

  it('leaves a study out until it is somebody’s spine on a day', async () => {
    const facility = await aFacility()
    const { patientId, studyId } = await anAssessedPatient(facility.physician)
    const half = unsaved(patientId, { kind: 'IMAGING_STUDY', fields: { modality: 'MR', region: 'LUMBAR' } })
    expect((await previewed(facility, half)).studyIds).toEqual([studyId])
  })

  it('is for physicians of the patient’s facility', async () => {
    const [here, elsewhere] = [await aFacility(), await aFacility()]
    const patientId = await aPatient(here.physician)
    const asked = (actor: Facility['physician']) => previewRecommendation(actor, unsaved(patientId), NOW)
    expect(await asked(here.physiotherapist)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await asked(here.administrator)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await asked(elsewhere.physician)).toEqual({ ok: false, reason: 'not-found' })
  })
})
