import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { inTransaction } from '#lib/db/transaction'
import { discardDraft } from '#lib/use-cases/discard-draft'
import { openAssessmentForm } from '#lib/use-cases/open-assessment-form'
import { openImagingForm } from '#lib/use-cases/open-imaging-form'
import { recordImagingStudy } from '#lib/use-cases/record-imaging-study'
import { saveDraft } from '#lib/use-cases/save-draft'
import { viewDraft } from '#lib/use-cases/view-draft'
import { aPatient, aStudy, recordedStudy } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { entriesAbout } from '../support/signing.ts'

let here: TestFacility
let elsewhere: TestFacility

beforeAll(async () => {
  ;[here, elsewhere] = [await aFacility(), await aFacility()]
})

const kind = 'IMAGING_STUDY'

const save = (patientId: string, edits: Partial<Parameters<typeof saveDraft>[1]> = {}, actor: Actor = here.physician) =>
  saveDraft(
    actor,
    {
      submissionId: randomUUID(),
      patientId,
      kind,
      draft: null,
      amendsId: null,
      fields: { region: 'LUMBAR' },
      ...edits,
    },
    NOW,
  )

async function aDraft(patientId: string, fields: Record<string, string> = { region: 'LUMBAR' }) {
  const kept = await save(patientId, { fields })
  if (!kept.ok) throw new Error(kept.reason)
  return kept.value
}

const view = (patientId: string, id: string) => viewDraft(here.physician, { patientId, kind, id }, NOW)

describe('keeping an unfinished form', () => {
  it('gives every field back as it was typed, impossible ones too', async () => {
    const patientId = await aPatient(here.physician)
    const fields = { studyDate: '2026-02-30', 'levels.L4-L5.qualitative': '7', requestedTechniques: ['T01', 'T02'] }
    const kept = await save(patientId, { fields })
    if (!kept.ok) throw new Error(kept.reason)
    const draft = await view(patientId, kept.value.id)
    expect(draft.ok && draft.value).toMatchObject({ fields, version: 1 })
  })

  it('is no fact: nothing is computed, and the chart knows no study', async () => {
    const patientId = await aPatient(here.physician)
    await aDraft(patientId)
    expect(await entriesAbout(here.physician, patientId)).toEqual(['draft.saved'])
  })

  it('tells the second of two people, and writes nothing over', async () => {
    const patientId = await aPatient(here.physician)
    const shown = await aDraft(patientId)
    const mine = save(patientId, { draft: shown, fields: { quality: 'LIMITED' } })
    const theirs = save(patientId, { draft: shown, fields: { quality: 'DIAGNOSTIC' } }, here.secondPhysician)
    const both = await Promise.all([mine, theirs])
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { id: shown.id, version: 2 } }])
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })

  it('sent twice is one draft', async () => {
    const patientId = await aPatient(here.physician)
    const submissionId = randomUUID()
    const first = await save(patientId, { submissionId })
    expect(await save(patientId, { submissionId })).toEqual(first)
    expect(await inTransaction(here.physician, (tx) => tx.draft.count({ where: { patientId } }))).toBe(1)
  })

  it('is for physicians, and known only to its own patient, kind and facility', async () => {
    const [patientId, other] = [await aPatient(here.physician), await aPatient(here.physician)]
    const shown = await aDraft(patientId)
    expect(await save(patientId, {}, here.physiotherapist)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await save(patientId, {}, elsewhere.physician)).toEqual({ ok: false, reason: 'not-found' })
    expect(await save(other, { draft: shown })).toEqual({ ok: false, reason: 'not-found' })
    expect(await save(patientId, { draft: shown, kind: 'ASSESSMENT' })).toEqual({ ok: false, reason: 'not-found' })
    expect(await view(other, shown.id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await view(patientId, 'nonsense')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('amends a version of its own patient and kind, or nothing', async () => {
    const [patientId, other] = [await aPatient(here.physician), await aPatient(here.physician)]
    const { studyId } = await recordedStudy(here.physician, patientId)
    expect(await save(patientId, { amendsId: studyId })).toMatchObject({ ok: true })
    for (const amendsId of ['../../x', randomUUID(), (await recordedStudy(here.physician, other)).studyId]) {
      expect(await save(patientId, { amendsId })).toEqual({ ok: false, reason: 'not-found' })
    }
    const wrongKind = await save(patientId, { amendsId: studyId, kind: 'ASSESSMENT' })
    expect(wrongKind).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('what becomes of a draft', () => {
  const record = (patientId: string, draft: { id: string; version: number }) =>
    recordImagingStudy(here.physician, { submissionId: randomUUID(), patientId, draft, study: aStudy() }, NOW)

  it('goes in the transaction in which its study is recorded', async () => {
    const patientId = await aPatient(here.physician)
    const shown = await aDraft(patientId)
    expect((await record(patientId, shown)).ok).toBe(true)
    expect(await view(patientId, shown.id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await entriesAbout(here.physician, patientId)).toContain('draft.discarded')
  })

  it('is not recorded over somebody else’s newer text, nor a second time', async () => {
    const patientId = await aPatient(here.physician)
    const shown = await aDraft(patientId)
    await save(patientId, { draft: shown, fields: { quality: 'LIMITED' } }, here.secondPhysician)
    expect(await record(patientId, shown)).toEqual({ ok: false, reason: 'draft-changed' })
    expect((await record(patientId, { ...shown, version: 2 })).ok).toBe(true)
    expect(await record(patientId, { ...shown, version: 2 })).toEqual({ ok: false, reason: 'draft-gone' })
    expect(await inTransaction(here.physician, (tx) => tx.imagingStudy.count({ where: { patientId } }))).toBe(1)
  })

  it('is discarded without a reason, once', async () => {
    const patientId = await aPatient(here.physician)
    const { id } = await aDraft(patientId)
    const discard = () => discardDraft(here.physician, { patientId, kind, id }, NOW)
    expect(await discard()).toEqual({ ok: true, value: null })
    expect(await discard()).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('opening a form', () => {
  it('shows the draft and the studies that count, and is an entry', async () => {
    const patientId = await aPatient(here.physician)
    const { studyId } = await recordedStudy(here.physician, patientId)
    const { id: draftId } = await aDraft(patientId)
    const form = await openImagingForm(here.physician, { patientId, draftId }, NOW)
    if (!form.ok) throw new Error(form.reason)
    expect(form.value.draft?.id).toBe(draftId)
    expect(form.value.earlier.map(({ id }) => id)).toEqual([studyId])
    expect((await entriesAbout(here.physician, patientId)).slice(-2)).toEqual(['draft.viewed', 'patient.viewed'])
    const named = await inTransaction(here.physician, (tx) =>
      tx.auditEntry.count({ where: { canonical: { contains: patientId } } }),
    )
    expect(named, 'entries that name a patient by the id that pages use').toBe(0)
  })

  it('knows no form of a stranger, and no draft of another kind', async () => {
    const patientId = await aPatient(here.physician)
    const { id: draftId } = await aDraft(patientId)
    const assess = { patientId, draftId }
    expect(await openAssessmentForm(here.physician, assess, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await openImagingForm(elsewhere.physician, assess, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await openImagingForm(here.administrator, assess, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
  })
})
