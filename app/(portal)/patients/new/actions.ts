'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { can } from '#lib/access/policy'
import { requireActor } from '#lib/auth/session'
import { calendarDate } from '#lib/messages/dates'
import { errors } from '#lib/messages/errors'
import { registerPatient } from '#lib/use-cases/register-patient'
import { registerFormSchema } from '#lib/use-cases/shared/register-form'
import { type FormState, readForm } from '#ui/form-state'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { isSubmissionId } from '../is-submission-id.ts'
import { patientFieldProblem, patientFormProblems } from '../patient-form-answer.ts'

/** Registers the patient and opens what the role may open of them. */
export async function registerPatientAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const { submissionId, fields, values } = readForm(formData)
  const now = new Date()
  const parsed = registerFormSchema(calendarDate(now, actor.facility.timeZone)).safeParse(fields)
  if (!parsed.success) return patientFormProblems(parsed.error.issues, values, locale)
  if (!isSubmissionId(submissionId)) return { status: 'refused', message: errors[locale].unreadable, values }
  const result = await registerPatient(actor, parsed.data, submissionId, now)
  if (result.ok) {
    redirect(`/patients/${result.value.patientId}${can(actor, 'chart.view') ? '' : '/clearance'}` as Route)
  }
  switch (result.reason) {
    case 'mrn-taken':
      return patientFieldProblem('mrn', 'mrn-taken', values, locale)
    case 'possible-duplicate':
      return patientFieldProblem('duplicateReason', 'duplicate-reason', values, locale)
    case 'key-reused':
      return { status: 'refused', message: errors[locale].alreadySent, values }
    case 'not-permitted':
      return { status: 'refused', message: errors[locale].notPermitted, values }
  }
}
