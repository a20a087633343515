'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '#lib/auth/session'
import { isStorable } from '#lib/clinical/recorded/form-reader'
import { audit } from '#lib/messages/audit'
import { personName } from '#lib/messages/names'
import { findAuditedPatient } from '#lib/use-cases/find-audited-patient'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../_preferences/current-preferences.ts'

/** Longer names than this are nobody's, and so are those that PostgreSQL could not hold. */
const name = z.string().trim().min(1, 'required').max(200, 'required').refine(isStorable, 'required')

const schema = z.strictObject({ patient: name })

/** Turns a name into an opaque id, so that no address ever holds the name. */
export async function findAuditedPatientAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = audit[locale].patient
  const { fields, values } = readForm(formData)
  const parsed = schema.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, () => t.required)
  const result = await findAuditedPatient(actor, parsed.data.patient, new Date())
  if (!result.ok) return { status: 'refused', message: t.nobody, values }
  const [only, ...others] = result.value
  if (!only) return { status: 'refused', message: t.nobody, values }
  if (others.length === 0) redirect(`/admin/audit?patient=${only.id}` as Route)
  const names = result.value.map((patient) => `${personName(patient, locale)} · MRN ${patient.mrn}`)
  return { status: 'refused', message: `${t.several} ${names.join(' / ')}`, values }
}
