import { listIn } from './facts/reading.ts'
import type { Outcome } from './outcome.ts'
import type { TechniqueClass, TechniqueVerdict } from './techniques.ts'

/**
 * A verdict for each requested technique, by the id as requested. What is forbidden stays so at every outcome, and an id
 * that the guideline does not know is never permitted.
 */
export function techniqueVerdicts(
  requested: readonly string[] | null | undefined,
  classes: ReadonlyMap<string, TechniqueClass>,
  outcome: Outcome,
): Readonly<Record<string, TechniqueVerdict>> {
  const ids = listIn(requested).filter((id) => typeof id === 'string')
  return Object.fromEntries(ids.map((id) => [id, verdictOn(classes.get(id), outcome)]))
}

function verdictOn(techniqueClass: TechniqueClass | undefined, outcome: Outcome): TechniqueVerdict {
  if (techniqueClass === 'FORBIDDEN') return 'FORBIDDEN'
  if (techniqueClass === undefined) return 'UNKNOWN_NOT_PERMITTED'
  if (outcome !== 'CONDITIONAL_CLEARANCE') return 'NOT_CLEARED'
  return techniqueClass === 'SOFT_TISSUE' ? 'PERMITTED_WITH_LIMITS' : 'ONLY_IF_PHYSICIAN_NAMES_IT'
}
