'use server'

import type { ReactNode } from 'react'
import { requireActor } from '#lib/auth/session'
import type { Outcome } from '#lib/clinical/outcome'
import { draftFieldsSchema } from '#lib/clinical/recorded/draft-form'
import { previewRecommendation } from '#lib/use-cases/preview-recommendation'
import type { FormValues } from '#ui/form-state'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { documentLook } from '../_document/look.ts'
import { PreviewParts } from './preview-parts.tsx'
import { type PreviewSubject, previewSubjectSchema } from './preview-subject.ts'

export type PreviewAnswer = {
  readonly outcome: Outcome
  readonly missing: number
  /** Drawn here, so that no rule's words travel to the browser before they are needed. */
  readonly parts: ReactNode
}

/** What the rules say of the form as it stands; null when they cannot be asked. */
export async function previewRecommendationAction(
  subject: PreviewSubject,
  typed: FormValues,
): Promise<PreviewAnswer | null> {
  const actor = await requireActor()
  const about = previewSubjectSchema.safeParse(subject)
  const fields = draftFieldsSchema.safeParse(typed)
  if (!about.success || !fields.success) return null
  const answer = await previewRecommendation(actor, { ...about.data, fields: fields.data }, new Date())
  if (!answer.ok) return null
  const { document } = answer.value
  const look = documentLook(actor, about.data.patientId, await currentLocale())
  return {
    outcome: document.outcome,
    missing: document.missing.length,
    parts: <PreviewParts preview={answer.value} kind={about.data.kind} look={look} />,
  }
}
