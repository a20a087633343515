import type { Witness } from './conditions/compile.ts'
import type { Judgement } from './judgement.ts'

/**
 * Paths of the fields that the fired rules of tier I wait for, unique and in plain string order: what was asked and not
 * answered, or answered in a way that does not count.
 */
export function missingFields({ sheet, fired }: Pick<Judgement, 'sheet' | 'fired'>): readonly string[] {
  const paths = new Set<string>()
  const collect: Witness = (_, spec, facts, item, demanded) => {
    if (!demanded) return
    if (spec.path !== undefined) paths.add(spec.path)
    else for (const field of spec.fields(facts, item)) paths.add(field.path)
  }
  for (const { rule, condition } of fired) {
    if (rule.tier === 'I') condition.whyTrue(sheet, sheet.record, collect)
  }
  return [...paths].sort()
}
