import { conditionInWords } from '#lib/clinical/conditions/in-words'
import { thresholdsOf } from '#lib/clinical/conditions/thresholds'
import type { Outcome } from '#lib/clinical/outcome'
import { OUTCOMES } from '#lib/clinical/outcome'
import type { Provenance, Rule } from '#lib/clinical/rule'
import type { Ruleset } from '#lib/clinical/ruleset'
import type { RequiredAnswer } from '#lib/clinical/rulesets/ruleset-type'
import type { Scale } from '#lib/clinical/scale'
import { code, lines, table } from './markdown.ts'

/** The parts of the printed guideline, each from the data alone. */

const sourcesOf = (basis: readonly Provenance[]) =>
  lines(basis.map(({ tag, text }) => (tag.startsWith('SRC') ? `[${tag}] “${text}”` : `[${tag}] ${text}`)))

export function ruleTable(outcome: Outcome, ruleset: Ruleset): string {
  const rules = ruleset.rules.filter((rule) => rule.outcome === outcome)
  return table(
    ['Id', 'Outcome', 'Fires when', 'Why', 'Thresholds', 'Source', 'Certainty', 'Strength', 'Effective'],
    rules.map((rule) => [
      rule.id,
      rule.outcome,
      firesWhen(rule),
      rule.sentence.en + (rule.category ? ` (category ${rule.category})` : ''),
      lines(thresholdsOf(rule.condition, ruleset)),
      sourcesOf(rule.basis),
      rule.certainty,
      rule.strength,
      rule.effective,
    ]),
  )
}

function firesWhen({ mode, condition }: Rule): string {
  return (mode === undefined ? '' : `(${mode} only) `) + conditionInWords(condition, 'en')
}

export function chineseTable(ruleset: Ruleset): string {
  const rules = OUTCOMES.flatMap((outcome) => ruleset.rules.filter((rule) => rule.outcome === outcome))
  return table(
    ['编号', '句子', '触发条件'],
    rules.map((rule) => [rule.id, rule.sentence['zh-CN'], conditionInWords(rule.condition, 'zh-CN')]),
  )
}

export function definitionTable(ruleset: Ruleset): string {
  return table(
    ['Name', 'Holds when', 'In words'],
    ruleset.definitions.map(({ id, condition, sentence }) => [
      id,
      conditionInWords(condition, 'en'),
      `${sentence.en} ${sentence['zh-CN']}`,
    ]),
  )
}

export function scaleTable(ruleset: Ruleset): string {
  return table(
    ['Scale', 'Reads', 'Gives', 'At', 'Steps, by lower bound', 'Source'],
    ruleset.scales.map((scale) => [
      scale.id,
      `${scale.parameter}${scale.unit === undefined ? '' : ` (${scale.unit})`}, ${scale.kind}`,
      scale.gives,
      [...(scale.regions ?? []), ...(scale.levels ?? [])].join(', ') || 'every row',
      stepsOf(scale),
      scale.source,
    ]),
  )
}

function stepsOf({ lowest, steps }: Scale): string {
  const below = lowest === null ? [] : [`below: ${lowest}`]
  return lines([...below, ...steps.map(({ from, gives }) => `from ${from}: ${gives ?? 'nothing follows'}`)])
}

export function modifierTable(ruleset: Ruleset): string {
  return table(
    ['Id', 'Written as', 'Attached when', 'Limit', '限制', 'Source'],
    ruleset.modifiers.map(({ id, emits, condition, sentence, basis }) => [
      id,
      code(emits),
      condition ? conditionInWords(condition, 'en') : 'always',
      sentence.en,
      sentence['zh-CN'],
      sourcesOf(basis),
    ]),
  )
}

export function techniqueTable(ruleset: Ruleset): string {
  return table(
    ['Class', 'Ids', 'Verdict', '结论', 'Source'],
    ruleset.techniques.map((group) => [
      group.class,
      group.ids.map(code).join(', '),
      group.sentence.en,
      group.sentence['zh-CN'],
      sourcesOf(group.basis),
    ]),
  )
}

export function requiredTable(ruleset: Ruleset): string {
  return table(
    ['Any of these must be known', 'Where'],
    ruleset.requiredAnswers.map((answer) => [answer.paths.map(code).join(' or '), whereOf(answer)]),
  )
}

function whereOf({ of, regions, mode }: RequiredAnswer): string {
  const place =
    of === 'level' ? 'each listed level' : of === 'newestStudy' ? 'each newest qualifying study' : 'the record'
  return [place, ...(regions ? [regions.join(', ')] : []), ...(mode ? [`${mode} only`] : [])].join(', ')
}
