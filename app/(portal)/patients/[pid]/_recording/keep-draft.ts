import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import { errors } from '#lib/messages/errors'
import { formActions } from '#lib/messages/form'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { saveDraft } from '#lib/use-cases/save-draft'
import { viewDraft } from '#lib/use-cases/view-draft'
import { differencesBetween, type FormState, type FormValues } from '#ui/form-state'
import type { PostedRecording } from './posted-recording.ts'

export type DraftForm = {
  readonly patientId: string
  readonly kind: 'IMAGING_STUDY' | 'ASSESSMENT'
  readonly amendsId: string | null
  readonly locale: Locale
  /** The fields by name, and what stands in them, as a reader calls both. */
  readonly labels: Readonly<Record<string, string>>
  readonly inWords: (values: FormValues) => FormValues
}

/** Keeps the form as a draft and answers it; to somebody who comes second, with both texts. */
export async function keepDraft(actor: Actor, form: DraftForm, posted: PostedRecording, now: Date): Promise<FormState> {
  const { patientId, kind, amendsId, locale } = form
  const { submissionId, draft, fields, values } = posted
  const kept = await saveDraft(actor, { submissionId, patientId, kind, draft, amendsId, fields }, now)
  if (kept.ok) {
    return {
      status: 'saved',
      message: formActions[locale].savedDraft,
      submissionId: randomUUID(),
      values: { ...values, draftId: kept.value.id, draftVersion: String(kept.value.version) },
    }
  }
  switch (kept.reason) {
    case 'changed-meanwhile':
      return draftConflict(actor, form, posted, now)
    case 'not-found':
      return draftGone(locale, values)
    case 'not-permitted':
      return { status: 'refused', message: errors[locale].notPermitted, values }
    case 'key-reused':
      return { status: 'refused', message: errors[locale].alreadySent, values }
  }
}

/** Somebody else saved the draft after it was shown: both texts, and the newest version to go on from. */
export async function draftConflict(
  actor: Actor,
  { patientId, kind, locale, labels, inWords }: DraftForm,
  { draft, fields, values }: PostedRecording,
  now: Date,
): Promise<FormState> {
  const theirs = await viewDraft(actor, { patientId, kind, id: draft?.id ?? '' }, now)
  if (!theirs.ok) return draftGone(locale, values)
  return {
    status: 'conflict',
    message: imaging[locale].refusal['draft-changed'],
    differences: differencesBetween(labels, inWords(fields), inWords(theirs.value.fields)),
    values: { ...values, draftVersion: String(theirs.value.version) },
  }
}

/** The draft is not there any more: what was typed stays, and the next saving makes a new one. */
export function draftGone(locale: Locale, values: FormValues): FormState {
  return {
    status: 'refused',
    message: imaging[locale].refusal['draft-gone'],
    values: { ...values, draftId: '', draftVersion: '' },
  }
}
