/**
 * Canonical JSON: RFC 8785 (JCS), with what it leaves to I-JSON (RFC 7493) refused before it instead of repaired.
 *
 * What is hashed must mean one thing. `JSON.stringify` drops `undefined`, writes `null` for NaN and for holes, calls
 * `toJSON`, and passes a lone surrogate on; each of these would let two different values share one hash.
 */
import canonicalize from 'canonicalize'
import { AuditError } from './error.ts'

/** Deeper nesting than any payload of ours by a factor of ten, and far below where recursion would exhaust the stack. */
const maxDepth = 64

/**
 * The canonical text of a value; throws `not-canonical`, naming the place, for what has none: undefined, functions,
 * symbols, bigint, NaN, infinities, lone surrogates in keys and values, holes and extra properties in arrays, objects
 * that are not plain, accessors, and nesting beyond 64 levels. Integers that a double cannot tell from their neighbours
 * (beyond 2^53 - 1) have an RFC 8785 form, but not here: what was counted or measured is never rounded.
 *
 * -0 is written as 0, as RFC 8785 section 3.2.2.3 says: the text is what is committed, and it says nothing of the sign.
 */
export function canonicalJson(value: unknown): string {
  refuseUnrepresentable(value, '$', 0, refuseInexact)
  return canonicalize(value) as string
}

/** The RFC 8785 form alone, for any double: what third-party vectors are compared with. Throws as `canonicalJson` does. */
export function rfc8785(value: unknown): string {
  refuseUnrepresentable(value, '$', 0, refuseInfinite)
  return canonicalize(value) as string
}

/**
 * The value of a canonical text; throws `not-canonical` for duplicate keys, white space, another key order, another way
 * to write a number or a character: for everything that would not be written back as the same text.
 */
export function parseCanonical(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refusal('$', 'is not JSON')
  }
  if (canonicalJson(value) !== text) throw refusal('$', 'is JSON, but not in canonical form (RFC 8785)')
  return value
}

type NumberRule = (value: number, at: string) => void

function refuseUnrepresentable(value: unknown, at: string, depth: number, rule: NumberRule): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') refuseLoneSurrogate(value, at)
  else if (typeof value === 'number') rule(value, at)
  else if (typeof value !== 'object') throw refusal(at, `is ${value === undefined ? 'undefined' : `a ${typeof value}`}`)
  else if (depth === maxDepth) throw refusal(at, `is nested more than ${maxDepth} levels deep`)
  else if (Array.isArray(value)) refuseUnusualArray(value, at, depth, rule)
  else refuseUnusualObject(value, at, depth, rule)
}

function refuseLoneSurrogate(text: string, at: string): void {
  if (!text.isWellFormed()) throw refusal(at, 'holds a lone surrogate')
}

function refuseInfinite(value: number, at: string): void {
  if (!Number.isFinite(value)) throw refusal(at, `is ${value}`)
}

function refuseInexact(value: number, at: string): void {
  refuseInfinite(value, at)
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw refusal(at, 'is an integer beyond 2^53 - 1')
}

function refuseUnusualArray(array: readonly unknown[], at: string, depth: number, rule: NumberRule): void {
  if (Object.getPrototypeOf(array) !== Array.prototype) throw refusal(at, 'is not a plain array')
  // A key for each index and `length`: one more is a property that the text would not show.
  if (Reflect.ownKeys(array).length !== array.length + 1) throw refusal(at, 'is an array with holes or properties')
  for (let i = 0; i < array.length; i += 1) {
    // A hole and an accessor have no value here and are refused as undefined.
    refuseUnrepresentable(Object.getOwnPropertyDescriptor(array, i)?.value, `${at}[${i}]`, depth + 1, rule)
  }
}

function refuseUnusualObject(object: object, at: string, depth: number, rule: NumberRule): void {
  const prototype = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) throw refusal(at, 'is not a plain object')
  for (const key of Reflect.ownKeys(object)) {
    if (typeof key === 'symbol') throw refusal(at, 'has a symbol for a key')
    if (!key.isWellFormed()) throw refusal(at, 'has a key with a lone surrogate')
    const { value, enumerable } = Object.getOwnPropertyDescriptor(object, key) ?? {}
    if (!enumerable) throw refusal(`${at}.${key}`, 'is hidden (not enumerable)')
    // An accessor has no value of its own, and is refused here as undefined: it could answer differently when written.
    refuseUnrepresentable(value, `${at}.${key}`, depth + 1, rule)
  }
}

function refusal(at: string, what: string): AuditError {
  return new AuditError('not-canonical', `${at} ${what}, so it has no canonical form here`)
}
