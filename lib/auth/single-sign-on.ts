import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { environment } from '#lib/env'

/** The provider's id inside next-auth: part of the callback address, `/api/auth/callback/oidc`. */
export const SINGLE_SIGN_ON = 'oidc'

/** How long the provider may take to answer each question; then the sign-in page says that it did not. */
const ANSWER_WITHIN_MS = 3_500

export type SingleSignOnSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly roleClaim: string
  /** The `acr` that stands for both factors, where the operator trusts the provider with them. */
  readonly trustedAcr: string | null
}

/** The identity provider that the operator has set, or null. */
export function singleSignOn(): SingleSignOnSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLE_CLAIM, OIDC_TRUSTED_ACR } = environment()
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_ROLE_CLAIM) return null
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    roleClaim: OIDC_ROLE_CLAIM,
    trustedAcr: OIDC_TRUSTED_ACR ?? null,
  }
}

/** What a verified ID token says of somebody, as far as anybody here asks. */
export type SignedClaims = Readonly<Record<string, unknown>>

/** What next-auth hands on of a sign-in at the provider: the claims of the verified ID token, unread. */
export type ProviderUser = { readonly id: string; readonly claims: SignedClaims }

/**
 * The provider for next-auth: code flow with PKCE, state and nonce. openid-client verifies the ID token's signature,
 * issuer, audience and times; it is the only thing believed, and no access token is used or kept.
 */
export function oidcProvider(settings: SingleSignOnSettings): OAuthConfig<SignedClaims> {
  const { issuer, clientId, clientSecret, trustedAcr } = settings
  return {
    id: SINGLE_SIGN_ON,
    name: 'Single sign-on',
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    // A metadata document that names another issuer is refused when the token is held against this one.
    issuer,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid', ...(trustedAcr === null ? {} : { acr_values: trustedAcr }) } },
    httpOptions: { timeout: ANSWER_WITHIN_MS },
    profile: (claims) => ({ id: String(claims.sub), claims }) satisfies ProviderUser,
  }
}
