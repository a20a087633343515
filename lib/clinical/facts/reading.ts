/** How the engine looks at a value of unknown shape: it never throws, and what it cannot use is unknown. */

type Group = Readonly<Record<string, unknown>>

const EMPTY_GROUP: Group = Object.freeze({})
const EMPTY_LIST: readonly unknown[] = Object.freeze([])

/** A group of fields; anything that is not one reads as a group in which nothing was recorded. */
export function groupIn<T extends object>(value: T | null | undefined): T {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : (EMPTY_GROUP as T)
}

/** A list of items; anything that is not one reads as an empty list. */
export function listIn<T>(value: readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(value) ? value : (EMPTY_LIST as readonly T[])
}

/** NaN and the infinities are not numbers of a record: JSON cannot hold them. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** The value if it stands in the vocabulary; otherwise it is unknown. */
export function wordIn<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.includes(value as Word) ? (value as Word) : undefined
}
