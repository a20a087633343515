'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '#lib/auth/session'
import { isStorable } from '#lib/clinical/recorded/form-reader'
import { auditFlags } from '#lib/messages/audit-flags'
import { closeFlag } from '#lib/use-cases/close-flag'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'

const schema = z.strictObject({ note: z.string().trim().min(1).max(2000).refine(isStorable) })

/** Closes one flag with a note. */
export async function closeFlagAction(flagId: string, _: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = auditFlags[locale]
  const { submissionId, fields, values } = readForm(formData)
  const parsed = schema.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, () => t.noteRequired)
  if (submissionId === null) return { status: 'refused', message: t.sentTwice, values }
  const input = { flagId: String(flagId), note: parsed.data.note }
  const result = await closeFlag(actor, input, submissionId, new Date())
  if (result.ok) redirect('/admin/audit/flags' as Route)
  switch (result.reason) {
    case 'own-flag':
      return { status: 'refused', message: t.own, values }
    case 'key-reused':
      return { status: 'refused', message: t.sentTwice, values }
    case 'not-found':
    case 'already-closed':
    case 'not-permitted':
      return { status: 'refused', message: t.gone, values }
  }
}
