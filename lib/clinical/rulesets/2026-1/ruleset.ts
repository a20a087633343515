import type { Ruleset, RulesetContent } from '../ruleset-type.ts'
import { optionalMeasurements, requiredAnswers } from './answers.ts'
import { clearanceRules } from './clearance.ts'
import { contraindicatedRules } from './contraindicated.ts'
import { definitions } from './definitions.ts'
import { EFFECTIVE } from './effective.ts'
import { emergencyRules } from './emergency.ts'
import { HASH } from './hash.ts'
import { insufficientRules } from './insufficient.ts'
import { modifiers } from './modifiers.ts'
import { reviewRules } from './review.ts'
import { scales } from './scales.ts'
import { techniques } from './techniques.ts'

export const content20261: RulesetContent = {
  version: '2026.1',
  effective: EFFECTIVE,
  title: { en: 'Massage in spinal stenosis, 2026.1', 'zh-CN': '椎管狭窄按摩指南 2026.1' },
  changelog: [
    {
      en: 'First version: the source article made exact, and completed from the literature so that it only grows stricter.',
      'zh-CN': '第一版:将来源文章精确化,并依据文献补充,仅使其更严格。',
    },
  ],
  rules: [...emergencyRules, ...contraindicatedRules, ...insufficientRules, ...reviewRules, ...clearanceRules],
  definitions,
  scales,
  modifiers,
  validity: { clearanceDays: 84, imagingDays: 365, stabilityDays: 365 },
  techniques,
  requiredAnswers,
  optionalMeasurements,
}

export const ruleset20261: Ruleset = { ...content20261, hash: HASH }
