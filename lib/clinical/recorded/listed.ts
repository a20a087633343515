import type { LevelFinding, RecordedStudy } from './imaging-study.ts'
import { PARAMETER_NAMES } from './parameters.ts'

/**
 * Whether a study speaks of a level by itself, so that the level must be known in full.
 *
 * A row in which every entry says "not reported" is a level that the report does not name: the study's statement on
 * unlisted levels covers it. A row left blank is unfinished work and stays listed, unknown. Plain radiographs cannot
 * grade a canal, so on them only a row with an entry is listed.
 */
export function isListed(study: Pick<RecordedStudy, 'modality'>, finding: LevelFinding): boolean {
  const entries = PARAMETER_NAMES.map((name) => finding[name]).filter((cell) => cell !== null)
  if (entries.length === 0) return study.modality !== 'XR'
  return entries.some((cell) => cell !== 'NOT_REPORTED')
}
