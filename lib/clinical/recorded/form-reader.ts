import { z } from 'zod'
import { isCalendarDate } from '../calendar.ts'

/** What can be wrong with one field of a form; worded for the reader in lib/messages. */
export type FieldIssue =
  | 'missing'
  | 'unknown-field'
  | 'repeated'
  | 'not-text'
  | 'too-long'
  | 'not-a-choice'
  | 'not-a-date'
  | 'in-future'
  | 'not-on-scale'
  | 'not-a-number'
  | 'too-many-decimals'
  | 'too-large'

/** A NUL has no place in a text column, and half a surrogate pair none in canonical JSON. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
}

/** A posted form before anything is read: texts by field name. */
export const formFieldsSchema = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()]))

export type FormFields = Readonly<z.infer<typeof formFieldsSchema>>

/** Where problems go: the issues of a schema, or nowhere for a look at a form that is not finished. */
export type Issues = { push(issue: z.core.$ZodRawIssue): unknown }

/** The longest single line that any field keeps: names and numbers of other systems. */
export const LINE_LENGTH = 200
/** A report is a few pages; the whole form stays below the 256 kB that a request may have. */
export const TEXT_LENGTH = 20_000

/**
 * Reads the fields of one form by name. Every problem is reported at its field and reading goes on, so that a person
 * sees all of them at once; a field that nobody asked for is one too. Texts are trimmed; an empty one reads as null.
 */
export class FormReader<Issue extends string = FieldIssue> {
  readonly #fields: FormFields
  readonly #issues: Issues
  readonly #asked = new Set<string>()

  constructor(fields: FormFields, issues: Issues) {
    this.#fields = fields
    this.#issues = issues
  }

  /** Says what is wrong with a field. */
  report(name: string, issue: Issue | FieldIssue): void {
    this.#issues.push({ code: 'custom', path: [name], message: issue, input: this.#fields[name] })
  }

  /** Whether something stands in the field. */
  has(name: string): boolean {
    const value = this.#fields[name]
    return typeof value === 'string' ? value.trim() !== '' : value !== undefined
  }

  text(name: string, longest = LINE_LENGTH): string | null {
    this.#asked.add(name)
    const value = this.#fields[name]
    if (value === undefined) return null
    if (typeof value !== 'string') return this.#refuse(name, 'repeated')
    const text = value.trim()
    if (text.length > longest) return this.#refuse(name, 'too-long')
    if (!isStorable(text)) return this.#refuse(name, 'not-text')
    return text === '' ? null : text
  }

  /** One word of a closed vocabulary. */
  word<const Word extends string>(name: string, words: readonly Word[]): Word | null {
    const text = this.text(name)
    if (text === null) return null
    return words.find((word) => word === text) ?? this.#refuse(name, 'not-a-choice')
  }

  /** Several words of a closed vocabulary, each once. */
  words<const Word extends string>(name: string, words: readonly Word[]): readonly Word[] {
    this.#asked.add(name)
    const given = [this.#fields[name] ?? []].flat()
    if (given.every((text) => words.some((word) => word === text))) return words.filter((word) => given.includes(word))
    this.report(name, 'not-a-choice')
    return []
  }

  /** A day that is not after `today`. */
  pastDate(name: string, today: string): string | null {
    const text = this.text(name)
    if (text === null) return null
    if (!isCalendarDate(text)) return this.#refuse(name, 'not-a-date')
    return text > today ? this.#refuse(name, 'in-future') : text
  }

  /**
   * A number of at least 0, written with a point. More places than are kept are refused and not rounded: 2.996 would
   * become 3.00 and cross a threshold.
   */
  amount(name: string, limits: { readonly highest: number; readonly decimals: number }): number | null {
    const text = this.text(name)?.normalize('NFKC') ?? null
    if (text === null) return null
    const [, whole, places = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? []
    if (whole === undefined) return this.#refuse(name, 'not-a-number')
    if (places.length > limits.decimals) return this.#refuse(name, 'too-many-decimals')
    return Number(text) > limits.highest ? this.#refuse(name, 'too-large') : Number(text)
  }

  /** The fields that were posted and that nobody has asked for yet. */
  unasked(): readonly string[] {
    return Object.keys(this.#fields).filter((name) => !this.#asked.has(name))
  }

  /** Refuses the form, once and as a whole, if it holds fields that it does not have; to be called last. */
  refuseOthers(): void {
    if (this.unasked().length > 0) {
      this.#issues.push({ code: 'custom', path: [], message: 'unknown-field', input: null })
    }
  }

  #refuse(name: string, issue: FieldIssue): null {
    this.report(name, issue)
    return null
  }
}
