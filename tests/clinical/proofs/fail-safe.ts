import { fieldName, get, pathsOf, set, type Tree } from './edit.ts'
import type { Engine } from './engine.ts'

const cleared = (engine: Engine, record: Tree): boolean => engine(record).outcome === 'CONDITIONAL_CLEARANCE'

/** The paths of a record's answers: its leaves that are known. A list of techniques is a wish, not an answer. */
function answersOf(record: Tree): string[] {
  return pathsOf(record).filter((path) => {
    const value = get(record, path)
    if (path.startsWith('plan.requestedTechniques') || path === 'asOf') return false
    return value !== null && value !== undefined && typeof value !== 'object'
  })
}

/** Field by field, how often an answer was blanked and a first record for which the blank did what was looked for. */
export interface BlankedFields {
  blanks: number
  readonly found: Map<string, Tree>
}

export const noBlanksYet = (): BlankedFields => ({ blanks: 0, found: new Map() })

/** First half: blanks each answer of a cleared record in turn, and notes the fields whose blank leaves it cleared. */
export function noteBlanksThatStayCleared(engine: Engine, record: Tree, noted: BlankedFields): void {
  if (!cleared(engine, record)) return
  for (const path of answersOf(record)) {
    noted.blanks++
    const blank = set(record, path, null)
    if (!noted.found.has(fieldName(path)) && cleared(engine, blank)) noted.found.set(fieldName(path), record)
  }
}

/** Second half: blanks each answer of a record that is not cleared, and notes the fields whose blank clears it. */
export function noteBlanksThatClear(engine: Engine, record: Tree, noted: BlankedFields): void {
  if (cleared(engine, record)) return
  for (const path of answersOf(record)) {
    noted.blanks++
    const blank = set(record, path, null)
    if (!noted.found.has(fieldName(path)) && cleared(engine, blank)) noted.found.set(fieldName(path), record)
  }
}
