import { type FieldIssue, FormReader, formFieldsSchema, TEXT_LENGTH } from './form-reader.ts'

const KINDS = ['WITHDRAWN', 'SUPERSEDED'] as const

export type Removal = {
  readonly kind: (typeof KINDS)[number]
  readonly reason: string
  /** The version that was on the screen. */
  readonly version: number
}

/** The largest count that a version column holds. */
const MOST_VERSIONS = 2 ** 31 - 1

/**
 * Reads the form that takes a study or an assessment out of what counts. `kinds` are those that its page offers; with
 * one alone there is nothing to choose. Nobody takes anything out without saying why.
 */
export function removalFormSchema(kinds: readonly Removal['kind'][] = KINDS) {
  return formFieldsSchema.transform((fields, context): Removal => {
    const form = new FormReader<FieldIssue>(fields, context.issues)
    const [only, ...others] = kinds
    const kind = others.length === 0 ? only : form.word('kind', kinds)
    if (others.length > 0 && !form.has('kind')) form.report('kind', 'missing')
    const reason = form.text('reason', TEXT_LENGTH)
    if (!form.has('reason')) form.report('reason', 'missing')
    const version = form.amount('version', { highest: MOST_VERSIONS, decimals: 0 })
    form.refuseOthers()
    // What is missing was refused above; nothing reads what stands here then.
    return { kind: kind ?? 'WITHDRAWN', reason: reason ?? '', version: version ?? 0 }
  })
}
