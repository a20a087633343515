import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { parseAuditQuery } from '#lib/audit/search-query'
import { insertFlagClosing } from '#lib/db/audit-flags'
import { appendEntry } from '#lib/db/audit-log'
import { inTransaction } from '#lib/db/transaction'
import { closeFlag } from '#lib/use-cases/close-flag'
import { reviewFlags } from '#lib/use-cases/review-flags'
import { searchAudit } from '#lib/use-cases/search-audit'
import { aPatient } from '../support/a-patient.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { placeEntries } from '../support/place-entries.ts'

let here: TestFacility
let there: TestFacility
let own: { readonly auditRef: string }
let treated: { readonly auditRef: string }

const act = (actor: Actor, type: 'patient.viewed' | 'session.recorded', auditRef: string, at = NOW) =>
  inTransaction(actor, (tx) => appendEntry(tx, actor, { type, at, patientRef: auditRef }))

beforeAll(async () => {
  here = await aFacility()
  there = await aFacility()
  own = await aPatient(here.physician, { mrn: 'F-1', familyName: 'Chen', givenName: 'Hui' })
  treated = await aPatient(here.physician, { mrn: 'F-2' })
  await act(here.physiotherapist, 'session.recorded', treated.auditRef, new Date('2025-12-01T02:00:00Z'))
})

const queue = async (open = true, by: Actor = here.administrator) => {
  const result = await reviewFlags(by, { open, after: null }, NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

describe('the queue of flags', () => {
  it('holds what the rules find in entries that have their place, each once', async () => {
    await act(here.physician, 'patient.viewed', own.auditRef)
    await act(here.physiotherapist, 'patient.viewed', treated.auditRef)
    expect((await queue()).flags).toEqual([])
    await placeEntries()
    const { flags, job } = await queue()
    expect(flags.map(({ rule }) => rule).toSorted()).toEqual(['no-treatment-relation', 'own-record'])
    expect(job).toMatchObject({ raised: 2, behind: 0 })
    await act(here.physician, 'patient.viewed', own.auditRef)
    await placeEntries()
    expect((await queue()).job.raised).toBe(0)
    expect((await queue(true, there.administrator)).flags).toEqual([])
  })

  it('forgets a treatment after twelve months', async () => {
    await act(here.physiotherapist, 'patient.viewed', treated.auditRef, new Date('2026-12-02T02:00:00Z'))
    await placeEntries()
    const { flags } = await queue()
    expect(flags[0]).toMatchObject({
      rule: 'no-treatment-relation',
      practitionerId: here.physiotherapist.practitionerId,
      facts: { months: 12 },
    })
  })

  it('writes an entry for every flag, in the name of the job', async () => {
    const entries = await inTransaction(here.administrator, (tx) =>
      tx.auditEntry.findMany({ where: { type: 'audit.flag-raised' } }),
    )
    expect(entries).toHaveLength(3)
    expect(new Set(entries.map(({ actorId }) => actorId))).toEqual(new Set(['system:audit-flags']))
  })

  it('is searched by', async () => {
    const asked = parseAuditQuery({ flag: 'own-record' })
    if (!asked.ok) throw new Error('the search cannot be read')
    const page = await searchAudit(here.administrator, asked.query, NOW)
    expect(page.ok && page.value.rows.map(({ type, patientRef }) => [type, patientRef])).toEqual([
      ['patient.viewed', own.auditRef],
    ])
    expect(page.ok && page.value.activity.total).toBe(1)
  })

  it('lets a flag be closed with a note, once, and keeps it with what came of it', async () => {
    const [flag] = (await queue()).flags
    const input = { flagId: flag?.id ?? '', note: 'Asked: the patient is a colleague’s, seen for a second opinion.' }
    const submission = randomUUID()
    expect((await closeFlag(here.administrator, input, submission, NOW)).ok).toBe(true)
    expect((await closeFlag(here.administrator, input, submission, NOW)).ok).toBe(true)
    expect(await closeFlag(here.administrator, input, randomUUID(), NOW)).toEqual({
      ok: false,
      reason: 'already-closed',
    })
    const closed = await queue(false)
    expect(closed.flags.map(({ id, closed }) => [id, closed?.note])).toEqual([[flag?.id, input.note]])
    const entries = await inTransaction(here.administrator, (tx) =>
      tx.auditEntry.findMany({ where: { type: 'audit.flag-closed' } }),
    )
    expect(entries.map(({ subject }) => subject)).toEqual([`audit-flag:${flag?.id}`])
  })

  it('lets nobody close a flag about themselves, by no way', async () => {
    const flag = (await queue()).flags.find(({ rule }) => rule === 'own-record')
    const flagged = { ...here.physician, role: 'ADMINISTRATOR' as const }
    const input = { flagId: flag?.id ?? '', note: 'Nothing to see.' }
    expect(await closeFlag(flagged, input, randomUUID(), NOW)).toEqual({ ok: false, reason: 'own-flag' })
    const closing = {
      flagId: input.flagId,
      facilityId: here.id,
      closedById: flagged.practitionerId,
      note: 'x',
      closedAt: NOW,
    }
    await expect(inTransaction(flagged, (tx) => insertFlagClosing(tx, closing))).rejects.toThrow(/about themselves/)
  })

  it('is for administrators, of their own facility', async () => {
    const flag = (await queue()).flags[0]
    const input = { flagId: flag?.id ?? '', note: 'x' }
    expect(await closeFlag(there.administrator, input, randomUUID(), NOW)).toMatchObject({ reason: 'not-found' })
    expect(await closeFlag(here.physician, input, randomUUID(), NOW)).toMatchObject({ reason: 'not-permitted' })
    expect(await reviewFlags(here.physician, { open: true, after: null }, NOW)).toMatchObject({ ok: false })
  })
})
