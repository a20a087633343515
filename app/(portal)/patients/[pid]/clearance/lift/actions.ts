'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { LIFT_REASON_CHARACTERS, liftSchema } from '#lib/clinical/clearance/lift-form'
import { clearance } from '#lib/messages/clearance'
import { errors } from '#lib/messages/errors'
import { liftSuspension } from '#lib/use-cases/lift-suspension'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { sayRefusal } from '../say-refusal.ts'

export async function liftSuspensionAction(patientId: string, _: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor()
  const locale = await currentLocale()
  const { submissionId, fields, values } = readForm(formData)
  const parsed = liftSchema.safeParse(fields)
  if (!parsed.success) {
    const says: Readonly<Record<string, string>> = {
      reason: errors[locale].reason,
      'reason-length': errors[locale].tooLong(clearance[locale].liftReason, LIFT_REASON_CHARACTERS),
    }
    return invalid(parsed.error, values, ({ message }) => says[message] ?? errors[locale].unreadable)
  }
  if (submissionId === null) return { status: 'refused', message: errors[locale].unreadable, values }
  const result = await liftSuspension(actor, patientId, parsed.data, submissionId, new Date())
  if (!result.ok) return { status: 'refused', message: sayRefusal(result.reason, locale), values }
  redirect(`/patients/${patientId}/clearance` as Route)
}
