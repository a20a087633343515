import type { Region } from '../level.ts'
import type { LevelRecord } from '../record.ts'
import {
  CORD_COMPROMISES,
  type CordCompromise,
  ROOT_COMPROMISES,
  type RootCompromise,
  YES_NO,
  type YesNo,
} from '../terms.ts'
import { wordIn } from './reading.ts'
import type { LevelScales, ScaleSlot } from './scale-reading.ts'

/**
 * Neural compromise of a level (clinical knowledge base 5.2). For each structure: a grading that shows it deformed wins
 * over what was written beside it; else the written word holds; else what the gradings together allow one to say.
 */

export function cordCompromiseOf(scales: LevelScales, row: LevelRecord): CordCompromise | undefined {
  const implied = impliedBy(scales.cord, row, 'COMPRESSION')
  if (implied === 'COMPRESSION') return implied
  return wordIn(CORD_COMPROMISES, row.cordCompromise) ?? wordIn(CORD_COMPROMISES, implied)
}

export function caudaEquinaCompressionOf(scales: LevelScales, row: LevelRecord): YesNo | undefined {
  const implied = impliedBy(scales.caudaEquina, row, 'YES')
  if (implied === 'YES') return implied
  return wordIn(YES_NO, row.caudaEquinaCompression) ?? wordIn(YES_NO, implied)
}

/**
 * A root may be squeezed in the recess or in the foramen, on either side, so that silence about it is only filled in when
 * every one of those places was graded: both foramina and, at lumbar levels, both recesses.
 */
export function rootCompromiseOf(
  scales: LevelScales,
  row: LevelRecord,
  region: Region | undefined,
): RootCompromise | undefined {
  if (impliedBy(scales.root, row, 'COMPRESSION') === 'COMPRESSION') return 'COMPRESSION'
  return wordIn(ROOT_COMPROMISES, row.rootCompromise) ?? rootByCompleteGrading(scales.root, row, region)
}

function rootByCompleteGrading(
  slots: readonly ScaleSlot[],
  row: LevelRecord,
  region: Region | undefined,
): RootCompromise | undefined {
  const gradesOf = (parameter: string) =>
    slots.filter((slot) => slot.scale.parameter === parameter).map((slot) => slot.grade(slot.read(row)))
  const lee = gradesOf('foramenLee')
  const foramina = lee.some(isRecorded) ? lee : gradesOf('foramenPark')
  const gradedThroughout = isComplete(foramina) && (region !== 'LUMBAR' || isComplete(gradesOf('lateralRecess')))
  if (!gradedThroughout) return undefined
  return foramina.includes('CONTACT') ? 'CONTACT' : 'NONE'
}

const isRecorded = (grade: string | undefined) => grade !== undefined
const isComplete = (grades: readonly (string | undefined)[]) => grades.length > 0 && grades.every(isRecorded)

/** The gravest word if any slot gives it, else any word that some slot gives. */
function impliedBy(slots: readonly ScaleSlot[], row: LevelRecord, gravest: string): string | undefined {
  let implied: string | undefined
  for (const slot of slots) {
    const value = slot.read(row)
    if (value === undefined || value === null) continue
    const grade = slot.grade(value)
    if (grade === gravest) return gravest
    implied ??= grade
  }
  return implied
}
