import type { Ruleset } from '#lib/clinical/ruleset'
import { newestStudies as referenceNewest } from '../reference/facts.ts'
import { regionOf } from '../reference/level-facts.ts'
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
  if (cleared(engine, record)) noteClearedBlanks(engine, record, noted, answersOf(record))
}

/** Second half: blanks each answer of a record that is not cleared, and notes the fields whose blank clears it. */
export function noteBlanksThatClear(
  engine: Engine,
  record: Tree,
  noted: BlankedFields,
  paths: readonly string[] = answersOf(record),
): void {
  if (!cleared(engine, record)) noteClearedBlanks(engine, record, noted, paths)
}

/** A field once found needs no second witness. */
function noteClearedBlanks(engine: Engine, record: Tree, noted: BlankedFields, paths: readonly string[]): void {
  for (const path of paths) {
    if (noted.found.has(fieldName(path))) continue
    noted.blanks++
    if (cleared(engine, set(record, path, null))) noted.found.set(fieldName(path), record)
  }
}

type RequiredAnswer = Ruleset['requiredAnswers'][number]

/** The paths of one required answer in a record, row by row; each group of them says the same thing in several ways. */
function groupsOf(record: Tree, { paths, of, regions }: RequiredAnswer): string[][] {
  if (of === undefined) return [[...paths]]
  const list = of === 'level' ? 'imaging.levels' : 'imaging.studies'
  const rows = get(record, list)
  if (!Array.isArray(rows)) return []
  const asked = [...rows.keys()].filter((row) => {
    if (of === 'newestStudy') return referenceNewest(record).includes(rows[row])
    const region = regionOf(rows[row])
    return regions === undefined || (region !== null && regions.includes(region))
  })
  return asked.map((row) => paths.map((path) => path.replace(`${list}[]`, `${list}.${row}`)))
}

/** The required answers of a ruleset whose blank leaves a cleared record cleared; there must be none. */
export function requiredButNotMissed(ruleset: Ruleset, engine: Engine, record: Tree, noted: BlankedFields): string[] {
  if (!cleared(engine, record)) return []
  return ruleset.requiredAnswers.flatMap((answer) => {
    if (answer.mode === 'VERIFY' && get(record, 'mode') !== 'VERIFY') return []
    return groupsOf(record, answer)
      .filter((paths) => {
        noted.blanks++
        return cleared(
          engine,
          paths.reduce((blank, path) => set(blank, path, null), record),
        )
      })
      .map((paths) => paths.join(', '))
  })
}
