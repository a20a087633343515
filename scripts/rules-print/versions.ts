import { conditionInWords } from '#lib/clinical/conditions/in-words'
import type { Ruleset } from '#lib/clinical/ruleset'
import { table } from './markdown.ts'

export function versionTable(rulesets: readonly Ruleset[], current: Ruleset): string {
  return table(
    ['Version', 'Effective', 'Status', 'Content hash (SHA-256)'],
    rulesets.map((ruleset) => [
      ruleset.version,
      ruleset.effective,
      ruleset === current ? 'current' : ruleset.effective > current.effective ? 'candidate, not adopted' : 'superseded',
      ruleset.hash,
    ]),
  )
}

/** What a version says of itself, newest statement first, and which of its rules differ from the current version. */
export function changesOf(ruleset: Ruleset, current: Ruleset): string {
  const changelog = ruleset.changelog.map((text) => `- ${text.en}\n- ${text['zh-CN']}`).join('\n')
  const differing = ruleset.rules.filter((rule) => {
    const before = current.rules.find(({ id }) => id === rule.id)
    return JSON.stringify(rule) !== JSON.stringify(before)
  })
  if (differing.length === 0) return changelog
  const rows = differing.map((rule) => {
    const before = current.rules.find(({ id }) => id === rule.id)
    return [rule.id, before ? conditionInWords(before.condition, 'en') : '–', conditionInWords(rule.condition, 'en')]
  })
  return `${changelog}\n\n${table(['Rule', `In ${current.version}`, `In ${ruleset.version}`], rows)}`
}
