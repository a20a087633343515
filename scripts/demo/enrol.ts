import { randomUUID } from 'node:crypto'
import { demoTotpSecret } from '#lib/auth/demo-secret'
import { enrol } from '#lib/auth/enrol'
import type { OpenedSession } from '#lib/auth/open-login-session'
import { findPending } from '#lib/auth/pending'
import { seal } from '#lib/auth/sealed'
import { signIn } from '#lib/auth/sign-in'
import { DEMO_PASSWORD } from './facility.ts'

/**
 * The first sign-in of a demo person, through the same steps as everybody's: password, then enrolment, here of the
 * authenticator whose secret anybody can compute. No code of it has been used yet.
 */
export async function enrolDemoPerson(loginName: string, at: Date): Promise<OpenedSession> {
  const context = { requestId: randomUUID(), client: 'demo seed', address: 'demo seed', device: null, at }
  const opened = await signIn({ loginName, password: DEMO_PASSWORD }, context)
  const person = opened && (await findPending(opened.token, at))
  if (!person?.training) throw new Error(`${loginName} cannot sign in to the demo facility`)
  const sealedSecret = seal(demoTotpSecret(loginName), person.practitionerId)
  const row = { name: 'Demo authenticator', sealedSecret, lastStep: 0 }
  const enrolled = await enrol(person, { kind: 'TOTP', row }, context)
  if (!enrolled) throw new Error(`${loginName} had a second factor already`)
  return enrolled.session
}
