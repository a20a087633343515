'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import { requireActor } from '#lib/auth/session'
import { calendarDate } from '#lib/messages/dates'
import { errors } from '#lib/messages/errors'
import type { Locale } from '#lib/messages/locale'
import { patients } from '#lib/messages/patients'
import { amendPatientDetails } from '#lib/use-cases/amend-patient-details'
import { detailsFormSchema } from '#lib/use-cases/shared/details-form'
import { viewPatientDetails } from '#lib/use-cases/view-patient-details'
import { type FormState, type FormValues, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { isSubmissionId } from '../../is-submission-id.ts'
import { patientFieldProblem, patientFormProblems } from '../../patient-form-answer.ts'
import { detailsConflict } from './details-conflict.ts'

/** Saves the corrected details over the version that was on the screen. */
export async function amendDetailsAction(pid: string, _: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const { submissionId, fields, values } = readForm(formData)
  const now = new Date()
  const parsed = detailsFormSchema(calendarDate(now, actor.facility.timeZone)).safeParse(fields)
  if (!parsed.success) return patientFormProblems(parsed.error.issues, values, locale)
  if (!isSubmissionId(submissionId)) return { status: 'refused', message: errors[locale].unreadable, values }
  const result = await amendPatientDetails(actor, { submissionId, patientId: pid, form: parsed.data }, now)
  if (result.ok) {
    redirect(`/patients/${result.value.patientId}${can(actor, 'chart.view') ? '' : '/clearance'}` as Route)
  }
  switch (result.reason) {
    case 'mrn-taken':
      return patientFieldProblem('mrn', 'mrn-taken', values, locale)
    case 'changed-meanwhile':
      return changedMeanwhile(actor, pid, values, locale)
    case 'not-found':
    case 'merged':
      return { status: 'refused', message: patients[locale].refusal[result.reason], values }
    case 'key-reused':
      return { status: 'refused', message: errors[locale].alreadySent, values }
    case 'not-permitted':
      return { status: 'refused', message: errors[locale].notPermitted, values }
  }
}

async function changedMeanwhile(actor: Actor, pid: string, values: FormValues, locale: Locale): Promise<FormState> {
  const stored = await viewPatientDetails(actor, pid, new Date())
  if (!stored.ok) return { status: 'refused', message: patients[locale].refusal['not-found'], values }
  return detailsConflict(stored.value, values, locale)
}
