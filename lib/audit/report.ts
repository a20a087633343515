/**
 * What a verification says: not only the first break of the tree (verify.ts), but everything that was found wrong, each
 * with its place, and what was looked at, so that nobody takes "nothing found" for "nothing looked at".
 */
import type { EntryRange } from './verify.ts'

/** Where something is wrong, as narrowly as can be told. */
export type Place =
  /** Entries of the log from `from` up to, not including, `to`; one entry where they are neighbours. */
  | ({ readonly kind: 'entries'; readonly id?: string } & EntryRange)
  /** An entry that has no place in the log. */
  | { readonly kind: 'unplaced-entry'; readonly id: string }
  | { readonly kind: 'checkpoint'; readonly size: number; readonly where: 'database' | 'folder' }
  | { readonly kind: 'record'; readonly record: string; readonly id: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'log'; readonly part: 'head' | 'keys' | 'queue' | 'tiles' }

export type Check =
  /** Entries, leaf hashes, tiles, root and checkpoints. */
  | 'tree'
  | 'checkpoint'
  | 'head'
  | 'key'
  /** The line itself is not an entry in its one form. */
  | 'entry'
  /** A column that can be searched by says something else than the entry. */
  | 'projection'
  | 'payload'
  /** An entry that neither waits for its place nor has one. */
  | 'queue'
  /** A record without its entry, an entry without its record, or a record that its last entry does not vouch for. */
  | 'record'
  /** A signature or a signed document that does not fit together. */
  | 'signature'
  /** An archived recommendation that does not come out again. */
  | 'recommendation'
  | 'folder'

export type Finding = {
  readonly check: Check
  readonly place: Place
  readonly expected: string
  readonly found: string
}

export type Report = {
  readonly intact: boolean
  /** Entries in the log, and the root above them in hex; null where the tree could not be grown to its end. */
  readonly size: number
  readonly root: string | null
  /** How much was looked at, by kind. */
  readonly checked: Readonly<Record<string, number>>
  /** In milliseconds, by part. */
  readonly took: Readonly<Record<string, number>>
  /** What is no damage and yet worth knowing: entries that wait, content that was erased. */
  readonly notes: readonly string[]
  readonly findings: readonly Finding[]
  /** Beyond those that are listed. */
  readonly more: number
}

/** A place as a person reads it. */
export function sayPlace(place: Place): string {
  switch (place.kind) {
    case 'entries': {
      const { from, to, id } = place
      if (to > from + 1) return `entries #${from} to #${to - 1}`
      return id ? `entry #${from} (${id})` : `entry #${from}`
    }
    case 'unplaced-entry':
      return `entry ${place.id}, which has no place in the log`
    case 'checkpoint':
      return `checkpoint of ${place.size} entries in the ${place.where}`
    case 'record':
      return `${place.record} ${place.id}`
    case 'file':
      return place.path
    case 'log':
      return `the log's ${place.part}`
  }
}

/** A finding in one line. */
export function sayFinding({ check, place, expected, found }: Finding): string {
  return `${check}: ${sayPlace(place)}: expected ${expected}, found ${found}`
}
