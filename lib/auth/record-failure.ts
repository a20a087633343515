import 'server-only'
import { appendEntry, appendEntryOfNobody } from '#lib/db/audit-log'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { loginNameHash } from './guesses.ts'
import type { SignInContext } from './sign-in-context.ts'

/** The entry of a try that failed: with a keyed hash of the name, so that guesses can be counted without the name. */
export async function recordFailure(
  tried: { readonly loginName: string; readonly facilityId: string | null; readonly proof: string },
  { requestId, client, at }: SignInContext,
): Promise<void> {
  const { facilityId, proof } = tried
  const event = {
    type: 'sign-in.failed',
    at,
    outcome: 'failure',
    purpose: 'HSYSADMIN',
    payload: { client, proof, loginNameHash: loginNameHash(tried.loginName) },
  } as const
  if (facilityId === null) await appendEntryOfNobody(requestId, event)
  else {
    const nobody = { actor: { id: 'unknown', role: 'none', session: null }, facility: facilityId, requestId } as const
    await inFacilityBeforeSignIn(facilityId, (tx) => appendEntry(tx, nobody, event))
  }
}
