import type { Limits } from '../explain/document.ts'
import { limitsUnder, pressureCapOf } from '../explain/limits.ts'
import { clearanceModifiers } from '../modifiers.ts'
import type { EvaluationRecord } from '../record.ts'
import type { Ruleset } from '../rulesets/ruleset-type.ts'
import type { TECHNIQUES_BY_CLASS } from '../techniques.ts'

/** The techniques that a clearance may contain at all. */
type SoftTissueTechnique = (typeof TECHNIQUES_BY_CLASS.SOFT_TISSUE)[number]

/** What a physician chooses where a decision after review permits: never more than a clearance by rule would. */
export type ChosenLimits = {
  readonly pressureCap: 1 | 2
  readonly techniques: readonly SoftTissueTechnique[]
  /** Further limits in the physician's own words. */
  readonly further: string | null
}

/** The highest pressure (Walton) that the rules would allow this patient were the record cleared. */
export function highestPressure(record: EvaluationRecord, ruleset: Ruleset): 1 | 2 {
  return pressureCapOf(clearanceModifiers(record, ruleset))
}

/** The limits of a decision after review: those of every clearance, narrowed to what the physician chose. */
export function limitsAfterReview({ pressureCap, techniques, further }: ChosenLimits): Limits {
  const limits = limitsUnder(pressureCap)
  const permitted: readonly string[] = techniques
  return {
    ...limits,
    techniques: limits.techniques.filter(({ id }) => permitted.includes(id)),
    lines: further === null ? limits.lines : [...limits.lines, { en: further, 'zh-CN': further }],
  }
}
