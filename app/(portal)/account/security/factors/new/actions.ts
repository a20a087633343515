'use server'

import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Actor } from '#lib/access/actor'
import { sessionHolder } from '#lib/auth/holder'
import { readyPasskey, readyTotp } from '#lib/auth/new-factor'
import { ownLoginName } from '#lib/auth/own-login-name'
import { ownPasskeys } from '#lib/auth/own-passkeys'
import { passkeyCreation } from '#lib/auth/passkeys'
import { recentlyProved } from '#lib/auth/reauthenticate'
import { requireActor } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import { addFactor } from '#lib/use-cases/add-factor'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { newPasskeyForm, newTotpForm } from '../../../../../_factors/factor-form.ts'
import { sayFactorProblem } from '../../../../../_factors/say-factor-problem.ts'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'

const SECRETS = ['sealed', 'newCode', 'answer']
const LIST = '/account/security' as Route

const settingUp = (actor: Actor) => ({
  practitionerId: actor.practitionerId,
  sessionId: actor.loginSessionId,
  tokenHash: sessionHolder(actor, 'new-passkey').holder,
})

/** What a browser needs to make another passkey of one's own; null before identity was proved again. */
export async function newPasskeyOptionsAction(): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const [actor, now] = [await requireActor(), new Date()]
  if (!recentlyProved(actor, now)) return null
  const { practitionerId, facility } = actor
  const known = await ownPasskeys({ practitionerId, facilityId: facility.id })
  const loginName = await ownLoginName(actor)
  return passkeyCreation(sessionHolder(actor, 'new-passkey'), { practitionerId, loginName, known }, now)
}

/** Adds an authenticator app to one's own account. */
export async function addTotpAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale, now] = [await requireActor(), await currentLocale(), new Date()]
  const { fields, values } = readForm(formData, SECRETS)
  const t = factors[locale]
  const parsed = newTotpForm.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, sayFactorProblem(locale))
  if (!recentlyProved(actor, now)) return { status: 'refused', message: t.proveAgain, values }
  const { sealed, newCode: code, name } = parsed.data
  const factor = readyTotp(settingUp(actor), { sealed, code, name }, now)
  if (factor === null) return { status: 'invalid', errors: { newCode: [t.codeWrong] }, formErrors: [], values }
  const added = await addFactor(actor, factor, now)
  if (!added.ok) return { status: 'refused', message: t.proveAgain, values }
  redirect(LIST)
}

/** Adds a passkey to one's own account. */
export async function addPasskeyAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale, now] = [await requireActor(), await currentLocale(), new Date()]
  const { fields, values } = readForm(formData, SECRETS)
  const t = factors[locale]
  const parsed = newPasskeyForm.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, sayFactorProblem(locale))
  if (!recentlyProved(actor, now)) return { status: 'refused', message: t.proveAgain, values }
  const factor = await readyPasskey(settingUp(actor), parsed.data, now)
  if (factor === null) return { status: 'refused', message: t.passkeyRefused, values }
  const added = await addFactor(actor, factor, now)
  if (!added.ok) return { status: 'refused', message: t.passkeyRefused, values }
  redirect(LIST)
}
