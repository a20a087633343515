import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { inTransaction } from '#lib/db/transaction'
import { viewAuditEntry } from '#lib/use-cases/view-audit-entry'
import { aPatient } from '../support/a-patient.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

let here: TestFacility
let there: TestFacility
let reviewer: Actor
let patient: { readonly id: string; readonly auditRef: string }
let entryId: string

const HOSTILE = '<img src=x onerror=alert(1)> {{7*7}}'

beforeAll(async () => {
  here = await aFacility()
  there = await aFacility()
  reviewer = { ...here.secondPhysician, clinicalReviewer: true }
  patient = await aPatient(here.physician, { mrn: 'V-1' })
  entryId = await inTransaction(here.physician, (tx) =>
    appendEntry(tx, here.physician, {
      type: 'imaging-study.amended',
      at: NOW,
      patientRef: patient.auditRef,
      payload: {
        before: { modality: 'MRI', levels: { 'L4-L5': { central: 'MILD' } } },
        after: { modality: 'MRI', levels: { 'L4-L5': { central: 'SEVERE' } } },
        reason: HOSTILE,
      },
    }),
  )
})

const viewed = async (actor: Actor, id = entryId) => {
  const result = await viewAuditEntry(actor, id, NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const entriesAbout = (type: string) =>
  inTransaction(here.administrator, (tx) =>
    tx.auditEntry.findMany({ where: { type, subject: `audit-entry:${entryId}` }, orderBy: { id: 'asc' } }),
  )

describe('one entry of the trail', () => {
  it('shows an administrator that it happened, who, where and for whom, and nothing of what it said', async () => {
    const view = await viewed(here.administrator)
    expect(view.content).toEqual({ kind: 'withheld' })
    expect(JSON.stringify({ ...view, practitioners: [], patients: [] })).not.toMatch(/SEVERE|MILD|onerror/)
    expect(view.patient?.mrn).toBe('V-1')
    expect(view.client).toBe('test')
    expect(await entriesAbout('audit.content-viewed')).toEqual([])
    expect(await entriesAbout('audit.entry-viewed')).toHaveLength(1)
  })

  it('shows a clinical reviewer what changed, field by field, and that is an entry of its own', async () => {
    const { content } = await viewed(reviewer)
    expect(content).toEqual({
      kind: 'shown',
      view: {
        changed: [{ field: 'levels.L4-L5.central', before: 'MILD', after: 'SEVERE' }],
        unchanged: [{ field: 'modality', before: 'MRI', after: 'MRI' }],
        also: [{ field: 'reason', value: HOSTILE }],
      },
    })
    const [seen] = await entriesAbout('audit.content-viewed')
    expect(seen).toMatchObject({ actorId: reviewer.practitionerId, patientRef: patient.auditRef })
  })

  it('does not open to the same right in another role', async () => {
    const asAdministrator = { ...here.administrator, clinicalReviewer: true }
    expect((await viewed(asAdministrator)).content).toEqual({ kind: 'withheld' })
  })

  it('shows an administrator what administrators do', async () => {
    const id = await inTransaction(here.administrator, (tx) =>
      appendEntry(tx, here.administrator, {
        type: 'user.amended',
        at: NOW,
        purpose: 'HSYSADMIN',
        payload: { before: { title: null }, after: { title: 'Dr' } },
      }),
    )
    expect((await viewed(here.administrator, id)).content).toMatchObject({
      kind: 'shown',
      view: { changed: [{ field: 'title', before: 'null', after: 'Dr' }] },
    })
  })

  it('names what else the same request did', async () => {
    const { sameRequest } = await viewed(here.administrator)
    expect(sameRequest.length).toBeGreaterThan(0)
    expect(sameRequest.every(({ actorId }) => actorId === here.physician.practitionerId)).toBe(true)
    expect(sameRequest.map(({ id }) => id)).not.toContain(entryId)
  })

  it('waits for the log, and says so', async () => {
    const view = await viewed(here.administrator)
    expect([view.place, view.proof]).toEqual([null, null])
  })

  it.each(['not-an-id', '', '00000000-0000-0000-0000-000000000000'])('does not find the entry %j', async (id) => {
    expect(await viewAuditEntry(here.administrator, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is not there for another facility, and not for those who may not search', async () => {
    expect(await viewAuditEntry(there.administrator, entryId, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await viewAuditEntry(here.physician, entryId, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
  })
})
