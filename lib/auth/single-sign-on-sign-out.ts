import 'server-only'
import { environment } from '#lib/env'
import { singleSignOn } from './single-sign-on.ts'

/** The page that offers it is shown without waiting for long: it is an offer, and the session here is over already. */
const ANSWER_WITHIN_MS = 1_500

/**
 * Where the provider offers to sign out there too (OpenID Connect RP-Initiated Logout 1.0), or null where there is no
 * provider, it offers nothing, or it does not answer.
 */
export async function signOutAtProvider(): Promise<string | null> {
  const settings = singleSignOn()
  if (settings === null) return null
  const metadata = await metadataOf(settings.issuer)
  const offered = metadata?.end_session_endpoint
  // Only at the provider itself: its metadata is not to lead people anywhere else.
  if (typeof offered !== 'string' || !URL.canParse(offered)) return null
  const address = new URL(offered)
  if (address.origin !== new URL(settings.issuer).origin) return null
  address.searchParams.set('client_id', settings.clientId)
  address.searchParams.set('post_logout_redirect_uri', new URL('/signed-out', environment().NEXTAUTH_URL).href)
  return address.href
}

async function metadataOf(issuer: string): Promise<Record<string, unknown> | null> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const asked = { signal: AbortSignal.timeout(ANSWER_WITHIN_MS), redirect: 'error', cache: 'no-store' } as const
  const answer = await fetch(address, asked).catch(() => null)
  return answer?.ok ? answer.json().catch(() => null) : null
}
