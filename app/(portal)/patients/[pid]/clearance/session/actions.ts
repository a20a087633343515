'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { sessionFormSchema } from '#lib/clinical/clearance/session-form'
import { errors } from '#lib/messages/errors'
import type { Locale } from '#lib/messages/locale'
import { session } from '#lib/messages/session'
import { recordSession, type SessionRefusal } from '#lib/use-cases/record-session'
import { type FormState, type FormValues, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { sayRefusal } from '../say-refusal.ts'

export async function recordSessionAction(patientId: string, _: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor()
  const locale = await currentLocale()
  const { submissionId, fields, values } = readForm(formData)
  const parsed = sessionFormSchema.safeParse(fields)
  if (!parsed.success) {
    const says: Readonly<Record<string, string>> = session[locale].problem
    return invalid(parsed.error, values, ({ message }) => says[message] ?? session[locale].problem.form)
  }
  if (submissionId === null) return { status: 'refused', message: errors[locale].unreadable, values }
  const result = await recordSession(actor, patientId, parsed.data, submissionId, new Date())
  if (!result.ok) return answer(result.reason, locale, values)
  redirect(`/patients/${patientId}/clearance` as Route)
}

/** What left the limits is said at its field; a state that does not permit is said of the form. */
function answer(
  reason: SessionRefusal | 'not-permitted' | 'key-reused',
  locale: Locale,
  values: FormValues,
): FormState {
  const { refusal } = session[locale]
  const at = (name: string, message: string): FormState => ({
    status: 'invalid',
    errors: { [name]: [message] },
    formErrors: [],
    values,
  })
  switch (reason) {
    case 'no-technique':
    case 'technique-forbidden':
    case 'technique-not-in-limits':
      return at('techniques', refusal[reason])
    case 'too-long':
      return at('minutes', refusal[reason])
    case 'too-hard':
      return at('pressure', refusal[reason])
    default:
      return { status: 'refused', message: sayRefusal(reason, locale), values }
  }
}
