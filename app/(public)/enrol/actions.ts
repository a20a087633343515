'use server'

import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { enrol } from '#lib/auth/enrol'
import { letIn } from '#lib/auth/let-in'
import { readyPasskey, readyTotp } from '#lib/auth/new-factor'
import { passkeyCreation } from '#lib/auth/passkeys'
import type { PendingPerson } from '#lib/auth/pending'
import { requestContext } from '#lib/auth/request'
import { currentPending, requirePending } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import { type FormState, type FormValues, invalid, readForm } from '#ui/form-state'
import { newPasskeyForm, newTotpForm } from '../../_factors/factor-form.ts'
import { sayFactorProblem } from '../../_factors/say-factor-problem.ts'
import { currentLocale } from '../../_preferences/current-preferences.ts'

const SECRETS = ['sealed', 'newCode', 'answer']

/** What a browser needs to make a passkey for whoever stands at this step; null when nobody does. */
export async function enrolPasskeyOptionsAction(): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const person = await currentPending()
  if (person === null || person.enrolled) return null
  const holder = { holder: person.tokenHash, purpose: 'new-passkey' }
  return passkeyCreation(holder, { ...person, known: [] }, new Date())
}

/** Sets up the first authenticator app. */
export async function enrolTotpAction(_: FormState, formData: FormData): Promise<FormState> {
  const [person, locale] = [await requirePending(), await currentLocale()]
  const { fields, values } = readForm(formData, SECRETS)
  const parsed = newTotpForm.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, sayFactorProblem(locale))
  const { sealed, newCode: code, name } = parsed.data
  const factor = readyTotp(person, { sealed, code, name }, new Date())
  if (factor) return enrolWith(person, factor, values)
  return { status: 'invalid', errors: { newCode: [factors[locale].codeWrong] }, formErrors: [], values }
}

/** Sets up a passkey as the first factor. */
export async function enrolPasskeyAction(_: FormState, formData: FormData): Promise<FormState> {
  const [person, locale] = [await requirePending(), await currentLocale()]
  const { fields, values } = readForm(formData, SECRETS)
  const parsed = newPasskeyForm.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, sayFactorProblem(locale))
  const factor = await readyPasskey(person, parsed.data, new Date())
  return factor
    ? enrolWith(person, factor, values)
    : { status: 'refused', message: factors[locale].passkeyRefused, values }
}

async function enrolWith(
  person: PendingPerson,
  factor: Parameters<typeof enrol>[1],
  values: FormValues,
): Promise<FormState> {
  const t = factors[await currentLocale()]
  const enrolled = await enrol(person, factor, await requestContext(new Date()))
  if (enrolled === null) return { status: 'refused', message: t.already, values }
  await letIn(enrolled.session)
  return {
    status: 'saved',
    message: t.codesTitle,
    submissionId: crypto.randomUUID(),
    values: { codes: enrolled.recoveryCodes },
  }
}
