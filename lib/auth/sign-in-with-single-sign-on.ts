import 'server-only'
import { findIdentity } from '#lib/db/single-sign-on'
import { type OpenedSession, openLoginSession } from './open-login-session.ts'
import { recordFailure } from './record-failure.ts'
import type { SignInContext } from './sign-in-context.ts'
import type { SignedClaims, SingleSignOnSettings } from './single-sign-on.ts'
import { narrowed } from './single-sign-on-claims.ts'

/**
 * Opens a session for whoever the provider's verified claims name, found by issuer and subject and by nothing else. It
 * leads to our own second factor, unless the operator trusts the provider with both and the token says that both were
 * given. Null for a subject that nobody has linked, a deactivated person and one whom the provider leaves no role; each
 * try leaves an entry.
 */
export async function signInWithSingleSignOn(
  claims: SignedClaims,
  { issuer, roleClaim, trustedAcr }: SingleSignOnSettings,
  context: SignInContext,
): Promise<OpenedSession | null> {
  const subject = typeof claims.sub === 'string' ? claims.sub : ''
  const found = claims.iss === issuer && subject !== '' ? await findIdentity({ issuer, subject }) : null
  const roles = found?.active ? narrowed(found.roles, claims[roleClaim]) : []
  const [role] = roles
  if (!found || !role) {
    const name = `${issuer} ${subject}`
    await recordFailure({ loginName: name, facilityId: found?.facilityId ?? null, proof: 'single-sign-on' }, context)
    return null
  }
  const level = trustedAcr !== null && claims.acr === trustedAcr ? 'FULL' : 'PASSWORD'
  const { practitionerId, facilityId } = found
  const person = { practitionerId, facilityId, role, narrowedTo: roles }
  return openLoginSession(person, { level, proof: 'single-sign-on' }, context)
}
