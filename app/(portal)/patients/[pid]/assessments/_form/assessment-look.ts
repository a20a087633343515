import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { openAssessmentForm } from '#lib/use-cases/open-assessment-form'
import { viewAssessment } from '#lib/use-cases/view-assessment'

/** The look at the form of an assessment: title and page share it, so that one visit is one look. */
export const assessmentFormLook = cache(async (patientId: string, draftId: string | null) => {
  const actor = await requireActor()
  const now = new Date()
  const form = await openAssessmentForm(actor, { patientId, draftId }, now)
  if (!form.ok) notFound()
  return { actor, now, ...form.value }
})

/** The look at one version of an assessment. */
export const assessmentLook = cache(async (patientId: string, assessmentId: string) => {
  const actor = await requireActor()
  const now = new Date()
  const view = await viewAssessment(actor, { patientId, assessmentId }, now)
  if (!view.ok) notFound()
  return { actor, now, ...view.value }
})
