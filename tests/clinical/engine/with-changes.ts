import type { EvaluationRecord } from '#lib/clinical/record'

export type Changes = Readonly<Record<string, unknown>>

interface Node {
  [name: string]: unknown
}

/**
 * A copy of a record with some fields set, by path: `neuro.walking.distanceM`, `imaging.studies[0].date`,
 * `imaging.levels[L4-L5].kang`. A level that is not listed yet is added; a group that is absent is made.
 */
export function withChanges(record: EvaluationRecord, changes: Changes): EvaluationRecord {
  const copy = structuredClone(record) as unknown as Node
  for (const [path, value] of Object.entries(changes)) set(copy, stepsOf(path), value)
  return copy as unknown as EvaluationRecord
}

const stepsOf = (path: string): readonly string[] => path.replaceAll(/\[([^\]]+)\]/g, '.[$1').split('.')

function set(node: Node, [step, ...rest]: readonly string[], value: unknown): void {
  if (step === undefined) throw new Error('A path has at least one step')
  const key = step.startsWith('[') ? keyIn(node as unknown as Node[], step.slice(1)) : step
  if (rest.length === 0) {
    node[key] = typeof value === 'object' && value !== null && isRow(node[key]) ? { ...node[key], ...value } : value
    return
  }
  node[key] ??= rest[0]?.startsWith('[') ? [] : {}
  set(node[key] as Node, rest, value)
}

const isRow = (node: unknown): node is Node => typeof node === 'object' && node !== null && 'level' in node

function keyIn(list: Node[], name: string): string {
  if (/^\d+$/.test(name)) return name
  const found = list.findIndex(({ level }) => level === name)
  return String(found >= 0 ? found : list.push({ level: name }) - 1)
}
