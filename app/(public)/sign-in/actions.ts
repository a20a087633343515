'use server'

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cookieOptions, doorCookieName } from '#lib/auth/cookie'
import { letIn } from '#lib/auth/let-in'
import { passkeyRequest } from '#lib/auth/passkeys'
import { requestContext } from '#lib/auth/request'
import { signInWithPasskey } from '#lib/auth/sign-in-with-passkey'
import { hashSessionToken, newSessionToken } from '#lib/auth/token'
import { signIn } from '#lib/messages/sign-in'
import { type FormState, readForm } from '#ui/form-state'
import { currentLocale } from '../../_preferences/current-preferences.ts'

/** As long as the challenge itself. */
const DOOR_S = 5 * 60

/** What a browser needs to offer a passkey of ours; the challenge is bound to this browser by a cookie. */
export async function doorPasskeyOptionsAction(): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const token = newSessionToken()
  const holder = hashSessionToken(token)
  if (holder === null) return null
  ;(await cookies()).set(doorCookieName(), token, cookieOptions(DOOR_S))
  return passkeyRequest({ holder, purpose: 'door' }, [], new Date())
}

/** Lets in whoever holds a passkey, without a name or a password. */
export async function signInWithPasskeyAction(_: FormState, formData: FormData): Promise<FormState> {
  const t = signIn[await currentLocale()]
  const { fields } = readForm(formData, ['passkey'])
  const holder = hashSessionToken((await cookies()).get(doorCookieName())?.value ?? '')
  const answer = fields.passkey
  const refused: FormState = { status: 'refused', message: t.passkeyRefused, values: {} }
  if (typeof answer !== 'string' || answer === '' || holder === null) return refused
  const session = await signInWithPasskey(answer, holder, await requestContext(new Date()))
  return session ? redirect((await letIn(session)) as '/work') : refused
}
