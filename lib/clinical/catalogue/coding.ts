import type { Statement } from '../conditions/condition.ts'

/**
 * How a fact becomes a small number, its code, and how a statement becomes the set of codes of which it is true, one bit
 * a code. A statement is then asked by one shift, whatever it says. Code 0 is the unknown.
 */
export interface Coding {
  codeOf(value: unknown): number
  /** Bits of the codes of which the statement is true. Throws on a statement that the fact cannot fulfil. */
  maskOf(statement: Statement): number
  /** How many codes there are. */
  readonly codes: number
}

export const UNKNOWN = 0

/** A mask is one machine word, and its sign is left alone. The longest vocabulary, the levels, needs 24. */
export const MOST_CODES = 31
