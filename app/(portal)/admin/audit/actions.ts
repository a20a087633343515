'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { formatAuditQuery, parseAuditQuery } from '#lib/audit/search-query'
import { formatSearchText, parseSearchText, type SearchKey } from '#lib/audit/search-text'
import { requireActor } from '#lib/auth/session'
import { isStorable } from '#lib/clinical/recorded/form-reader'
import { auditSearch } from '#lib/messages/audit-search'
import type { Locale } from '#lib/messages/locale'
import { latinName, personName } from '#lib/messages/names'
import { removeSavedSearch } from '#lib/use-cases/remove-saved-search'
import { type ResolvedSearch, resolveAuditSearch } from '#lib/use-cases/resolve-audit-search'
import { saveAuditSearch } from '#lib/use-cases/save-audit-search'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import type { SearchState } from './_parts/search-state.ts'

/** Reads what was typed, turns its names into ids, and goes to the address that means it. */
export async function searchAuditAction(_: SearchState, formData: FormData): Promise<SearchState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const { fields } = readForm(formData)
  const text = typeof fields.text === 'string' ? fields.text : ''
  const read = parseSearchText(text)
  if (!read.ok) {
    const t = auditSearch[locale]
    const sentences = read.complaints.map(({ problem, at, found }) => `${t.at(at)} ${t.problems[problem](found)}`)
    return { text, heading: t.problemHeading, sentences, choices: [] }
  }
  const [key, id] = typeof fields.choice === 'string' ? fields.choice.split('=') : []
  const chosen = (key === 'patient' || key === 'actor') && id !== undefined ? { [key]: id } : {}
  const terms = { ...read.terms, ...chosen }
  const result = await resolveAuditSearch(actor, terms, new Date())
  if (!result.ok) redirect('/admin/audit' as Route)
  if (result.value.kind !== 'query') return unresolved(formatSearchText(terms), result.value, locale)
  redirect(`/admin/audit?${formatAuditQuery(result.value.query)}` as Route)
}

function unresolved(text: string, open: Exclude<ResolvedSearch, { kind: 'query' }>, locale: Locale): SearchState {
  const t = auditSearch[locale]
  if (open.kind === 'nobody') return { text, heading: t.nobody[open.key](open.name), sentences: [], choices: [] }
  const choice = (key: SearchKey, id: string, label: string) => ({ value: `${key}=${id}`, label })
  return {
    text,
    heading: t.several[open.key](open.name),
    sentences: open.more ? [t.moreThanShown] : [],
    choices: [
      ...open.patients.map((one) => choice('patient', one.id, `${personName(one, locale)} · MRN ${one.mrn}`)),
      ...open.people.map((one) => choice('actor', one.id, latinName(one))),
    ],
  }
}

const saveSchema = z.strictObject({
  name: z.string().trim().min(1).max(80).refine(isStorable),
  query: z.string().max(1000),
})

/** Keeps the search that the page shows under a name. */
export async function saveSearchAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = auditSearch[locale]
  const { submissionId, fields, values } = readForm(formData)
  const parsed = saveSchema.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, () => t.nameRequired)
  const asked = parseAuditQuery(Object.fromEntries(new URLSearchParams(parsed.data.query)))
  if (!asked.ok || submissionId === null) return { status: 'refused', message: t.sentTwice, values }
  const { name } = parsed.data
  const result = await saveAuditSearch(actor, { name, query: asked.query }, submissionId, new Date())
  if (result.ok) redirect(`/admin/audit?${formatAuditQuery(asked.query)}` as Route)
  switch (result.reason) {
    case 'name-taken':
      return { status: 'refused', message: t.nameTaken, values }
    case 'too-many':
      return { status: 'refused', message: t.tooMany, values }
    case 'key-reused':
    case 'not-permitted':
      return { status: 'refused', message: t.sentTwice, values }
  }
}

/** Forgets one of the reader's own searches. */
export async function removeSearchAction(id: string): Promise<void> {
  const actor = await requireActor()
  await removeSavedSearch(actor, String(id), new Date())
  redirect('/admin/audit' as Route)
}
