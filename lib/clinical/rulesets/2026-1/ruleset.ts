import type { Ruleset } from '../ruleset-type.ts'

export const ruleset20261: Ruleset = {
  version: '2026.1',
  effective: '2026-11-22',
  title: { en: 'Massage in spinal stenosis', 'zh-CN': '椎管狭窄与按摩' },
  changelog: [],
  rules: [],
  definitions: [],
  scales: [],
  modifiers: [],
  validity: { clearanceDays: 84, imagingDays: 365, stabilityDays: 365 },
  techniques: [],
  requiredAnswers: [],
  optionalMeasurements: [],
  hash: '',
}
