'use server'

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { letIn } from '#lib/auth/let-in'
import { ownPasskeys } from '#lib/auth/own-passkeys'
import { passkeyRequest } from '#lib/auth/passkeys'
import { requestContext } from '#lib/auth/request'
import { currentPending, requirePending } from '#lib/auth/session'
import { verifySignIn } from '#lib/auth/verify-sign-in'
import { signIn } from '#lib/messages/sign-in'
import { type FormState, readForm } from '#ui/form-state'
import { currentLocale } from '../../../_preferences/current-preferences.ts'

/** The three ways, each in a form of its own; none of them ever travels back to the browser. */
const WAYS = ['code', 'recoveryCode', 'passkey'] as const

/** What a browser needs to answer with one of this person's passkeys; null when nobody stands at this step. */
export async function verifyPasskeyOptionsAction(): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const person = await currentPending()
  if (person === null) return null
  const known = await ownPasskeys(person)
  return known.length === 0 ? null : passkeyRequest({ holder: person.tokenHash, purpose: 'verify' }, known, new Date())
}

/** The second proof, and the way in. */
export async function verifySignInAction(_: FormState, formData: FormData): Promise<FormState> {
  const [person, locale] = [await requirePending(), await currentLocale()]
  const t = signIn[locale]
  const { fields } = readForm(formData, WAYS)
  const way = WAYS.find((name) => typeof fields[name] === 'string' && fields[name] !== '')
  if (way === undefined) {
    const errors = { code: [t.codeMissing], recoveryCode: [t.recoveryMissing] }
    const asked = 'recoveryCode' in fields ? 'recoveryCode' : 'code'
    return { status: 'invalid', errors: { [asked]: errors[asked] }, formErrors: [], values: {} }
  }
  const session = await verifySignIn(person, { [way]: fields[way] }, await requestContext(new Date()))
  if (session) redirect((await letIn(session)) as Route)
  return { status: 'refused', message: t.verifyRefused, values: {} }
}
