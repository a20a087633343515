/**
 * What an act changed, field by field, out of its payload's `before` and `after`; everything else the payload says stands
 * beside it. Values are text to be shown as text: nothing here is interpreted.
 */
export type FieldChange = { readonly field: string; readonly before: string | null; readonly after: string | null }

export type PayloadView = {
  readonly changed: readonly FieldChange[]
  /** Fields that were the same before and after. */
  readonly unchanged: readonly FieldChange[]
  /** What the payload says besides, such as a reason. */
  readonly also: readonly { readonly field: string; readonly value: string }[]
}

/** Reads a payload's canonical JSON. */
export function viewPayload(payload: string): PayloadView {
  const value: unknown = JSON.parse(payload)
  if (!isObject(value)) return { changed: [], unchanged: [], also: [...leaves('', value)] }
  const { before = null, after = null, ...rest } = value
  const [was, is] = [fields(before), fields(after)]
  const names = [...new Set([...was.keys(), ...is.keys()])]
  const all = names.map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
  return {
    changed: all.filter((row) => row.before !== row.after),
    unchanged: all.filter((row) => row.before === row.after),
    also: leaves('', rest),
  }
}

function fields(value: unknown): ReadonlyMap<string, string> {
  return new Map(value === null ? [] : leaves('', value).map(({ field, value: text }) => [field, text]))
}

/** Every value at the end of a path, `levels.L4-L5.central`; places in lists count from 1. */
function leaves(path: string, value: unknown): { readonly field: string; readonly value: string }[] {
  const below = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`)
  if (Array.isArray(value) && value.length > 0) {
    return value.every((item) => !isObject(item) && !Array.isArray(item))
      ? [{ field: path, value: value.map(said).join(', ') }]
      : value.flatMap((item, index) => leaves(below(index + 1), item))
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([name, item]) => leaves(below(name), item))
  }
  return [{ field: path, value: said(value) }]
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
