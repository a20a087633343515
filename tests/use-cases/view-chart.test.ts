import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { findPatient } from '#lib/db/patients'
import { inTransaction } from '#lib/db/transaction'
import { amendImagingStudy } from '#lib/use-cases/amend-imaging-study'
import { endAdvice } from '#lib/use-cases/end-advice'
import { identifyPatient } from '#lib/use-cases/identify-patient'
import { saveDraft } from '#lib/use-cases/save-draft'
import { viewChart } from '#lib/use-cases/view-chart'
import { withdrawAssessment } from '#lib/use-cases/withdraw-assessment'
import { anAssessedPatient, aPatient, aStudy, recordedAssessment } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { signed } from '../support/signing.ts'

let here: TestFacility

beforeAll(async () => {
  here = await aFacility()
})

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)

const chartOf = async (patientId: string, at = NOW) => {
  const result = await viewChart(here.physician, patientId, at)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

describe('the chart', () => {
  it('of a new patient is empty', async () => {
    const view = await chartOf(await aPatient(here.physician))
    expect(view).toMatchObject({ events: [], drafts: [], newestRecommendationId: null, own: false })
  })

  it('says everything that happened, newest first, the recommendation above the act that asked for it', async () => {
    const assessed = await anAssessedPatient(here.physician)
    await signed(here.physician, assessed, {}, minutes(5))
    const { events, newestRecommendationId, own } = await chartOf(assessed.patientId, minutes(6))
    expect(events.map(({ kind }) => kind)).toEqual([
      'advice',
      'recommendation',
      'recommendation',
      'assessment',
      'study',
    ])
    expect(events[0]).toMatchObject({ event: 'SIGNED', name: 'CHEN, Hui (Dr)', struck: null })
    expect(newestRecommendationId).toBe(assessed.recommendationId)
    expect(own).toBe(true)
  })

  it('keeps older versions beside the newest', async () => {
    const { patientId, studyId } = await anAssessedPatient(here.physician)
    const input = { submissionId: randomUUID(), patientId, studyId, version: 1, reason: 'Wrong side', draft: null }
    const amended = await amendImagingStudy(here.physician, { ...input, study: aStudy() }, minutes(1))
    if (!amended.ok) throw new Error(amended.reason)
    const studies = (await chartOf(patientId)).events.filter((event) => event.kind === 'study')
    expect(studies.map(({ study, newest }) => [study.version, study.amendReason, newest])).toEqual([
      [2, 'Wrong side', true],
      [1, null, false],
    ])
  })

  it('strikes what was withdrawn, with the reason, and says who ended an advice', async () => {
    const assessed = await anAssessedPatient(here.physician)
    const { patientId } = assessed
    const adviceId = await signed(here.physician, assessed)
    const form = { kind: 'REVOKED', reason: 'Symptoms have changed' } as const
    const ended = await endAdvice(
      here.secondPhysician,
      { submissionId: randomUUID(), patientId, adviceId, form },
      minutes(1),
    )
    if (!ended.ok) throw new Error(ended.reason)
    const { assessmentId } = await recordedAssessment(here.physician, patientId, undefined, minutes(2))
    const withdrawn = await withdrawAssessment(
      here.physician,
      { submissionId: randomUUID(), patientId, assessmentId, version: 1, reason: 'Another patient' },
      minutes(3),
    )
    if (!withdrawn.ok) throw new Error(withdrawn.reason)
    const { events } = await chartOf(patientId)
    const struck = events.flatMap((event) =>
      event.struck ? [[event.kind, event.struck.kind, event.struck.reason]] : [],
    )
    expect(struck).toEqual([
      ['assessment', 'WITHDRAWN', 'Another patient'],
      ['advice', 'REVOKED', 'Symptoms have changed'],
    ])
    expect(events.find((event) => event.kind === 'advice' && event.event === 'ENDED')).toMatchObject({
      byId: here.secondPhysician.practitionerId,
      struck: null,
    })
  })

  it('names the unfinished forms without what is in them', async () => {
    const patientId = await aPatient(here.physician)
    const draft = {
      patientId,
      kind: 'IMAGING_STUDY',
      amendsId: null,
      fields: { region: 'LUMBAR' },
      draft: null,
    } as const
    const saved = await saveDraft(here.secondPhysician, { submissionId: randomUUID(), ...draft }, NOW)
    if (!saved.ok) throw new Error(saved.reason)
    const { drafts } = await chartOf(patientId)
    expect(drafts).toMatchObject([{ kind: 'IMAGING_STUDY', updatedById: here.secondPhysician.practitionerId }])
    expect(JSON.stringify(drafts)).not.toContain('LUMBAR')
  })

  it('is one entry a look', async () => {
    const { patientId } = await anAssessedPatient(here.physician)
    const patient = await inTransaction(here.physician, (tx) => findPatient(tx, patientId))
    const looks = () =>
      inTransaction(here.physician, (tx) =>
        tx.auditEntry.count({ where: { type: 'patient.viewed', patientRef: patient?.auditRef ?? '' } }),
      )
    const before = await looks()
    await chartOf(patientId)
    expect((await looks()) - before).toBe(1)
  })

  it('is for physicians alone; a refusal is an entry', async () => {
    const patientId = await aPatient(here.physician)
    for (const actor of [here.physiotherapist, here.administrator]) {
      expect(await viewChart(actor, patientId, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
      const refusals = await inTransaction(here.physician, (tx) =>
        tx.auditEntry.count({ where: { type: 'access.refused', actorId: actor.practitionerId } }),
      )
      expect(refusals).toBe(1)
    }
  })

  it('does not find another facility’s patient, an unknown one or what is no id', async () => {
    const there = await aFacility()
    for (const id of [await aPatient(there.physician), randomUUID(), 'x', "' or 1=1 --"]) {
      expect(await viewChart(here.physician, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await identifyPatient(here.physician, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
  })
})

describe('the banner of a patient', () => {
  it('says what the clearance page says, for both who treat and who advise, without an entry of its own', async () => {
    const assessed = await anAssessedPatient(here.physician)
    await signed(here.physician, assessed)
    const patient = await inTransaction(here.physician, (tx) => findPatient(tx, assessed.patientId))
    const entries = () =>
      inTransaction(here.physician, (tx) => tx.auditEntry.count({ where: { patientRef: patient?.auditRef ?? '' } }))
    const before = await entries()
    for (const actor of [here.physician, here.physiotherapist]) {
      const result = await identifyPatient(actor, assessed.patientId, NOW)
      expect(result).toMatchObject({
        ok: true,
        value: { today: '2026-11-22', regions: [{ region: 'LUMBAR', state: { shown: 'CHECK_FIRST' } }] },
      })
    }
    expect(await entries()).toBe(before)
  })

  it('is not for an administrator', async () => {
    const patientId = await aPatient(here.physician)
    expect(await identifyPatient(here.administrator, patientId, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
  })
})
