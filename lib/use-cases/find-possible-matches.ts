import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import type { PossibleSelf } from '#lib/db/patient-search'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { type PossibleMatch, possibleMatches } from './shared/possible-matches.ts'
import { done, type Result } from './shared/result.ts'
import { today } from './shared/today.ts'

/** More on one screen would not be compared. */
const SHOWN_AT_MOST = 10

export type PossibleMatches = { readonly matches: readonly PossibleMatch[]; readonly today: string }

/**
 * Who somebody may be who is just being registered, asked field by field. What is found is a look at those records, and
 * an entry; finding nobody is a search that showed nothing, and none.
 */
export async function findPossibleMatches(
  actor: Actor,
  person: PossibleSelf,
  now: Date,
): Promise<Result<PossibleMatches, NotPermitted>> {
  return permitted(actor, 'patient.register', now, async (tx) => {
    const matches = (await possibleMatches(tx, person)).slice(0, SHOWN_AT_MOST)
    if (matches.length > 0) {
      await appendEntry(tx, actor, {
        type: 'patient.searched',
        at: now,
        payload: { like: person, found: matches.map(({ patient }) => patient.auditRef) },
      })
    }
    return done({ matches, today: today(actor, now) })
  })
}
