import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { contentOfStudy, findStudy } from '#lib/db/imaging-studies'
import { inTransaction } from '#lib/db/transaction'
import { amendImagingStudy } from '#lib/use-cases/amend-imaging-study'
import { recordImagingStudy } from '#lib/use-cases/record-imaging-study'
import { removeImagingStudy } from '#lib/use-cases/remove-imaging-study'
import { viewImagingStudy } from '#lib/use-cases/view-imaging-study'
import { aFinding, aPatient, aStudy, recordedStudy } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { entriesAbout } from '../support/signing.ts'

let here: TestFacility
let elsewhere: TestFacility

beforeAll(async () => {
  ;[here, elsewhere] = [await aFacility(), await aFacility()]
})

const record = (actor: Actor, patientId: string, study = aStudy(), submissionId: string = randomUUID()) =>
  recordImagingStudy(actor, { submissionId, patientId, draft: null, study }, NOW)

const amend = (patientId: string, studyId: string, edits: Partial<Parameters<typeof amendImagingStudy>[1]> = {}) =>
  amendImagingStudy(
    here.physician,
    {
      submissionId: randomUUID(),
      patientId,
      studyId,
      version: 1,
      reason: 'L4-L5 read again',
      draft: null,
      study: aStudy({ levels: [aFinding({ qualitative: 'SEVERE' })] }),
      ...edits,
    },
    NOW,
  )

const stored = (patientId: string, studyId: string) =>
  inTransaction(here.physician, (tx) => findStudy(tx, patientId, studyId))

const rowsOf = (patientId: string) =>
  inTransaction(here.physician, (tx) => tx.imagingStudy.count({ where: { patientId } }))

describe('recording an imaging study', () => {
  it('enters that the images named somebody else, and that the physician said whose they are', async () => {
    const patientId = await aPatient(here.physician)
    const images = { differs: 'NAME', answer: 'SAME' } as const
    const saved = await recordImagingStudy(
      here.physician,
      { submissionId: randomUUID(), patientId, draft: null, study: aStudy(), images },
      NOW,
    )
    if (!saved.ok) throw new Error(saved.reason)
    const { studyId } = saved.value
    const amended = await amend(patientId, studyId)
    if (!amended.ok) throw new Error(amended.reason)
    const payloads = await inTransaction(here.physician, async (tx) => {
      const subject = { in: [studyId, amended.value.studyId].map((id) => `imaging-study:${id}`) }
      const type = { in: ['imaging-study.recorded', 'imaging-study.amended'] }
      const entries = await tx.auditEntry.findMany({ where: { subject, type }, orderBy: { id: 'asc' } })
      const rows = await tx.auditPayload.findMany({ where: { entryId: { in: entries.map(({ id }) => id) } } })
      return entries.map(({ id }) => JSON.parse(rows.find(({ entryId }) => entryId === id)?.payload ?? '{}'))
    })
    expect(payloads.map((payload) => payload.images)).toEqual([images, undefined])
  })

  it('keeps blank, not reported, cannot assess and none apart down to the database and back', async () => {
    const patientId = await aPatient(here.physician)
    const study = aStudy({
      reportText: '腰4/5 轻度狭窄',
      quality: null,
      redFlags: { ...aStudy().redFlags, syrinx: null, opll: 'NOT_REPORTED', tumour: 'CANNOT_ASSESS' },
      levels: [
        aFinding({
          level: 'L3-L4',
          qualitative: 'NONE',
          lateralRecessR: 'NOT_REPORTED',
          lateralRecessL: 'CANNOT_ASSESS',
          foramenLeeR: null,
          foramenLeeL: 0,
          schizas: 'A1',
          dscaMm2: 99.9,
          apCanalMm: 'CANNOT_ASSESS',
          facetEffusionMm: 'NOT_REPORTED',
          dynamicTranslationMm: 2.99,
        }),
        aFinding({ listhesisMeyerding: 5 }),
      ],
    })
    const { studyId } = await recordedStudy(here.physician, patientId, study)
    const row = await stored(patientId, studyId)
    expect(row && contentOfStudy(row)).toEqual(study)
  })

  it('leaves entries for the study, for the review and for the recommendation in the same transaction', async () => {
    const patientId = await aPatient(here.physician)
    await recordedStudy(here.physician, patientId)
    expect(await entriesAbout(here.physician, patientId)).toEqual([
      'imaging-study.recorded',
      'imaging-study.reviewed',
      'recommendation.computed',
    ])
  })

  it('says of nobody that they reviewed it unless they said so', async () => {
    const patientId = await aPatient(here.physician)
    const { studyId } = await recordedStudy(here.physician, patientId, aStudy({ physicianReviewed: false }))
    expect(await stored(patientId, studyId)).toMatchObject({ reviewedById: null, physicianReviewed: false })
    expect(await entriesAbout(here.physician, patientId)).not.toContain('imaging-study.reviewed')
  })

  it('sent twice is one study and one answer, and another body under the same key is refused', async () => {
    const patientId = await aPatient(here.physician)
    const key = randomUUID()
    const first = await record(here.physician, patientId, aStudy(), key)
    expect(await record(here.physician, patientId, aStudy(), key)).toEqual(first)
    expect(await record(here.physician, patientId, aStudy({ quality: 'LIMITED' }), key)).toEqual({
      ok: false,
      reason: 'key-reused',
    })
    expect(await rowsOf(patientId)).toBe(1)
  })

  it('is a physician’s act, and the refusal is an entry', async () => {
    const patientId = await aPatient(here.physician)
    expect(await record(here.physiotherapist, patientId)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await record(here.administrator, patientId)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await rowsOf(patientId)).toBe(0)
  })

  it.each([
    ['an unknown patient', () => randomUUID()],
    ['a malformed id', () => "1' or true --"],
    ['no id at all', () => ['x'] as unknown as string],
  ])('does not know %s', async (_, id) => {
    expect(await record(here.physician, id())).toEqual({ ok: false, reason: 'not-found' })
  })

  it('does not know another facility’s patient', async () => {
    const patientId = await aPatient(elsewhere.physician)
    expect(await record(here.physician, patientId)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is refused for a day before the patient was born, and for a record that was merged', async () => {
    const patientId = await aPatient(here.physician, { birthDate: '2026-11-03' })
    expect(await record(here.physician, patientId)).toEqual({ ok: false, reason: 'before-birth' })
    const [merged, kept] = [await aPatient(here.physician), await aPatient(here.physician)]
    await inTransaction(here.physician, (tx) =>
      tx.patient.update({ where: { id: merged }, data: { mergedIntoId: kept } }),
    )
    expect(await record(here.physician, merged)).toEqual({ ok: false, reason: 'merged' })
  })
})

describe('amending an imaging study', () => {
  it('is the next version of the series, with the reason; the version before stays as it was', async () => {
    const patientId = await aPatient(here.physician)
    const { studyId } = await recordedStudy(here.physician, patientId)
    const amended = await amend(patientId, studyId)
    if (!amended.ok) throw new Error(amended.reason)
    expect(await stored(patientId, amended.value.studyId)).toMatchObject({
      seriesId: studyId,
      version: 2,
      amendReason: 'L4-L5 read again',
    })
    expect(await stored(patientId, studyId)).toMatchObject({ version: 1, amendReason: null })
    expect(amended.value.recommendationId).not.toBeNull()
    expect(await entriesAbout(here.physician, patientId)).toContain('imaging-study.amended')
  })

  it('lets only the first of two through; the second is told and nothing of it is stored', async () => {
    const patientId = await aPatient(here.physician)
    const { studyId } = await recordedStudy(here.physician, patientId)
    const both = await Promise.all([amend(patientId, studyId), amend(patientId, studyId, { reason: 'also me' })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(await rowsOf(patientId)).toBe(2)
  })

  it('is refused once the study no longer counts, and under another patient’s address', async () => {
    const [patientId, other] = [await aPatient(here.physician), await aPatient(here.physician)]
    const { studyId } = await recordedStudy(here.physician, patientId)
    expect(await amend(other, studyId)).toEqual({ ok: false, reason: 'not-found' })
    const removal = { submissionId: randomUUID(), patientId, studyId, version: 1 }
    await removeImagingStudy(here.physician, { ...removal, kind: 'WITHDRAWN', reason: 'wrong patient' }, NOW)
    expect(await amend(patientId, studyId)).toEqual({ ok: false, reason: 'removed' })
  })
})

describe('taking a study out of what counts', () => {
  const remove = (patientId: string, studyId: string, kind: 'WITHDRAWN' | 'SUPERSEDED' = 'WITHDRAWN') =>
    removeImagingStudy(
      here.physician,
      { submissionId: randomUUID(), patientId, studyId, version: 1, kind, reason: 'wrong side' },
      NOW,
    )

  it.each([
    ['WITHDRAWN', 'imaging-study.withdrawn'],
    ['SUPERSEDED', 'imaging-study.superseded'],
  ] as const)('as %s keeps it readable with the reason, and computes anew without it', async (kind, event) => {
    const patientId = await aPatient(here.physician)
    const { studyId, recommendationId } = await recordedStudy(here.physician, patientId)
    const removed = await remove(patientId, studyId, kind)
    if (!removed.ok) throw new Error(removed.reason)
    expect(removed.value.recommendationId).not.toBe(recommendationId)
    const view = await viewImagingStudy(here.physician, { patientId, studyId }, NOW)
    expect(view.ok && view.value.study.removal).toMatchObject({ kind, reason: 'wrong side' })
    expect(await entriesAbout(here.physician, patientId)).toContain(event)
  })

  it('happens once, and only to the version that was on the screen', async () => {
    const patientId = await aPatient(here.physician)
    const { studyId } = await recordedStudy(here.physician, patientId)
    await amend(patientId, studyId)
    expect(await remove(patientId, studyId)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    const alone = await recordedStudy(here.physician, patientId)
    await remove(patientId, alone.studyId)
    expect(await remove(patientId, alone.studyId)).toEqual({ ok: false, reason: 'already-removed' })
  })
})

describe('reading an imaging study', () => {
  it('shows every version with the people named in them, and is an entry', async () => {
    const patientId = await aPatient(here.physician)
    const { studyId } = await recordedStudy(here.physician, patientId)
    await amend(patientId, studyId)
    const view = await viewImagingStudy(here.secondPhysician, { patientId, studyId }, NOW)
    if (!view.ok) throw new Error(view.reason)
    expect(view.value.versions.map(({ version }) => version)).toEqual([2, 1])
    expect(view.value.people.get(here.physician.practitionerId)?.familyName).toBe('CHEN')
    expect((await entriesAbout(here.physician, patientId)).at(-1)).toBe('imaging-study.viewed')
  })

  it('is not for therapists, and not for another facility', async () => {
    const patientId = await aPatient(here.physician)
    const { studyId } = await recordedStudy(here.physician, patientId)
    const look = (actor: Actor) => viewImagingStudy(actor, { patientId, studyId }, NOW)
    expect(await look(here.physiotherapist)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await look(elsewhere.physician)).toEqual({ ok: false, reason: 'not-found' })
  })
})
