import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '#lib/access/actor'
import type { FormFields } from '#lib/clinical/recorded/form-reader'
import { errors } from '#lib/messages/errors'
import { imaging } from '#lib/messages/imaging'
import type { AmendStudyRefusal } from '#lib/use-cases/amend-imaging-study'
import type { Result } from '#lib/use-cases/shared/result'
import { today } from '#lib/use-cases/shared/today'
import { differencesBetween, type FormState, type FormValues, invalid, readForm } from '#ui/form-state'
import { type DraftForm, draftConflict, draftGone, keepDraft } from './keep-draft.ts'
import { type PostedRecording, readRecording } from './posted-recording.ts'

/** One kind of recording form: how it is read, worded and recorded. */
export type Recording<Content, Value> = DraftForm & {
  readonly schema: (today: string) => z.ZodType<Content, FormFields>
  readonly say: (issue: { readonly path: readonly PropertyKey[]; readonly message: string }) => string
  /** The field of the day that it is about. */
  readonly dayField: string
  readonly record: (content: Content, posted: PostedRecording) => Promise<Result<Value, AmendStudyRefusal>>
  /** What is stored now, for whoever comes second; null where nothing is amended. */
  readonly stored: (() => Promise<{ readonly version: number; readonly fields: FormValues } | null>) | null
}

/**
 * Answers one post of a recording form: draft kept, problems named, refusal worded, or what was recorded. A form that
 * amends needs a reason, because a recommendation may have used what it changes.
 */
export async function answerRecording<Content, Value>(
  actor: Actor,
  form: Recording<Content, Value>,
  formData: FormData,
  now: Date,
): Promise<FormState | { readonly status: 'recorded'; readonly value: Value }> {
  const posted = readRecording(formData)
  const t = imaging[form.locale]
  if (posted === null) {
    return { status: 'refused', message: errors[form.locale].unreadable, values: readForm(formData).values }
  }
  const { values, intent } = posted
  if (intent === 'levels') return { status: 'saved', message: t.levelsShown, submissionId: randomUUID(), values }
  if (intent === 'draft') return keepDraft(actor, form, posted, now)

  const { reason: _, ...fields } = posted.fields
  const parsed = form.schema(today(actor, now)).safeParse(fields)
  const noReason = form.stored !== null && posted.reason === '' ? [{ path: ['reason'], message: 'missing' }] : []
  if (!parsed.success || noReason.length > 0) {
    const issues = [...(parsed.error?.issues ?? []), ...noReason]
    return invalid({ issues }, values, form.say)
  }
  const recorded = await form.record(parsed.data, posted)
  if (recorded.ok) return { status: 'recorded', value: recorded.value }
  switch (recorded.reason) {
    case 'before-birth':
      return invalid({ issues: [{ path: [form.dayField], message: t.refusal['before-birth'] }] }, values)
    case 'draft-changed':
      return draftConflict(actor, form, posted, now)
    case 'draft-gone':
      return draftGone(form.locale, values)
    case 'changed-meanwhile':
      return newerVersion(form, posted)
    case 'not-permitted':
      return { status: 'refused', message: errors[form.locale].notPermitted, values }
    case 'key-reused':
      return { status: 'refused', message: errors[form.locale].alreadySent, values }
    case 'not-found':
    case 'merged':
    case 'removed':
      return { status: 'refused', message: t.refusal[recorded.reason], values }
  }
}

/** Somebody else saved a newer version: both texts, and the newest version to go on from. */
async function newerVersion<Content, Value>(
  { stored, locale, labels, inWords }: Recording<Content, Value>,
  { fields, values }: PostedRecording,
): Promise<FormState> {
  const t = imaging[locale]
  const theirs = stored && (await stored())
  if (!theirs) return { status: 'refused', message: t.refusal['not-found'], values }
  // Reason and review are said of the version that one saves, so the stored one has nothing to set against them.
  const { reason: _, physicianReviewed: __, ...own } = fields
  return {
    status: 'conflict',
    message: t.refusal['changed-meanwhile'],
    differences: differencesBetween(labels, inWords(own), inWords(theirs.fields)),
    values: { ...values, version: String(theirs.version) },
  }
}
