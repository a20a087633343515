import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { studyFields } from '#lib/clinical/recorded/study-fields'
import { inTransaction } from '#lib/db/transaction'
import { amendImagingStudy } from '#lib/use-cases/amend-imaging-study'
import { recordImagingStudy } from '#lib/use-cases/record-imaging-study'
import { viewImagingStudy } from '#lib/use-cases/view-imaging-study'
import { answerRecording } from '../../app/(portal)/patients/[pid]/_recording/answer-recording.ts'
import type { PostedRecording } from '../../app/(portal)/patients/[pid]/_recording/posted-recording.ts'
import { studyRecording } from '../../app/(portal)/patients/[pid]/imaging/_form/recording.ts'
import { aPatient, aStudy, recordedStudy } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

let here: TestFacility

beforeAll(async () => {
  here = await aFacility()
})

const least = { modality: 'MR', region: 'LUMBAR', studyDate: '2026-11-02', physicianReviewed: 'YES', intent: 'save' }

/** What a browser sends; an entry of null leaves the field out. */
function post(fields: Record<string, string | null>): FormData {
  const formData = new FormData()
  const all: Record<string, string | null> = { submissionId: randomUUID(), ...fields }
  for (const [name, value] of Object.entries(all)) if (value !== null) formData.append(name, value)
  return formData
}

/** Answers a post as the page of a new study does. */
const answer = (patientId: string, formData: FormData, actor = here.physician) =>
  answerRecording(
    actor,
    {
      ...studyRecording(patientId, 'en'),
      amendsId: null,
      stored: null,
      record: (study: RecordedStudy, { submissionId, draft }: PostedRecording) =>
        recordImagingStudy(actor, { submissionId, patientId, draft, study }, NOW),
    },
    formData,
    NOW,
  )

/** Answers a post as the page that amends a study does. */
const amend = (patientId: string, studyId: string, formData: FormData) =>
  answerRecording(
    here.physician,
    {
      ...studyRecording(patientId, 'en'),
      amendsId: studyId,
      stored: async () => {
        const view = await viewImagingStudy(here.physician, { patientId, studyId }, NOW)
        const newest = view.ok ? view.value.versions[0] : undefined
        return newest ? { version: newest.version, fields: studyFields(newest) } : null
      },
      record: (study: RecordedStudy, { submissionId, draft, version, reason }: PostedRecording) =>
        amendImagingStudy(
          here.physician,
          { submissionId, patientId, studyId, version: version ?? 0, reason, draft, study },
          NOW,
        ),
    },
    formData,
    NOW,
  )

const stored = (patientId: string) =>
  inTransaction(here.physician, async (tx) => [
    await tx.imagingStudy.count({ where: { patientId } }),
    await tx.draft.count({ where: { patientId } }),
  ])

describe('a post that no form of ours sends', () => {
  it.each<[string, () => FormData]>([
    ['without its one-time key', () => post({ ...least, submissionId: null })],
    ['with a key that is none', () => post({ ...least, submissionId: "'; drop table" })],
    ['with a NUL in a draft', () => post({ ...least, intent: 'draft', reportText: 'a\u0000b' })],
    ['with a NUL in a name', () => post({ ...least, intent: 'draft', 'a\u0000b': 'x' })],
    ['of a megabyte', () => post({ ...least, reportText: 'x'.repeat(1_000_000) })],
    [
      'of ten thousand fields',
      () => post({ ...least, ...Object.fromEntries(range(10_000).map((n) => [`f${n}`, 'x'])) }),
    ],
  ])('%s is refused with a sentence, and nothing is stored', async (_, formData) => {
    const patientId = await aPatient(here.physician)
    const state = await answer(patientId, formData())
    expect(state).toMatchObject({ status: 'refused' })
    expect(await stored(patientId)).toEqual([0, 0])
  })

  it.each<[string, () => FormData]>([
    ['a file for a field', () => withFile(post({ ...least, region: null }))],
    ['a field twice', () => twice(post(least))],
    ['a field that the form does not have', () => post({ ...least, isAdmin: 'true' })],
    ['a name that objects have', () => post({ ...least, constructor: 'x' })],
    ['nothing at all', () => post({})],
  ])('with %s is told what to mend, and nothing is stored', async (_, formData) => {
    const patientId = await aPatient(here.physician)
    expect(await answer(patientId, formData())).toMatchObject({ status: 'invalid' })
    expect(await stored(patientId)).toEqual([0, 0])
  })

  it.each(['x'.repeat(50), '../../etc', randomUUID()])('for patient %s finds nobody', async (patientId) => {
    expect(await answer(patientId, post(least))).toMatchObject({ status: 'refused' })
  })
})

describe('what a form is answered', () => {
  it('gives everything back that was typed, impossible things too, with a sentence at each field', async () => {
    const patientId = await aPatient(here.physician)
    const typed = { ...least, studyDate: '2026-02-30', 'levels.L4-L5.qualitative': '7' }
    const state = await answer(patientId, post(typed))
    expect(state).toMatchObject({
      status: 'invalid',
      values: typed,
      errors: {
        studyDate: ['Enter a real date: Date of the images'],
        'levels.L4-L5.qualitative': ['Enter 0–3, or 8 (cannot assess) or 9 (not reported), for L4-L5 Central canal'],
      },
    })
  })

  it('keeps a draft, and shows both texts to whoever comes second', async () => {
    const patientId = await aPatient(here.physician)
    const first = await answer(patientId, post({ intent: 'draft', 'levels.L4-L5.qualitative': '1' }))
    if (first.status !== 'saved') throw new Error(first.status)
    const shown = { intent: 'draft', draftId: String(first.values.draftId), draftVersion: '1' }
    await answer(patientId, post({ ...shown, 'levels.L4-L5.qualitative': '2' }), here.secondPhysician)
    const second = await answer(patientId, post({ ...shown, 'levels.L4-L5.qualitative': '3' }))
    expect(second).toMatchObject({
      status: 'conflict',
      differences: [{ label: 'L4-L5 Central canal', mine: '3 Severe', theirs: '2 Moderate' }],
      values: { 'levels.L4-L5.qualitative': '3', draftVersion: '2' },
    })
    if (second.status !== 'conflict') return
    const again = await answer(patientId, post({ ...(second.values as Record<string, string>) }))
    expect(again).toMatchObject({ status: 'saved', values: { draftVersion: '3' } })
  })

  it('lets what was typed be recorded as new when its draft is gone', async () => {
    const patientId = await aPatient(here.physician)
    const gone = { ...least, draftId: randomUUID(), draftVersion: '1' }
    const state = await answer(patientId, post(gone))
    expect(state).toMatchObject({ status: 'refused', values: { draftId: '', region: 'LUMBAR' } })
    if (state.status !== 'refused') return
    expect(await answer(patientId, post(state.values as Record<string, string>))).toMatchObject({ status: 'recorded' })
  })

  it('asks an amendment for its reason, and shows a newer version before replacing it', async () => {
    const patientId = await aPatient(here.physician)
    const { studyId } = await recordedStudy(here.physician, patientId, aStudy())
    const typed = { ...least, version: '1', quality: 'LIMITED' }
    expect(await amend(patientId, studyId, post(typed))).toMatchObject({
      status: 'invalid',
      errors: { reason: ['Enter: Reason for the amendment'] },
    })
    const first = await amend(patientId, studyId, post({ ...typed, reason: 'quality misread' }))
    expect(first.status).toBe('recorded')
    const second = await amend(patientId, studyId, post({ ...typed, quality: 'NONDIAGNOSTIC', reason: 'worse still' }))
    expect(second).toMatchObject({ status: 'conflict', values: { version: '2', reason: 'worse still' } })
    if (second.status !== 'conflict') return
    expect(second.differences).toContainEqual({
      name: 'quality',
      label: 'Quality',
      mine: 'Not diagnostic',
      theirs: 'Limited',
    })
  })
})

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, n) => n)
}

function withFile(formData: FormData): FormData {
  formData.set('region', new File(['LUMBAR'], 'region.txt'))
  return formData
}

function twice(formData: FormData): FormData {
  formData.append('region', 'CERVICAL')
  return formData
}
