import 'server-only'
import { findLoginSession } from '#lib/db/login-sessions'
import { hashSessionToken } from './token.ts'

/** The sign-in name behind an open session's token; throws when there is none. */
export async function loginNameOfSession(token: string): Promise<string> {
  const tokenHash = hashSessionToken(token)
  const session = tokenHash && (await findLoginSession(tokenHash))
  if (!session) throw new Error('Expected the session that was opened just now, found none')
  return session.loginName
}
