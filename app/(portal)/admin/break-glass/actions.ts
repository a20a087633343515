'use server'

import type { Route } from 'next'
import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '#lib/auth/session'
import { breakGlass } from '#lib/messages/break-glass'
import { closeBreakGlass } from '#lib/use-cases/close-break-glass'
import { openBreakGlass } from '#lib/use-cases/open-break-glass'
import { breakGlassFormSchema } from '#lib/use-cases/shared/review-form'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../_preferences/current-preferences.ts'

export async function openBreakGlassAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, t] = [await requireActor(), breakGlass[await currentLocale()]]
  const { submissionId, fields, values } = readForm(formData)
  const parsed = breakGlassFormSchema.safeParse(fields)
  const words: Readonly<Record<string, string>> = t.problem
  if (!parsed.success) return invalid(parsed.error, values, ({ message }) => words[message] ?? t.problem.form)
  if (submissionId === null) return { status: 'refused', message: t.problem.form, values }
  const result = await openBreakGlass(actor, { submissionId, ...parsed.data }, new Date())
  if (!result.ok) return { status: 'refused', message: t.refusals[result.reason], values }
  // The banner is in the frame around all pages, which a redirect alone leaves on the screen as it was before the act.
  refresh()
  // The trail of this patient, where there is now something to read.
  redirect(`/admin/audit?patient=${parsed.data.patientId}` as Route)
}

/** From the banner of any page. What was over already is over. */
export async function closeBreakGlassAction(formData: FormData): Promise<void> {
  const actor = await requireActor()
  const id = z.uuid().safeParse(readForm(formData).fields.id).data ?? ''
  const result = await closeBreakGlass(actor, id, new Date())
  if (!result.ok && result.reason === 'not-permitted') notFound()
  refresh()
  redirect('/admin/access-reviews' as Route)
}
