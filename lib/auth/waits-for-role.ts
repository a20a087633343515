import 'server-only'
import type { FoundLoginSession } from '#lib/db/login-sessions'
import { roleWasChosen } from '#lib/db/role-choices'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'

/** Whether a sign-in has to wait for its person to choose a role: whoever holds several acts in none before that. */
export async function waitsForRole(session: FoundLoginSession): Promise<boolean> {
  if (session.roles.length < 2) return false
  return !(await inFacilityBeforeSignIn(session.facilityId, (tx) => roleWasChosen(tx, session.sessionId)))
}
