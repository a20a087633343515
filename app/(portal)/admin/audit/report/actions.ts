'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { isDay } from '#lib/audit/search-query'
import { requireActor } from '#lib/auth/session'
import { isStorable } from '#lib/clinical/recorded/form-reader'
import { auditReports } from '#lib/messages/audit-reports'
import { resolveAuditSearch } from '#lib/use-cases/resolve-audit-search'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'

const day = z.string().refine(isDay, 'dayRequired')
const inOrder = <T extends { from: string; to: string }>(schema: z.ZodType<T>) =>
  schema.refine(({ from, to }) => from <= to, { path: ['to'], message: 'order' })

const patientSchema = inOrder(
  z.strictObject({
    patient: z.string().trim().min(1, 'required').max(200, 'required').refine(isStorable, 'required'),
    from: day,
    to: day,
  }),
)
const userSchema = inOrder(
  z.strictObject({ user: z.string().min(1, 'userRequired').max(100, 'userRequired'), from: day, to: day }),
)

type Problem = 'required' | 'userRequired' | 'dayRequired' | 'order'

/** Turns the patient's name into an id and goes to the report, or to the disclosure report, of that patient. */
export async function askAboutPatientAction(
  place: 'report' | 'disclosure',
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = auditReports[locale]
  const { fields, values } = readForm(formData)
  const parsed = patientSchema.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, ({ message }) => t[message as Problem] ?? t.required)
  const result = await resolveAuditSearch(actor, { patient: parsed.data.patient }, new Date())
  if (!result.ok || result.value.kind === 'nobody') return { status: 'refused', message: t.nobody, values }
  if (result.value.kind === 'several') {
    const mrns = result.value.patients.map(({ mrn }) => mrn).join(' · ')
    return { status: 'refused', message: `${t.several} ${mrns}`, values }
  }
  const { from, to } = parsed.data
  const asked = new URLSearchParams({ patient: result.value.query.patient ?? '', from, to })
  redirect(`/admin/audit/${place === 'report' ? 'report' : 'disclosure'}?${asked}` as Route)
}

/** Goes to the report of what a user saw. */
export async function askAboutUserAction(_: FormState, formData: FormData): Promise<FormState> {
  const [, locale] = [await requireActor(), await currentLocale()]
  const t = auditReports[locale]
  const { fields, values } = readForm(formData)
  const parsed = userSchema.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, ({ message }) => t[message as Problem] ?? t.userRequired)
  redirect(`/admin/audit/report?${new URLSearchParams(parsed.data)}` as Route)
}
