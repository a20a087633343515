'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { checkFormSchema } from '#lib/clinical/clearance/check-form'
import { questionsNotNo } from '#lib/clinical/clearance/check-result'
import { check } from '#lib/messages/check'
import { recordPreSessionCheck } from '#lib/use-cases/record-pre-session-check'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { sayRefusal } from '../say-refusal.ts'

/** Keeps today's answers. Anything but five times No suspends, after one confirmation and without any typing. */
export async function recordPreSessionCheckAction(
  patientId: string,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor()
  const locale = await currentLocale()
  const { submissionId, fields, values } = readForm(formData)
  const t = check[locale]
  const parsed = checkFormSchema.safeParse(fields)
  if (!parsed.success || submissionId === null) {
    return parsed.success
      ? { status: 'refused', message: t.unreadable, values }
      : invalid(parsed.error, values, () => t.unreadable)
  }
  const { clearanceId, confirm, ...answers } = parsed.data
  if (questionsNotNo(answers).length > 0 && confirm === undefined) {
    const message = Object.values(answers).includes(null) ? t.unanswered : t.confirm
    return { status: 'refused', message, values }
  }
  const result = await recordPreSessionCheck(actor, patientId, { clearanceId, answers }, submissionId, new Date())
  if (!result.ok) return { status: 'refused', message: sayRefusal(result.reason, locale), values }
  redirect(`/patients/${patientId}/clearance` as Route)
}
