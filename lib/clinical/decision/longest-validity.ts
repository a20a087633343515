import { engineOf } from '../engine.ts'
import { factsOf } from '../facts.ts'
import type { EvaluationRecord } from '../record.ts'
import type { Ruleset } from '../rulesets/ruleset-type.ts'
import { validUntil } from '../valid-until.ts'

/**
 * The last calendar day on which a clearance signed on this record may hold: the bound that the engine gives a cleared
 * record (84 days, newest imaging + 365, stability confirmation + 365), asked also of a record under review. Null where
 * imaging or stability has no usable date: then nothing bounds a permission, and there is none.
 */
export function longestValidity(record: EvaluationRecord, ruleset: Ruleset): string | null {
  const facts = factsOf(record, engineOf(ruleset).scalesAt)
  const bounded = facts.studies.newest.length > 0 && typeof facts.groups.stability.date === 'string'
  return bounded ? validUntil(facts, ruleset.validity) : null
}
