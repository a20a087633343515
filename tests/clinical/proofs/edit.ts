/** Any JSON-like value; the proofs handle records as plain trees, whatever the engine's types say of them. */
export type Tree = Record<string, unknown>

/** A copy of a record with one value set at a dotted path; what is not on the way is shared, so freeze or leave it alone. */
export function set<T>(record: T, path: string, value: unknown): T {
  const [head = '', ...rest] = path.split('.')
  const inner = rest.length === 0 ? value : set(child(record, head), rest.join('.'), value)
  if (Array.isArray(record)) return record.map((item, index) => (String(index) === head ? inner : item)) as T
  return { ...(isTree(record) ? record : {}), [head]: inner } as T
}

/** A copy of a record with the value at a dotted path taken out; a row is taken out of its list. */
export function without<T>(record: T, path: string): T {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.length === 0 ? record : get(record, keys.join('.'))
  const smaller = Array.isArray(parent)
    ? parent.filter((_, index) => String(index) !== last)
    : Object.fromEntries(Object.entries(isTree(parent) ? parent : {}).filter(([key]) => key !== last))
  return keys.length === 0 ? (smaller as T) : set(record, keys.join('.'), smaller)
}

/** The value at a dotted path, undefined where anything on the way is missing. */
export function get(record: unknown, path: string): unknown {
  let here = record
  for (const key of path.split('.')) here = child(here, key)
  return here
}

/** The dotted paths of every value in a record: its leaves, rows and groups, deepest last. */
export function pathsOf(record: unknown, prefix = ''): string[] {
  if (!isTree(record) && !Array.isArray(record)) return []
  return Object.entries(record).flatMap(([key, value]) => [`${prefix}${key}`, ...pathsOf(value, `${prefix}${key}.`)])
}

/** A path with the row numbers taken out, as a field is named in a list: `imaging.levels[].kang`. */
export function fieldName(path: string): string {
  return path.replaceAll(/\.\d+/g, '[]')
}

/** The record frozen to the bottom, so that an engine that writes into it throws. */
export function deepFreeze<T>(record: T): T {
  if (typeof record === 'object' && record !== null && !Object.isFrozen(record)) {
    Object.freeze(record)
    for (const value of Object.values(record)) deepFreeze(value)
  }
  return record
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Tree)[key] : undefined
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
