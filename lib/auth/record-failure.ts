import 'server-only'
import { appendEntry } from '#lib/db/audit-log'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { loginNameHash } from './guesses.ts'
import type { SignInContext } from './sign-in-context.ts'

/** The id of no facility: a name that nobody has takes as many steps as one that somebody has. */
const NO_FACILITY = '00000000-0000-7000-8000-000000000000'

/**
 * The entry of a try that failed, with a keyed hash of the name, so that guesses can be counted without the name. Under a
 * name that nobody has it belongs to no facility, and is written in a transaction all the same: time must not tell.
 */
export async function recordFailure(
  tried: { readonly loginName: string; readonly facilityId: string | null; readonly proof: string },
  { requestId, client, at }: SignInContext,
): Promise<void> {
  const { facilityId: facility, proof } = tried
  const nobody = { actor: { id: 'unknown', role: 'none', session: null }, facility, requestId } as const
  await inFacilityBeforeSignIn(facility ?? NO_FACILITY, (tx) =>
    appendEntry(tx, nobody, {
      type: 'sign-in.failed',
      at,
      outcome: 'failure',
      purpose: 'HSYSADMIN',
      payload: { client, proof, loginNameHash: loginNameHash(tried.loginName) },
    }),
  )
}
