import { describe, expect, it, vi } from 'vitest'
import * as engine from '#lib/clinical/evaluate'
import { inTransaction } from '#lib/db/transaction'
import { recommend } from '#lib/use-cases/recommend'
import { viewRecommendation } from '#lib/use-cases/view-recommendation'
import {
  anAssessedPatient,
  anAssessment,
  aPatient,
  aStudy,
  recordedAssessment,
  recordedStudy,
} from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { entriesAbout } from '../support/signing.ts'

vi.mock('#lib/clinical/evaluate', { spy: true })

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

async function view({ physician }: TestFacility, patientId: string, recommendationId: string, now = NOW) {
  const viewed = await viewRecommendation(physician, { patientId, recommendationId }, now)
  if (!viewed.ok) throw new Error(viewed.reason)
  return viewed.value
}

async function stored({ physician }: TestFacility, patientId: string) {
  return inTransaction(physician, (tx) => tx.recommendation.findMany({ where: { patientId }, orderBy: { id: 'asc' } }))
}

describe('recommending', () => {
  it('clears a patient whose record is complete, mild and stable, and stores what it read', async () => {
    const facility = await aFacility()
    const { patientId, studyId, recommendationId } = await anAssessedPatient(facility.physician)
    const { document, recommendation, changes } = await view(facility, patientId, recommendationId)
    expect(document.outcome).toBe('CONDITIONAL_CLEARANCE')
    expect(document.deciding.map(({ rule }) => rule)).toEqual(['R-SRC-K01'])
    expect(recommendation.studyIds).toEqual([studyId])
    expect(recommendation.asOf).toBe('2026-11-22')
    expect(changes).toEqual([])
  })

  it('names who recorded each fact, and when', async () => {
    const facility = await aFacility()
    const { patientId, recommendationId, studyId } = await anAssessedPatient(facility.physician)
    const { document } = await view(facility, patientId, recommendationId)
    const [grade] = document.deciding[0]?.facts.filter(({ path }) => path === 'imaging.levels[L4-L5].qualitative') ?? []
    expect(grade?.sources).toEqual([
      {
        kind: 'imaging-study',
        id: studyId,
        label: { en: 'MRI, lumbar, 02-Nov-2026', 'zh-CN': '2026-11-02 腰椎磁共振' },
        recordedBy: 'CHEN, Hui (Dr)',
        recordedAt: NOW.toISOString(),
      },
    ])
  })

  it('stores nothing new while the facts, the guideline and the day are the same', async () => {
    const facility = await aFacility()
    const { patientId, recommendationId } = await anAssessedPatient(facility.physician)
    const before = await stored(facility, patientId)
    const again = await Promise.all([
      recommend(facility.physician, patientId, NOW),
      recommend(facility.physician, patientId, NOW),
    ])
    expect(again).toEqual([1, 2].map(() => ({ ok: true, value: { recommendationId } })))
    expect(await stored(facility, patientId)).toEqual(before)
  })

  it('makes one at each change of facts, marks the one before, and enters both in the log', async () => {
    const facility = await aFacility()
    const { patientId } = await anAssessedPatient(facility.physician)
    expect((await stored(facility, patientId)).map(({ outcome }) => outcome)).toEqual([
      'INSUFFICIENT_INFORMATION',
      'CONDITIONAL_CLEARANCE',
    ])
    const entries = await entriesAbout(facility.physician, patientId)
    expect(entries.filter((type) => type.startsWith('recommendation.'))).toEqual([
      'recommendation.computed',
      'recommendation.computed',
      'recommendation.marked-changed',
    ])
  })

  it('calls every physician when it becomes an emergency, and only then', async () => {
    const facility = await aFacility()
    const { physician, secondPhysician } = facility
    const patientId = await aPatient(physician)
    await recordedStudy(physician, patientId)
    const emergency = (edits: object) =>
      recordedAssessment(physician, patientId, anAssessment({ saddleSensoryChange: 'YES', ...edits }))
    await emergency({})
    await emergency({ pvrMl: 250 })
    const told = await inTransaction(physician, (tx) => tx.notification.findMany({ where: { kind: 'URGENT_SIGN' } }))
    expect(told.map(({ recipientId }) => recipientId).toSorted()).toEqual(
      [physician.practitionerId, secondPhysician.practitionerId].toSorted(),
    )
  })

  it('keeps what was recorded when the engine fails, and stores no advice of its own making', async () => {
    const facility = await aFacility()
    const { patientId, recommendationId } = await anAssessedPatient(facility.physician)
    const before = await stored(facility, patientId)
    const evaluate = vi.spyOn(engine, 'evaluate').mockImplementation(() => {
      throw new RangeError('a value of the patient')
    })
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
    try {
      const { recommendationId: none } = await recordedStudy(
        facility.physician,
        patientId,
        aStudy({ studyDate: '2026-11-12' }),
      )
      expect(none).toBeNull()
      expect(await recommend(facility.physician, patientId, NOW)).toEqual({ ok: false, reason: 'engine-failed' })
      expect(await stored(facility, patientId)).toEqual(before)
      expect(await view(facility, patientId, recommendationId)).toMatchObject({ engineFailed: true, changes: [] })
      expect(JSON.stringify(printed.mock.calls)).not.toContain('a value of the patient')
    } finally {
      evaluate.mockRestore()
      printed.mockRestore()
    }
  })

  it('is for physicians of the facility', async () => {
    const facility = await aFacility()
    const elsewhere = await aFacility()
    const { patientId, recommendationId } = await anAssessedPatient(facility.physician)
    const ids = { patientId, recommendationId }
    for (const actor of [facility.physiotherapist, facility.administrator]) {
      expect(await recommend(actor, patientId, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
      expect(await viewRecommendation(actor, ids, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    }
    expect(await recommend(elsewhere.physician, patientId, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await viewRecommendation(elsewhere.physician, ids, NOW)).toEqual({ ok: false, reason: 'not-found' })
    const other = await anAssessedPatient(facility.physician)
    const crossed = { patientId: other.patientId, recommendationId }
    expect(await viewRecommendation(facility.physician, crossed, NOW)).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('a stored recommendation', () => {
  it('says what has changed since: day, studies, assessment, details', async () => {
    const facility = await aFacility()
    const { patientId, recommendationId } = await anAssessedPatient(facility.physician)
    const changes = async (now = NOW) => (await view(facility, patientId, recommendationId, now)).changes
    expect(await changes(days(1))).toEqual(['day'])
    await inTransaction(facility.physician, (tx) =>
      tx.patient.update({ where: { id: patientId }, data: { birthDate: new Date('1948-04-03T00:00:00Z') } }),
    )
    expect(await changes()).toEqual(['details'])
    await recordedStudy(facility.physician, patientId, aStudy({ studyDate: '2026-11-12' }))
    expect(await changes()).toEqual(['studies'])
    await recordedAssessment(facility.physician, patientId)
    expect(await changes(days(1))).toEqual(['studies', 'assessment', 'day'])
  })

  it('leads to the newer one and to the advice of its region, and leaves an entry', async () => {
    const facility = await aFacility()
    const { patientId, recommendationId } = await anAssessedPatient(facility.physician)
    const { recommendationId: newer } = await recordedAssessment(
      facility.physician,
      patientId,
      anAssessment({ pvrMl: 20 }),
    )
    expect(await view(facility, patientId, recommendationId)).toMatchObject({ newerId: newer, advice: null })
    expect((await entriesAbout(facility.physician, patientId)).at(-1)).toBe('recommendation.viewed')
  })
})
