import 'server-only'
import { appendEntry } from '#lib/db/audit-log'
import { factorsOf, insertFactor, lockOwner, type NewFactor } from '#lib/db/factors'
import { holdLoginSession } from '#lib/db/login-sessions'
import { replaceRecoveryCodes } from '#lib/db/recovery-codes'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { forgiveOwner } from './guesses.ts'
import { type OpenedSession, openLoginSession } from './open-login-session.ts'
import type { PendingPerson } from './pending.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import type { SignInContext } from './sign-in-context.ts'

/**
 * Gives a person who has no second factor the first one, with ten recovery codes, and opens the session that the portal
 * works with. Null when there is one already: then it has to be proved, and a password alone adds nothing to it. Null too
 * for a passkey that is somebody's, and when the session was ended meanwhile: hashing the codes takes a while, and a reset must not be overtaken by it.
 */
export async function enrol(
  person: PendingPerson,
  factor: NewFactor,
  context: SignInContext,
): Promise<{ readonly session: OpenedSession; readonly recoveryCodes: readonly string[] } | null> {
  const { practitionerId, facilityId, role, sessionId } = person
  const { at, requestId } = context
  const { codes, set } = await newRecoveryCodes()
  const owner = { facilityId, practitionerId }
  const enrolled = await inFacilityBeforeSignIn(facilityId, async (tx) => {
    await lockOwner(tx, practitionerId)
    if (!(await holdLoginSession(tx, sessionId)) || (await factorsOf(tx, practitionerId)).length > 0) return false
    const id = await insertFactor(tx, owner, factor, at)
    if (id === null) return false
    await replaceRecoveryCodes(tx, owner, set, at)
    const auditRole = role.toLowerCase() as Lowercase<typeof role>
    const who = { actor: { id: practitionerId, role: auditRole, session: sessionId }, facility: facilityId, requestId }
    const about = { at, purpose: 'HSYSADMIN' } as const
    const payload = { kind: factor.kind, name: factor.row.name, enrolment: true }
    await appendEntry(tx, who, { ...about, type: 'user.factor-added', subject: `factor:${id}`, payload })
    await appendEntry(tx, who, { ...about, type: 'user.recovery-codes-renewed', subject: `user:${practitionerId}` })
    return true
  })
  if (!enrolled) return null
  await forgiveOwner(person.loginName, context)
  const how = { level: 'FULL', proof: 'password+enrolment', replaces: sessionId } as const
  const session = await openLoginSession(person, how, context)
  return session && { session, recoveryCodes: codes }
}
