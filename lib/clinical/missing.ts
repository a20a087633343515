import { factNamed } from './catalogue.ts'
import type { Witness } from './conditions/compile.ts'
import type { Judgement } from './judgement.ts'

/**
 * Paths of the fields that the fired rules of tier I wait for, unique and in plain string order: what was asked and not
 * answered, or answered in a way that does not count.
 */
export function missingFields({ sheet, fired }: Pick<Judgement, 'sheet' | 'fired'>): readonly string[] {
  const paths = new Set<string>()
  const collect: Witness = (statement, facts, item, demanded) => {
    if (!demanded) return
    for (const field of factNamed(statement.fact).fields(facts, item)) paths.add(field.path)
  }
  for (const { rule, condition } of fired) {
    if (rule.tier === 'I') condition.whyTrue(sheet, sheet.record, collect)
  }
  return [...paths].sort()
}
