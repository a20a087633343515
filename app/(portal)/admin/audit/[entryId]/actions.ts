'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '#lib/auth/session'
import { isStorable } from '#lib/clinical/recorded/form-reader'
import { auditEntry } from '#lib/messages/audit-entry'
import { confirmErasure } from '#lib/use-cases/confirm-erasure'
import { requestErasure } from '#lib/use-cases/request-erasure'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'

const requestSchema = z.strictObject({ reason: z.string().trim().min(1).max(2000).refine(isStorable) })

/** Asks that the content behind the entry be erased. */
export async function requestErasureAction(entryId: string, _: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = auditEntry[locale].erasure
  const { submissionId, fields, values } = readForm(formData)
  const parsed = requestSchema.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, () => t.reasonRequired)
  if (submissionId === null) return { status: 'refused', message: t['key-reused'], values }
  const input = { entryId: String(entryId), reason: parsed.data.reason }
  const result = await requestErasure(actor, input, submissionId, new Date())
  if (!result.ok) return { status: 'refused', message: t[result.reason], values }
  redirect(`/admin/audit/${input.entryId}` as Route)
}

/** Erases it, as the second administrator. */
export async function confirmErasureAction(entryId: string, _: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = auditEntry[locale].erasure
  const { submissionId, values } = readForm(formData)
  if (submissionId === null) return { status: 'refused', message: t['key-reused'], values }
  const input = { entryId: String(entryId) }
  const result = await confirmErasure(actor, input, submissionId, new Date())
  if (!result.ok) return { status: 'refused', message: t[result.reason], values }
  redirect(`/admin/audit/${input.entryId}` as Route)
}
