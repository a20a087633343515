import { vocabularies, yesNo } from './vocabularies.ts'

const millisecondsADay = 86_400_000

/** Paths come from the rules and days from a small calendar: each is taken apart once. */
const keysOf = new Map<string, readonly string[]>()
const dayOf = new Map<string, number | null>()

function remembered<T>(memory: Map<string, T>, key: string, compute: (key: string) => T): T {
  const known = memory.get(key)
  if (known !== undefined) return known
  const value = compute(key)
  memory.set(key, value)
  return value
}

/** The value at a dotted path, or null where anything on the way is absent. */
export function at(value: unknown, path: string): unknown {
  let here = value
  for (const key of remembered(keysOf, path, (dotted) => dotted.split('.'))) {
    if (typeof here !== 'object' || here === null) return null
    here = (here as Record<string, unknown>)[key]
  }
  return here ?? null
}

/** The word recorded at a path; null (UNKNOWN) when it is absent or outside the field's vocabulary. */
export function word(value: unknown, path: string): string | null {
  const recorded = at(value, path)
  const vocabulary = vocabularies[path] ?? yesNo
  return typeof recorded === 'string' && vocabulary.includes(recorded) ? recorded : null
}

/** The number recorded at a path; null when there is none. Its range is the edge's business. */
export function number(value: unknown, path: string): number | null {
  const recorded = at(value, path)
  return typeof recorded === 'number' && Number.isFinite(recorded) ? recorded : null
}

/** The calendar day recorded at a path, in days since 1970-01-01; null when there is no such day. */
export function day(value: unknown, path: string): number | null {
  const recorded = at(value, path)
  return typeof recorded === 'string' ? remembered(dayOf, recorded, dayNumber) : null
}

function dayNumber(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(time) || dayText(time / millisecondsADay) !== text) return null
  return time / millisecondsADay
}

/** A day number as the record writes it, `YYYY-MM-DD`. */
export function dayText(dayNumber: number): string {
  return new Date(dayNumber * millisecondsADay).toISOString().slice(0, 10)
}

/** The rows of a list; none when it is absent. */
export function rows(value: unknown, path: string): readonly unknown[] {
  const recorded = at(value, path)
  return Array.isArray(recorded) ? recorded : []
}
