import { sourceViolations } from '../reference/source.ts'
import type { Engine } from './engine.ts'
import type { Complaint } from './prove.ts'

/** A cleared record must satisfy the source article, as restated independently of every rule. */
export const isLooserThanTheSource =
  (engine: Engine): Complaint =>
  (record) => {
    const answer = engine(record)
    if (answer.outcome !== 'CONDITIONAL_CLEARANCE') return null
    const violations = sourceViolations(record, answer.techniqueVerdicts)
    return violations.length === 0 ? null : `cleared although not: ${violations.join('; ')}`
  }
