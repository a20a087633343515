import type { Region } from '../level.ts'
import type { LevelRecord } from '../record.ts'
import type { Scale } from '../scale.ts'
import {
  CORD_COMPROMISES,
  type CordCompromise,
  ROOT_COMPROMISES,
  type RootCompromise,
  SIDES,
  YES_NO,
  type YesNo,
} from '../terms.ts'
import { wordIn } from './reading.ts'
import type { Grade } from './scale-reading.ts'

/**
 * Neural compromise of a level (clinical knowledge base 5.2). For each structure: a grading that shows it deformed wins
 * over what was written beside it; else the written word holds; else what the gradings together allow one to say.
 */

export function cordCompromiseOf(grades: readonly Grade[], row: LevelRecord): CordCompromise | undefined {
  const implied = impliedBy(grades, 'cord', 'COMPRESSION')
  if (implied === 'COMPRESSION') return implied
  return wordIn(CORD_COMPROMISES, row.cordCompromise) ?? wordIn(CORD_COMPROMISES, implied)
}

export function caudaEquinaCompressionOf(grades: readonly Grade[], row: LevelRecord): YesNo | undefined {
  const implied = impliedBy(grades, 'caudaEquina', 'YES')
  if (implied === 'YES') return implied
  return wordIn(YES_NO, row.caudaEquinaCompression) ?? wordIn(YES_NO, implied)
}

/**
 * A root may be squeezed in the recess or in the foramen, on either side, so that silence about it is only filled in when
 * every one of those places was graded: both foramina and, at lumbar levels, both recesses.
 */
export function rootCompromiseOf(
  grades: readonly Grade[],
  row: LevelRecord,
  region: Region | undefined,
): RootCompromise | undefined {
  if (impliedBy(grades, 'root', 'COMPRESSION') === 'COMPRESSION') return 'COMPRESSION'
  return wordIn(ROOT_COMPROMISES, row.rootCompromise) ?? rootByCompleteGrading(grades, region)
}

function rootByCompleteGrading(grades: readonly Grade[], region: Region | undefined): RootCompromise | undefined {
  const foramen = grades.some(isOfRoot('foramenLee')) ? 'foramenLee' : 'foramenPark'
  const gradedThroughout =
    hasBothSides(grades, foramen) && (region !== 'LUMBAR' || hasBothSides(grades, 'lateralRecess'))
  if (!gradedThroughout) return undefined
  const touches = isOfRoot(foramen)
  return grades.some((grade) => touches(grade) && grade.word === 'CONTACT') ? 'CONTACT' : 'NONE'
}

const isOfRoot =
  (parameter: string) =>
  ({ scale }: Grade) =>
    scale.gives === 'root' && scale.parameter === parameter

const hasBothSides = (grades: readonly Grade[], parameter: string) => {
  const isOfPlace = isOfRoot(parameter)
  return SIDES.every((side) => grades.some((grade) => grade.side === side && isOfPlace(grade)))
}

/** The gravest word if any grade says it, else any word that some grade says. */
function impliedBy(grades: readonly Grade[], gives: Scale['gives'], gravest: string): string | undefined {
  let implied: string | undefined
  for (const { scale, word } of grades) {
    if (scale.gives !== gives) continue
    if (word === gravest) return gravest
    implied ??= word
  }
  return implied
}
