import type { Ruleset } from '../ruleset.ts'
import type { Condition } from './condition.ts'
import { factInWords } from './in-words.ts'

/** Every number that a condition compares with, definitions included, as the condition states it: "walking.distanceM < 100". */
export function thresholdsOf(condition: Condition, ruleset: Ruleset): readonly string[] {
  return [...new Set(comparisonsIn(condition, ruleset))]
}

function comparisonsIn(condition: Condition, ruleset: Ruleset): readonly string[] {
  const inside = (part: Condition) => comparisonsIn(part, ruleset)
  if ('all' in condition) return condition.all.flatMap(inside)
  if ('any' in condition) return condition.any.flatMap(inside)
  if ('not' in condition) return inside(condition.not)
  if ('where' in condition) return inside(condition.where)
  if ('holds' in condition) {
    return ruleset.definitions.filter(({ id }) => id === condition.holds).flatMap((found) => inside(found.condition))
  }
  if ('noOtherRule' in condition) return []
  const fact = factInWords(condition.fact)
  if ('lt' in condition) return [`${fact} < ${condition.lt}`]
  if ('le' in condition) return [`${fact} ≤ ${condition.le}`]
  if ('gt' in condition) return [`${fact} > ${condition.gt}`]
  if ('ge' in condition) return [`${fact} ≥ ${condition.ge}`]
  return 'is' in condition && typeof condition.is === 'number' ? [`${fact} = ${condition.is}`] : []
}
