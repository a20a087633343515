import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { factorsOf, type OwnFactor } from '#lib/db/factors'
import { recoveryCodesLeft } from '#lib/db/recovery-codes'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'

export type OwnFactors = { readonly factors: readonly OwnFactor[]; readonly recoveryCodesLeft: number }

/** The actor's own second factors, oldest first, and how many recovery codes are left. */
export async function listFactors(actor: Actor, now: Date): Promise<Result<OwnFactors, NotPermitted>> {
  return permitted(actor, 'factor.view', now, async (tx) => {
    const { practitionerId } = actor
    await appendEntry(tx, actor, {
      type: 'user.viewed',
      at: now,
      subject: `user:${practitionerId}`,
      purpose: 'HSYSADMIN',
    })
    return done({
      factors: await factorsOf(tx, practitionerId),
      recoveryCodesLeft: await recoveryCodesLeft(tx, practitionerId),
    })
  })
}
