import { z } from 'zod'
import { draftFieldsSchema } from '#lib/clinical/recorded/draft-form'
import { type FormValues, readForm } from '#ui/form-state'

/** What the form of a study or an assessment carries besides its own fields. */
const META = ['draftId', 'draftVersion', 'version', 'intent'] as const

export type PostedRecording = {
  readonly submissionId: string
  /** Save what is there as a draft, only show the levels of the region, or record it. */
  readonly intent: 'draft' | 'levels' | 'save'
  readonly draft: { readonly id: string; readonly version: number } | null
  /** The version on the screen, when it amends one. */
  readonly version: number | null
  readonly reason: string
  /** The form's own fields as typed. */
  readonly fields: FormValues
  /** Everything that may travel back to the browser. */
  readonly values: FormValues
}

/**
 * Reads what every recording form carries. Null for a post that no form of ours can have sent: without its one-time key,
 * too large, or with characters that cannot be kept.
 */
export function readRecording(formData: FormData): PostedRecording | null {
  const { submissionId, fields: posted, values } = readForm(formData)
  const key = z.uuid().safeParse(submissionId)
  if (!key.success || !draftFieldsSchema.safeParse(posted).success) return null
  const fields = Object.fromEntries(Object.entries(posted).filter(([name]) => !META.some((meta) => meta === name)))
  const draftId = textOf(posted.draftId)
  return {
    submissionId: key.data,
    intent: intentOf(textOf(posted.intent)),
    draft: draftId === '' ? null : { id: draftId, version: count(posted.draftVersion) ?? 0 },
    version: count(posted.version),
    reason: textOf(posted.reason).trim(),
    fields,
    values,
  }
}

function textOf(value: FormValues[string] | undefined): string {
  return typeof value === 'string' ? value : ''
}

function intentOf(text: string): PostedRecording['intent'] {
  return text === 'draft' || text === 'levels' ? text : 'save'
}

/** A version number, written as we write them; anything else is none. */
function count(value: FormValues[string] | undefined): number | null {
  const text = textOf(value)
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
