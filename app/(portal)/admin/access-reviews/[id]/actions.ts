'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { breakGlass } from '#lib/messages/break-glass'
import { reviewBreakGlass } from '#lib/use-cases/review-break-glass'
import { reviewFormSchema } from '#lib/use-cases/shared/review-form'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'

export async function reviewBreakGlassAction(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const [actor, t] = [await requireActor(), breakGlass[await currentLocale()]]
  const { submissionId, fields, values } = readForm(formData)
  const parsed = reviewFormSchema.safeParse(fields)
  const words: Readonly<Record<string, string>> = t.problem
  if (!parsed.success) {
    return invalid(parsed.error, values, ({ path, message }) =>
      path[0] === 'note' && message === 'reason' ? t.problem.note : (words[message] ?? t.problem.form),
    )
  }
  if (submissionId === null) return { status: 'refused', message: t.problem.form, values }
  const result = await reviewBreakGlass(actor, { submissionId, breakGlassId: id, form: parsed.data }, new Date())
  if (result.ok) redirect('/admin/access-reviews' as Route)
  return { status: 'refused', message: t.refusals[result.reason], values }
}
