import type { Actor } from '#lib/access/actor'
import type { Role } from '#lib/access/role'
import { appendEntry } from '#lib/db/audit-log'
import { countWaitingForReview } from '#lib/db/break-glass'
import { careListOf } from '#lib/db/care-list'
import { openResetRequests } from '#lib/db/resets'
import type { Tx } from '#lib/db/transaction'
import { countInvited } from '#lib/db/users'
import { administration } from '#lib/db/worklists'
import { type ClearanceRow, clearanceRows, endingRows, suspendedRows } from './shared/clearance-rows.ts'
import { startOfDay } from './shared/day-bounds.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'
import { type CoSignRow, coSignRows, type RecommendationRow, recommendationRows } from './shared/signing-rows.ts'
import { today } from './shared/today.ts'

/** What waits for the actor in the role they act in now. */
export type Worklist =
  | {
      readonly role: 'PHYSICIAN'
      readonly toSign: readonly RecommendationRow[]
      readonly toCoSign: readonly CoSignRow[]
      readonly suspended: readonly ClearanceRow[]
      readonly ending: readonly ClearanceRow[]
      readonly missing: readonly RecommendationRow[]
    }
  | { readonly role: 'PHYSIOTHERAPIST'; readonly patients: readonly ClearanceRow[] }
  | {
      readonly role: 'ADMINISTRATOR'
      readonly entriesToday: number
      readonly accounts: number
      readonly activeAccounts: number
      /** Other people's break-glass that has ended and nobody has judged, or needs follow-up. */
      readonly accessReviews: number
      /** Resets that wait for this administrator to confirm them. */
      readonly resets: number
      /** People who were invited and have not come in. */
      readonly invited: number
    }

export type WorklistView = { readonly worklist: Worklist; readonly today: string; readonly updatedAt: Date }

/** The role's worklists. States are computed by the same function as on the patient's clearance page. One entry a look. */
export async function viewWorklist(actor: Actor, now: Date): Promise<Result<WorklistView, NotPermitted>> {
  return permitted(actor, 'worklist.view', now, async (tx) => {
    const day = today(actor, now)
    const worklist = await LISTS[actor.role](tx, actor, day, now)
    await appendEntry(tx, actor, {
      type: 'worklist.viewed',
      at: now,
      subject: `user:${actor.practitionerId}`,
      purpose: actor.role === 'ADMINISTRATOR' ? 'HSYSADMIN' : 'TREAT',
    })
    return done({ worklist, today: day, updatedAt: now })
  })
}

type List = (tx: Tx, actor: Actor, day: string, now: Date) => Promise<Worklist>

const physician: List = async (tx, actor, day, now) => {
  const own = await careListOf(tx, actor.practitionerId)
  const clearances = await clearanceRows(tx, actor, own, day, now)
  const recommendations = await recommendationRows(tx, own)
  return {
    role: 'PHYSICIAN',
    toSign: recommendations.filter(({ outcome }) => outcome !== 'INSUFFICIENT_INFORMATION'),
    toCoSign: await coSignRows(tx, actor, own, day),
    suspended: suspendedRows(clearances),
    ending: endingRows(clearances, day),
    missing: recommendations.filter(({ outcome }) => outcome === 'INSUFFICIENT_INFORMATION'),
  }
}

const physiotherapist: List = async (tx, actor, day, now) => {
  const own = await careListOf(tx, actor.practitionerId)
  return { role: 'PHYSIOTHERAPIST', patients: await clearanceRows(tx, actor, own, day, now) }
}

const administrator: List = async (tx, actor, day, now) => {
  const { entries, accounts, activeAccounts } = await administration(tx, startOfDay(actor, day))
  const { practitionerId } = actor
  const resets = (await openResetRequests(tx, now)).filter(
    (request) => ![request.requestedById, request.practitionerId].includes(practitionerId),
  )
  return {
    role: 'ADMINISTRATOR',
    entriesToday: entries,
    accounts,
    activeAccounts,
    accessReviews: await countWaitingForReview(tx, practitionerId, now),
    resets: resets.length,
    invited: await countInvited(tx),
  }
}

const LISTS: Readonly<Record<Role, List>> = {
  PHYSICIAN: physician,
  PHYSIOTHERAPIST: physiotherapist,
  ADMINISTRATOR: administrator,
}
