import type { Locale } from '#lib/messages/locale'
import { signingRefusals } from '#lib/messages/signing'
import type { FormState, FormValues } from '#ui/form-state'

type Refusal = keyof (typeof signingRefusals)['en']

/** Refusals that belong to one field of the form. */
const FIELDS: Partial<Record<Refusal, string>> = {
  'identity-differs': 'identity',
  'password-missing': 'password',
  'code-missing': 'code',
  'proof-missing': 'password',
  'not-proved': 'password',
  'changes-not-read': 'changesRead',
  'amend-reason-missing': 'amendReason',
  'decision-not-open': 'decision',
  'pressure-too-high': 'pressureCap',
  'validity-missing': 'validity',
  'validity-in-the-past': 'until',
  'validity-too-long': 'validity',
}

/** What a form answers to a refusal: a sentence at the field that it is about, or on top of the form. */
export function answerToRefusal(reason: Refusal, values: FormValues, locale: Locale): FormState {
  const message = signingRefusals[locale][reason]
  const field = FIELDS[reason]
  if (field === undefined) return { status: 'refused', message, values }
  return { status: 'invalid', errors: { [field]: [message] }, formErrors: [], values }
}
