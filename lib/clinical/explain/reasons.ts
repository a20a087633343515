import type { FieldReading } from '../catalogue/field-reading.ts'
import type { DecidingFact, Firing } from '../firings.ts'
import type { Certainty, ProvenanceTag, Strength } from '../rule.ts'
import type { Fact, Provenance, Reason, Text } from './document.ts'
import { fieldLabel, fieldName } from './field-label.ts'
import { text } from './text.ts'
import { valueText } from './value-words.ts'

/** Finds who recorded the field at a path, and when. */
export type ProvenanceOf = (path: string) => readonly Provenance[]

const CERTAINTY: Readonly<Record<Certainty, Text>> = {
  'very low': text('very low certainty', '证据质量极低'),
  low: text('low certainty', '证据质量低'),
  moderate: text('moderate certainty', '证据质量中等'),
  high: text('high certainty', '证据质量高'),
}

const STRENGTH: Readonly<Record<Strength, Text>> = {
  strong: text('strong recommendation', '强推荐'),
  conditional: text('conditional recommendation', '弱推荐(有条件)'),
}

const TAGS: Readonly<Record<ProvenanceTag, string>> = {
  V: '[V]',
  V2: '[V2]',
  R: '[R]',
  P: '[P]',
  'SRC-1': '[SRC-1]',
  'SRC-2': '[SRC-2]',
  'SRC-3': '[SRC-3]',
  'SRC-4': '[SRC-4]',
  'SRC-5': '[SRC-5]',
}

/** A fired rule as a reason: its sentence, the recorded facts that fired it, and what it stands on. */
export function reasonOf({ rule, facts }: Firing, provenanceOf: ProvenanceOf): Reason {
  return {
    rule: rule.id,
    outcome: rule.outcome,
    sentence: rule.sentence,
    facts: readingsOf(facts).map((reading) => factOf(reading, provenanceOf)),
    citations: rule.basis.map(({ tag, text: says }) => ({ tag: TAGS[tag], text: text(says, says) })),
    certainty: CERTAINTY[rule.certainty],
    strength: STRENGTH[rule.strength],
  }
}

/** One field stands in a reason once, however many facts rest on it. */
function readingsOf(facts: readonly DecidingFact[]): readonly FieldReading[] {
  const byPath = new Map(facts.flatMap(({ fields }) => fields.map((field) => [field.path, field] as const)))
  return [...byPath.values()]
}

function factOf({ path, value, unit }: FieldReading, provenanceOf: ProvenanceOf): Fact {
  return { path, label: fieldLabel(path), value: valueText(fieldName(path), value, unit), sources: provenanceOf(path) }
}

/** The order in which people read reasons: the source article's own rules before those of the literature, then by id. */
export function sourceFirst(a: Reason, b: Reason): number {
  const rank = (reason: Reason) => (reason.rule.startsWith('R-SRC') ? 0 : 1)
  return rank(a) - rank(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
