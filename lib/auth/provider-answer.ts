import 'server-only'
import { cookies } from 'next/headers'
import { forgetCookie, linkCookieName, sessionCookieName } from './cookie.ts'
import { mintActor } from './mint.ts'
import { requestContext } from './request.ts'
import { signInWithSingleSignOn } from './sign-in-with-single-sign-on.ts'
import { type SignedClaims, singleSignOn } from './single-sign-on.ts'
import { asksForLink, linkSingleSignOn } from './single-sign-on-link.ts'

/** Where the sign-in page says that the provider's word was not enough; what next-auth uses for that itself. */
const REFUSED = '/sign-in?error=AccessDenied'

/**
 * What becomes of a verified answer of the provider: a link, for somebody who is signed in and has just asked for it;
 * otherwise a sign-in. Gives the new session's token, or the address to go to without one.
 */
export async function answerProvider(
  claims: SignedClaims,
): Promise<{ readonly sessionToken: string } | { readonly goTo: string }> {
  const settings = singleSignOn()
  if (settings === null) return { goTo: REFUSED }
  const jar = await cookies()
  const context = await requestContext(new Date())
  const wanted = jar.get(linkCookieName())?.value
  if (wanted !== undefined) {
    forgetCookie(jar, linkCookieName())
    const minted = await mintActor(jar.get(sessionCookieName())?.value ?? '', context.requestId, context.at)
    if (minted && asksForLink(minted.actor, wanted, context.at)) {
      const linked = await linkSingleSignOn(minted.actor, claims, settings, context.at)
      return { goTo: `/account/single-sign-on?link=${linked ? 'made' : 'refused'}` }
    }
  }
  const session = await signInWithSingleSignOn(claims, settings, context)
  return session === null ? { goTo: REFUSED } : { sessionToken: session.token }
}
