import { randomUUID } from 'node:crypto'
import { codeAt, newTotpSecret } from '#lib/auth/one-time-codes'
import type { OpenedSession } from '#lib/auth/open-login-session'
import { findPending, type PendingPerson } from '#lib/auth/pending'
import { seal } from '#lib/auth/sealed'
import { signIn } from '#lib/auth/sign-in'
import type { SignInContext } from '#lib/auth/sign-in-context'
import { verifySignIn } from '#lib/auth/verify-sign-in'
import { insertTotpAuthenticator } from '#lib/db/factors'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'

/** A request to sign in, from a browser and an address that nobody knows yet. */
export function aContext(at: Date, edits: Partial<SignInContext> = {}): SignInContext {
  return { requestId: randomUUID(), client: 'test', address: `test ${randomUUID()}`, device: null, at, ...edits }
}

/** Somebody with the right password at the second step; throws where the door does not open that far. */
export async function aPending(loginName: string, password: string, context: SignInContext): Promise<PendingPerson> {
  const opened = await signIn({ loginName, password }, context)
  const pending = opened && (await findPending(opened.token, context.at))
  if (!pending) throw new Error(`nobody signs in as ${loginName}`)
  return pending
}

type Owner = { readonly practitionerId: string; readonly facilityId: string }

/** An authenticator app of one's own for each use, so that no test waits for the next code. Gives its secret. */
export async function anAuthenticator({ practitionerId, facilityId }: Owner, at: Date): Promise<Uint8Array> {
  const secret = newTotpSecret()
  const row = { name: 'Test authenticator', sealedSecret: seal(secret, practitionerId), lastStep: 0 }
  await inFacilityBeforeSignIn(facilityId, (tx) => insertTotpAuthenticator(tx, { practitionerId, facilityId }, row, at))
  return secret
}

/** A code that is valid at this moment and has not been used: of an authenticator that this person has for it. */
export async function aCode(owner: Owner, at: Date): Promise<string> {
  return codeAt(await anAuthenticator(owner, at), at)
}

/** Signs somebody in through both steps of the real door. */
export async function signedInWithBoth(
  loginName: string,
  password: string,
  context: SignInContext,
): Promise<OpenedSession> {
  const pending = await aPending(loginName, password, context)
  const session = await verifySignIn(pending, { code: await aCode(pending, context.at) }, context)
  if (!session) throw new Error(`the code of ${loginName} was refused`)
  return session
}
