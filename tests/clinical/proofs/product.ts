import { set, type Tree } from './edit.ts'

export type Values = readonly unknown[]

/** Every combination of values of some fields. */
export function* product(fields: Readonly<Record<string, Values>>): Generator<Tree> {
  const [first, ...rest] = Object.entries(fields)
  if (first === undefined) {
    yield {}
    return
  }
  const [path, values] = first
  for (const others of product(Object.fromEntries(rest))) {
    for (const value of values) yield { [path]: value, ...others }
  }
}

/** A record with a list of values set at their paths. */
export const edited = (record: Tree, edits: Tree): Tree =>
  Object.entries(edits).reduce((tree, [path, value]) => set(tree, path, value), record)
