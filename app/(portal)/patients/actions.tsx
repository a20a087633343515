'use server'

import { z } from 'zod'
import { requireActor } from '#lib/auth/session'
import { errors } from '#lib/messages/errors'
import { patients } from '#lib/messages/patients'
import { findPatients } from '#lib/use-cases/find-patients'
import { readForm } from '#ui/form-state'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import type { FindState } from './find-state.ts'
import { FoundPatientsTable } from './found-patients.tsx'

/** Longer than any name; texts that PostgreSQL could not hold are refused here. */
const question = z
  .string()
  .trim()
  .min(1, 'searchMissing')
  .max(200, 'searchUnreadable')
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'searchUnreadable')

/** Searches by post: no address ever holds a name, an MRN or a date of birth. */
export async function findPatientsAction(_: FindState, formData: FormData): Promise<FindState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const sent = readForm(formData).fields.text
  const text = typeof sent === 'string' ? sent.slice(0, 200) : ''
  const parsed = question.safeParse(sent)
  if (!parsed.success) {
    const missing = parsed.error.issues[0]?.message === 'searchMissing' || typeof sent !== 'string'
    const problem = patients[locale][missing ? 'searchMissing' : 'searchUnreadable']
    return { text, problem, results: null }
  }
  const result = await findPatients(actor, parsed.data, new Date())
  if (!result.ok) return { text, problem: errors[locale].notPermitted, results: null }
  return {
    text,
    problem: null,
    results: <FoundPatientsTable asked={parsed.data} found={result.value} actor={actor} locale={locale} />,
  }
}
