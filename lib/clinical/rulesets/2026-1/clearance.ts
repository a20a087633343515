import { all, atLeast, is, isIn, noOtherRule } from '../../conditions/build.ts'
import { from, tier } from '../tier.ts'
import { ARTICLE } from './article.ts'
import { EFFECTIVE } from './effective.ts'

/** The one permission: a positive statement of what is known, and nothing against it. */
export const clearanceRules = tier('K', 'CONDITIONAL_CLEARANCE', EFFECTIVE, [
  {
    id: 'R-SRC-K01',
    sentence: {
      en: 'Stenosis is mild, without severe symptoms, a physician confirmed stability, and nothing speaks against gentle massage.',
      'zh-CN': '狭窄为轻度,无严重症状,医师确认稳定,且无其他反对轻柔按摩的依据。',
    },
    condition: all(
      noOtherRule,
      is('worst', 'MILD'),
      is('plan.targetRegion', 'LUMBAR'),
      is('stability.physicianConclusion', 'STABLE'),
      atLeast('newestStudyCount', 1),
      isIn('neuro.numbness', 'NONE', 'INTERMITTENT'),
      is('neuro.walking.difficulty', 'NO'),
      is('plan.deliverySetting', 'REGULATED_SUPERVISED'),
    ),
    basis: [
      ARTICLE.mildAndStable,
      ARTICLE.dependsOnCondition,
      from('V', 'No trial isolates gentle massage in mild stenosis; guidelines on manual therapy disagree.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
])
