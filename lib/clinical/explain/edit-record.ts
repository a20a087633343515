import type { EvaluationRecord } from '../record.ts'

const ROW = /^([A-Za-z0-9]+)\[([^\]]+)\]$/

type Node = Readonly<Record<string, unknown>>

/**
 * The same record with another value at one path (notation: record.ts); everything else is shared, nothing is changed in
 * place. A path that leads into a row that is not there gives the record back as it was.
 */
export function withValueAt(record: EvaluationRecord, path: string, value: unknown): EvaluationRecord {
  return put(record as Node, path.split('.'), value) as EvaluationRecord
}

/** The value at a path, or null. */
export function valueAt(record: EvaluationRecord, path: string): unknown {
  let node: unknown = record
  for (const part of path.split('.')) {
    if (node === null || node === undefined) return null
    const row = ROW.exec(part)
    node = row ? rows(node as Node, row)[rowIndex(rows(node as Node, row), row[2] ?? '')] : (node as Node)[part]
  }
  return node ?? null
}

function put(node: Node | null | undefined, [head = '', ...rest]: readonly string[], value: unknown): Node {
  const row = ROW.exec(head)
  if (row) {
    const [, name = '', key = ''] = row
    const list = rows(node ?? {}, row)
    const index = rowIndex(list, key)
    if (index < 0) return node ?? {}
    return { ...node, [name]: list.map((item, at) => (at === index ? put(item, rest, value) : item)) }
  }
  if (rest.length === 0) return { ...node, [head]: value }
  return { ...node, [head]: put(node?.[head] as Node | null | undefined, rest, value) }
}

function rows(node: Node, [, name = '']: RegExpExecArray): readonly Node[] {
  const list = node[name]
  return Array.isArray(list) ? list : []
}

/** A row by the level's name, or else by its place; of rows of one level the first. */
function rowIndex(list: readonly Node[], key: string): number {
  return /^\d+$/.test(key) ? Number(key) : list.findIndex((item) => item?.level === key)
}
