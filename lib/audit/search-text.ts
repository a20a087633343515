/**
 * The search language of the audit trail, as a person types it:
 *
 *     patient:"WANG, Li" actor:"CHEN, Hui" action:advice.* from:01-Nov-2026 to:22-Nov-2026
 *
 * Terms are `key:value`, set apart by blanks; a value with blanks stands in double quotes, in which \" and \\ are a quote
 * and a backslash. Strict: what cannot be read is named with its place, and nothing is passed over.
 */
import { isDay, problemOf } from './search-query.ts'

/** What may be asked for. `patient` and `actor` are names here; everything else is what the URL says too. */
export const searchKeys = [
  'patient',
  'actor',
  'action',
  'outcome',
  'role',
  'subject',
  'session',
  'request',
  'flag',
  'from',
  'to',
] as const
export type SearchKey = (typeof searchKeys)[number]

export type SearchTerms = Partial<Readonly<Record<SearchKey, string>>>

export type SearchProblem =
  | 'too-long'
  | 'no-key'
  | 'unknown-key'
  | 'no-value'
  | 'open-quote'
  | 'after-quote'
  | 'not-text'
  | 'twice'
  | 'not-an-id'
  | 'not-an-action'
  | 'not-an-outcome'
  | 'not-a-role'
  | 'not-a-subject'
  | 'not-a-flag'
  | 'not-a-day'
  | 'ends-before-it-begins'

/** What is wrong, where it begins (1 is the first character), and the piece of text it is about. */
export type SearchComplaint = { readonly problem: SearchProblem; readonly at: number; readonly found: string }

/** Nobody types more; names and ids of every key together stay under it. */
export const searchTextLimit = 1000

/** How much of a wrong piece is repeated back. */
const SHOWN = 60

export type ReadSearch =
  | { readonly ok: true; readonly terms: SearchTerms }
  | { readonly ok: false; readonly complaints: readonly SearchComplaint[] }

/** Reads what was typed. Days may be written 2026-11-22 or 22-Nov-2026 and come back as the former. */
export function parseSearchText(text: string): ReadSearch {
  if (text.length > searchTextLimit)
    return { ok: false, complaints: [{ problem: 'too-long', at: searchTextLimit + 1, found: '' }] }
  const terms: Partial<Record<SearchKey, string>> = {}
  const places: Partial<Record<SearchKey, number>> = {}
  const complaints: SearchComplaint[] = []
  for (const token of tokens(text)) {
    const read = readTerm(token)
    if ('problem' in read) {
      complaints.push({ ...read, found: read.found.slice(0, SHOWN) })
    } else if (terms[read.key] !== undefined) {
      complaints.push({ problem: 'twice', at: token.at, found: read.key })
    } else {
      terms[read.key] = read.value
      places[read.key] = token.at
    }
  }
  if (terms.from && terms.to && terms.to < terms.from) {
    complaints.push({ problem: 'ends-before-it-begins', at: places.to ?? 1, found: `to:${terms.to}` })
  }
  return complaints.length === 0 ? { ok: true, terms } : { ok: false, complaints }
}

/** The text that means these terms, in the order of `searchKeys`. */
export function formatSearchText(terms: SearchTerms): string {
  return searchKeys.flatMap((key) => (terms[key] === undefined ? [] : [`${key}:${quoted(terms[key])}`])).join(' ')
}

function quoted(value: string): string {
  if (/^[^\s"\\：:]+$/.test(value) || /^[a-z-]+:[0-9a-z-]+$/.test(value)) return value
  return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}

/** A piece of the text between blanks that no quotes hold together. */
type Token = { readonly at: number; readonly text: string }

function tokens(text: string): Token[] {
  const found: Token[] = []
  // A quote holds everything up to the next one that is not escaped, or to the end.
  for (const match of text.matchAll(/(?:"(?:\\[\s\S]|[^"\\])*(?:"|\\?$)|[^\s"])+/g)) {
    found.push({ at: match.index + 1, text: match[0] })
  }
  return found
}

type Term = { readonly key: SearchKey; readonly value: string }

function readTerm({ at, text }: Token): Term | SearchComplaint {
  // A full-width colon is what Chinese input methods write.
  const colon = text.search(/[:：]/)
  if (colon <= 0 || text.startsWith('"')) return { problem: 'no-key', at, found: text }
  const key = searchKeys.find((known) => known === text.slice(0, colon).toLowerCase())
  if (key === undefined) return { problem: 'unknown-key', at, found: text.slice(0, colon) }
  const written = readValue(text.slice(colon + 1))
  const valueAt = at + colon + 1
  if ('problem' in written) return { problem: written.problem, at: valueAt, found: text }
  if (written.value.trim() === '') return { problem: 'no-value', at: valueAt, found: text }
  if (!isText(written.value)) return { problem: 'not-text', at: valueAt, found: key }
  const value = key === 'from' || key === 'to' ? readDay(written.value) : written.value
  const problem = key === 'patient' || key === 'actor' ? null : problemOf(key, value)
  return problem === null || problem === 'not-a-place' ? { key, value } : { problem, at: valueAt, found: written.value }
}

function readValue(text: string): { readonly value: string } | { readonly problem: 'open-quote' | 'after-quote' } {
  if (!text.startsWith('"')) return text.includes('"') ? { problem: 'after-quote' } : { value: text }
  const [whole = ''] = /^"(?:\\[\s\S]|[^"\\])*"/.exec(text) ?? []
  if (whole === '') return { problem: 'open-quote' }
  if (whole.length < text.length) return { problem: 'after-quote' }
  return { value: whole.slice(1, -1).replaceAll(/\\([\s\S])/g, '$1') }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `22-Nov-2026` as `2026-11-22`; anything else as it is, to be judged. */
function readDay(written: string): string {
  if (isDay(written)) return written
  const [, day = '', month = '', year = ''] = /^(\d{1,2})-([a-z]{3})-(\d{4})$/i.exec(written) ?? []
  const place = MONTHS.indexOf(month.toLowerCase())
  return place === -1 ? written : `${year}-${String(place + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** PostgreSQL holds no NUL and UTF-8 no lone surrogate; other control characters are nobody's name. */
function isText(value: string): boolean {
  return value.isWellFormed() && !/\p{Cc}/u.test(value)
}
