import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { openImagingForm } from '#lib/use-cases/open-imaging-form'
import { viewImagingStudy } from '#lib/use-cases/view-imaging-study'

/** The look at the form of a study: title and page share it, so that one visit is one look. */
export const imagingFormLook = cache(async (patientId: string, draftId: string | null) => {
  const actor = await requireActor()
  const now = new Date()
  const form = await openImagingForm(actor, { patientId, draftId }, now)
  if (!form.ok) notFound()
  return { actor, now, ...form.value }
})

/** The look at one version of a study. */
export const studyLook = cache(async (patientId: string, studyId: string) => {
  const actor = await requireActor()
  const now = new Date()
  const view = await viewImagingStudy(actor, { patientId, studyId }, now)
  if (!view.ok) notFound()
  return { actor, now, ...view.value }
})
