import { ROLES, type Role } from '#lib/access/role'

/**
 * The roles that a claim names: a text or a list of texts, in any case of letters. What is no role of ours is nobody's
 * concern here.
 */
export function rolesInClaim(claim: unknown): readonly Role[] {
  const named = (Array.isArray(claim) ? claim : [claim]).map((each) => String(each).toUpperCase())
  return ROLES.filter((role) => named.includes(role))
}

/**
 * The roles that are left of a person's own: only those that the provider names too. The provider can take a role away
 * and never give one; one that names none leaves none.
 */
export function narrowed(own: readonly Role[], claim: unknown): readonly Role[] {
  const named = rolesInClaim(claim)
  return own.filter((role) => named.includes(role))
}
