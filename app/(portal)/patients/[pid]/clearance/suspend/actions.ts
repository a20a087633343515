'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { SUSPENSION_REASON_CHARACTERS, suspensionSchema } from '#lib/clinical/clearance/suspension-form'
import { clearance } from '#lib/messages/clearance'
import { errors } from '#lib/messages/errors'
import { suspendClearance } from '#lib/use-cases/suspend-clearance'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { sayRefusal } from '../say-refusal.ts'

export async function suspendClearanceAction(patientId: string, _: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor()
  const locale = await currentLocale()
  const { submissionId, fields, values } = readForm(formData)
  const parsed = suspensionSchema.safeParse(fields)
  if (!parsed.success) {
    const tooLong = errors[locale].tooLong(clearance[locale].suspendReason, SUSPENSION_REASON_CHARACTERS)
    return invalid(parsed.error, values, ({ message }) => (message === 'reason' ? tooLong : errors[locale].unreadable))
  }
  if (submissionId === null) return { status: 'refused', message: errors[locale].unreadable, values }
  const result = await suspendClearance(actor, patientId, parsed.data, submissionId, new Date())
  if (!result.ok) return { status: 'refused', message: sayRefusal(result.reason, locale), values }
  redirect(`/patients/${patientId}/clearance` as Route)
}
