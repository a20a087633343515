import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { environment } from '#lib/env'
import { sessionCookieName, sessionCookieOptions } from './cookie.ts'
import { ABSOLUTE_LIMIT_MS } from './mint.ts'
import { answerProvider } from './provider-answer.ts'
import { requestContext } from './request.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { oidcProvider, type ProviderUser, SINGLE_SIGN_ON, singleSignOn } from './single-sign-on.ts'

/** What next-auth calls a JWT is ours to encode: here it is the opaque session token and nothing else. */
type OpaqueToken = { sessionToken?: string }

/** Somebody whom a provider has proved, before and after our own session was opened for them. */
type Proved = OpaqueToken & Partial<ProviderUser>

/** next-auth writes a failure's message into an address; the database's own would name hosts and queries there. */
function unavailable(cause: unknown): never {
  throw new Error('unavailable', { cause })
}

/**
 * next-auth drives the sign-in (form post, anti-forgery token, cookie) and single sign-on; the session itself is
 * ours, opaque and revocable (decision 0005): its token is encoded as is, and lib/auth/session.ts looks it up at every
 * request. Nothing is ever read out of the cookie.
 */
export function authOptions(): NextAuthOptions {
  const provider = singleSignOn()
  return {
    secret: environment().NEXTAUTH_SECRET,
    pages: { signIn: '/sign-in', signOut: '/signed-out', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: ABSOLUTE_LIMIT_MS / 1000 },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    jwt: {
      maxAge: ABSOLUTE_LIMIT_MS / 1000,
      encode: async ({ token }) => (token as OpaqueToken | undefined)?.sessionToken ?? '',
      decode: async ({ token }) => ({ sessionToken: token }) satisfies OpaqueToken,
    },
    providers: [
      CredentialsProvider({
        name: 'Password',
        credentials: { loginName: {}, password: {} },
        async authorize(credentials) {
          const signedIn = await signIn(credentials, await requestContext(new Date())).catch(unavailable)
          return signedIn && { id: signedIn.practitionerId, sessionToken: signedIn.token }
        },
      }),
      ...(provider === null ? [] : [oidcProvider(provider)]),
    ],
    callbacks: {
      // Called when somebody is proved and before there is a cookie: an address in place of yes leads away without one.
      async signIn({ user, account }) {
        if (account?.provider !== SINGLE_SIGN_ON) return true
        const proved = user as Proved
        const answer = await answerProvider(proved.claims ?? {}).catch(unavailable)
        if ('goTo' in answer) return answer.goTo
        proved.sessionToken = answer.sessionToken
        return true
      },
      jwt: ({ token, user }) => (user ? { sessionToken: (user as OpaqueToken).sessionToken } : token),
      // Says nothing: pages ask lib/auth/session.ts, and no script needs to know who is signed in.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const { sessionToken } = token as OpaqueToken
        const { requestId, at } = await requestContext(new Date())
        if (sessionToken) await signOut(sessionToken, requestId, at)
      },
    },
  }
}
