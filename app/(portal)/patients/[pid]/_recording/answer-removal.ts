import 'server-only'
import { z } from 'zod'
import type { FormFields } from '#lib/clinical/recorded/form-reader'
import type { Removal } from '#lib/clinical/recorded/removal-form'
import { entryProblems } from '#lib/messages/entry-problems'
import { errors } from '#lib/messages/errors'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import type { RemoveStudyRefusal } from '#lib/use-cases/remove-imaging-study'
import { type FormState, type FormValues, invalid, readForm } from '#ui/form-state'

type ReadRemoval = { readonly submissionId: string; readonly removal: Removal; readonly values: FormValues }

/** Reads the form that takes something out of what counts, or answers why it cannot be read. */
export function readRemoval(
  formData: FormData,
  schema: z.ZodType<Removal, FormFields>,
  labels: Readonly<Record<string, string>>,
  locale: Locale,
): ReadRemoval | FormState {
  const { submissionId, fields, values } = readForm(formData)
  const key = z.uuid().safeParse(submissionId)
  if (!key.success) return { status: 'refused', message: errors[locale].unreadable, values }
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { submissionId: key.data, removal: parsed.data, values }
  return invalid(parsed.error, values, ({ path, message }) => {
    const what = labels[path.map(String).join('.')] ?? ''
    const t = entryProblems[locale]
    return message === 'missing' || message === 'too-long' || message === 'not-text'
      ? t[message](what)
      : errors[locale].unreadable
  })
}

/** Why nothing was taken out. */
export function answerRemoval(reason: RemoveStudyRefusal, values: FormValues, locale: Locale): FormState {
  switch (reason) {
    case 'not-permitted':
      return { status: 'refused', message: errors[locale].notPermitted, values }
    case 'key-reused':
      return { status: 'refused', message: errors[locale].alreadySent, values }
    case 'changed-meanwhile':
      return { status: 'refused', message: imaging[locale].refusal['newer-version'], values }
    case 'not-found':
    case 'already-removed':
      return { status: 'refused', message: imaging[locale].refusal[reason], values }
  }
}
