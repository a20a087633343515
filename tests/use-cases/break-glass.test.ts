import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { countWaitingForReview } from '#lib/db/break-glass'
import { inTransaction } from '#lib/db/transaction'
import { closeBreakGlass } from '#lib/use-cases/close-break-glass'
import { listAccessReviews } from '#lib/use-cases/list-access-reviews'
import { openBreakGlass } from '#lib/use-cases/open-break-glass'
import { prepareBreakGlass } from '#lib/use-cases/prepare-break-glass'
import { reviewBreakGlass } from '#lib/use-cases/review-break-glass'
import { breakGlassFormSchema, type ReviewForm, reviewFormSchema } from '#lib/use-cases/shared/review-form'
import { viewAccessReview } from '#lib/use-cases/view-access-review'
import { viewAuditEntry } from '#lib/use-cases/view-audit-entry'
import { watchBreakGlass } from '#lib/use-cases/watch-break-glass'
import { anAssessedPatient } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { aColleague, entriesOn, later } from '../support/people.ts'

let facility: TestFacility
let administrator: Actor
let second: Actor
let patientId: string
beforeEach(async () => {
  facility = await aFacility()
  administrator = facility.administrator
  second = await aColleague(facility, ['ADMINISTRATOR'])
  patientId = (await anAssessedPatient(facility.physician)).patientId
})

const open = (actor: Actor, id = patientId, now = NOW, submissionId: string = randomUUID()) =>
  openBreakGlass(actor, { submissionId, patientId: id, reason: 'A court asks what was recorded.' }, now)

async function opened(actor = administrator, id = patientId, now = NOW): Promise<string> {
  const result = await open(actor, id, now)
  if (!result.ok) throw new Error(result.reason)
  return result.value.breakGlassId
}

const review = (actor: Actor, breakGlassId: string, now: Date, edits: Partial<ReviewForm> = {}) =>
  reviewBreakGlass(
    actor,
    {
      submissionId: randomUUID(),
      breakGlassId,
      form: { outcome: 'JUSTIFIED', note: 'The letter is on file.', ...edits },
    },
    now,
  )

/** The newest entry of a type about the patient. */
const entryOf = (type: string) =>
  inTransaction(facility.physician, async (tx) => {
    const { auditRef } = await tx.patient.findUniqueOrThrow({ where: { id: patientId } })
    const [entry] = await tx.auditEntry.findMany({
      where: { type, patientRef: auditRef },
      orderBy: { id: 'desc' },
      take: 1,
    })
    if (!entry) throw new Error(`no ${type}`)
    return entry
  })

describe('breaking the glass', () => {
  it('shows the content behind one patient’s entries for an hour, each look under its purpose', async () => {
    const { id } = await entryOf('assessment.recorded')
    const shut = await viewAuditEntry(administrator, id, NOW)
    expect(shut.ok && shut.value.content).toEqual({ kind: 'withheld' })

    const breakGlassId = await opened()
    expect((await watchBreakGlass(administrator, later(0.99)))?.id).toBe(breakGlassId)
    const seen = await viewAuditEntry(administrator, id, later(0.5))
    expect(seen.ok && seen.value.content.kind).toBe('shown')
    const use = await entryOf('audit.content-viewed')
    expect(JSON.parse(use.canonical)).toMatchObject({ purpose: 'BTG', subject: `audit-entry:${id}` })

    const over = await viewAuditEntry(administrator, id, later(1))
    expect(over.ok && over.value.content).toEqual({ kind: 'withheld' })
    expect(await watchBreakGlass(administrator, later(1))).toBeNull()
    const uses = await viewAccessReview(second, breakGlassId, later(1))
    expect(uses.ok && uses.value.uses.map(({ entryId }) => entryId)).toEqual([use.id])
  })

  it('shows nothing of another patient, to another administrator, or after it was closed', async () => {
    const other = await anAssessedPatient(facility.physician)
    const { id } = await entryOf('assessment.recorded')
    const breakGlassId = await opened(administrator, other.patientId)
    const ofAnother = await viewAuditEntry(administrator, id, NOW)
    expect(ofAnother.ok && ofAnother.value.content).toEqual({ kind: 'withheld' })
    expect((await closeBreakGlass(administrator, breakGlassId, NOW)).ok).toBe(true)
    await opened(administrator, patientId)
    const bySecond = await viewAuditEntry(second, id, NOW)
    expect(bySecond.ok && bySecond.value.content).toEqual({ kind: 'withheld' })
  })

  it('is one at a time, once for one form, and in PostgreSQL too', async () => {
    const other = await anAssessedPatient(facility.physician)
    const submissionId = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => open(administrator, patientId, NOW, submissionId)))
    expect(new Set(answers.map((answer) => answer.ok && answer.value.breakGlassId)).size).toBe(1)
    expect(await open(administrator, other.patientId)).toEqual({ ok: false, reason: 'another-open' })
    const around = inTransaction(administrator, (tx) =>
      tx.breakGlass.create({
        data: {
          facilityId: facility.id,
          patientId: other.patientId,
          openedById: administrator.practitionerId,
          reason: 'x',
          openedAt: NOW,
          expiresAt: later(1),
        },
      }),
    )
    await expect(around).rejects.toThrow(/42501/)
    expect((await open(administrator, other.patientId, later(1))).ok).toBe(true)
  })

  it('is refused where nobody could review it', async () => {
    const alone = await aFacility()
    const { patientId: id } = await anAssessedPatient(alone.physician)
    expect(await open(alone.administrator, id)).toEqual({ ok: false, reason: 'nobody-to-review' })
  })

  it('is for administrators, and for patients of their facility', async () => {
    const other = await aFacility()
    const theirs = await anAssessedPatient(other.physician)
    for (const id of [theirs.patientId, randomUUID(), '', 'x']) {
      expect(await open(administrator, id)).toEqual({ ok: false, reason: 'not-found' })
      expect(await prepareBreakGlass(administrator, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
    for (const actor of [facility.physician, facility.physiotherapist]) {
      expect(await open(actor)).toEqual({ ok: false, reason: 'not-permitted' })
      expect(await watchBreakGlass(actor, NOW)).toBeNull()
    }
  })

  it('asks for a reason', () => {
    expect(breakGlassFormSchema.safeParse({ patientId, reason: '  ' }).success).toBe(false)
    expect(breakGlassFormSchema.safeParse({ patientId, reason: 'x'.repeat(501) }).success).toBe(false)
    expect(reviewFormSchema.safeParse({ outcome: 'FINE', note: 'x' }).success).toBe(false)
  })
})

describe('the review of a break-glass', () => {
  it('is somebody else’s, after its end, with every step in the trail', async () => {
    const id = await opened()
    expect(await review(second, id, NOW)).toEqual({ ok: false, reason: 'still-open' })
    expect((await closeBreakGlass(administrator, id, later(0.1))).ok).toBe(true)
    expect((await closeBreakGlass(administrator, id, later(0.2))).ok).toBe(true)
    expect(await review(administrator, id, later(0.2))).toEqual({ ok: false, reason: 'own-access' })
    const waiting = (actor: Actor) =>
      inTransaction(actor, (tx) => countWaitingForReview(tx, actor.practitionerId, later(0.2)))
    expect([await waiting(administrator), await waiting(second)]).toEqual([0, 1])

    expect((await review(second, id, later(0.3), { outcome: 'NEEDS_FOLLOW_UP', note: 'Ask for the letter.' })).ok).toBe(
      true,
    )
    expect(await waiting(second)).toBe(1)
    expect((await review(second, id, later(0.4))).ok).toBe(true)
    expect(await waiting(second)).toBe(0)
    expect(await review(second, id, later(0.5))).toEqual({ ok: false, reason: 'reviewed' })
    expect((await entriesOn(administrator, `break-glass:${id}`)).filter((type) => type.startsWith('break'))).toEqual([
      'break-glass.opened',
      'break-glass.closed',
      'break-glass.reviewed',
      'break-glass.reviewed',
    ])
    const list = await listAccessReviews(second, later(1))
    expect(list.ok && list.value.rows.map(({ state, own }) => [state, own])).toEqual([['JUSTIFIED', false]])
  })

  it('is refused to other roles and facilities, and by PostgreSQL to whoever opened it', async () => {
    const id = await opened()
    const other = await aFacility()
    expect(await review(other.administrator, id, later(2))).toEqual({ ok: false, reason: 'not-found' })
    expect(await viewAccessReview(other.administrator, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await closeBreakGlass(other.administrator, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await closeBreakGlass(second, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await review(facility.physician, id, later(2))).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await listAccessReviews(facility.physiotherapist, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    const openedById = administrator.practitionerId
    const around = inTransaction(administrator, (tx) =>
      tx.breakGlassReview.create({
        data: {
          facilityId: facility.id,
          breakGlassId: id,
          openedById,
          reviewedById: openedById,
          outcome: 'JUSTIFIED',
          note: 'x',
          reviewedAt: NOW,
        },
      }),
    )
    await expect(around).rejects.toThrow(/23514/)
  })

  it('lets one of two reviewers decide', async () => {
    const third = await aColleague(facility, ['ADMINISTRATOR'])
    const id = await opened()
    const answers = await Promise.all([review(second, id, later(2)), review(third, id, later(2))])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'reviewed' })
  })
})
