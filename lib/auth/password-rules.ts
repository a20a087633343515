import { COMMON_PASSWORDS } from './common-passwords.ts'

/** NIST SP 800-63B-4 section 3.1.1.2 and ASVS 6.2.1, 6.2.9: at least eight characters, and far more are welcome. */
export const SHORTEST_PASSWORD = 8
export const LONGEST_PASSWORD = 128

/** What everybody who knows the product would try. */
const PRODUCT_WORDS = ['clearspine', 'clearance', 'massage', 'stenosis']

/** The password that the demo facility prints: nobody's own from the day it was published. */
const PRINTED = ['linden river seven boats']

/** A word of fewer letters stands in too many honest passwords to be a giveaway. */
const SHORTEST_WORD = 4

export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'personal'

/**
 * What is wrong with a new password, or null. There are no rules of composition. `context` are words that others know of
 * its owner: names, sign-in name, facility. A password is personal when little but such words is left of it.
 */
export function passwordProblem(password: string, context: readonly string[]): PasswordProblem | null {
  const { length } = [...password]
  if (length < SHORTEST_PASSWORD) return 'too-short'
  if (length > LONGEST_PASSWORD) return 'too-long'
  const lower = password.normalize('NFKC').toLowerCase()
  if (isCommon(lower)) return 'common'
  return isPersonal(lower, [...PRODUCT_WORDS, ...context]) ? 'personal' : null
}

function isCommon(lower: string): boolean {
  return [lower, plain(lower), untailed(plain(lower)), half(lower)].some(
    (form) => COMMON_PASSWORDS.has(form) || PRINTED.includes(form) || /^(.)\1*$/u.test(form),
  )
}

/** Letters in disguise: a password that reads like a common one is one. */
function plain(text: string): string {
  const disguises: Readonly<Record<string, string>> = { '@': 'a', $: 's', '0': 'o', '3': 'e', '5': 's', '!': 'i' }
  return text.replace(/[@$035!]/g, (sign) => disguises[sign] ?? sign)
}

/** Digits and marks behind a word change little. */
function untailed(text: string): string {
  return text.replace(/[\d\W_]+$/u, '')
}

/** The same thing typed twice counts once. */
function half(text: string): string {
  const middle = text.length / 2
  return Number.isInteger(middle) && text.slice(0, middle) === text.slice(middle) ? text.slice(0, middle) : text
}

function isPersonal(lower: string, context: readonly string[]): boolean {
  const words = context.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  const known = words.filter((word) => word.length >= SHORTEST_WORD).toSorted((a, b) => b.length - a.length)
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), lower).replace(/[\d\W_]/gu, '')
  return left.length < SHORTEST_WORD && known.some((word) => lower.includes(word))
}
