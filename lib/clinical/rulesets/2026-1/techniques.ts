import { TECHNIQUES_BY_CLASS } from '../../techniques.ts'
import type { TechniqueGroup } from '../ruleset-type.ts'
import { from } from '../tier.ts'
import { ARTICLE } from './article.ts'

export const techniques: readonly TechniqueGroup[] = [
  {
    class: 'SOFT_TISSUE',
    ids: TECHNIQUES_BY_CLASS.SOFT_TISSUE,
    sentence: {
      en: 'Soft tissue, no joint thrust, within the pressure cap: permitted with limits when cleared.',
      'zh-CN': '软组织手法,无关节推扳,在压力上限内:获许可后有限制地允许。',
    },
    basis: [ARTICLE.relaxes],
  },
  {
    class: 'NAMED_ONLY',
    ids: TECHNIQUES_BY_CLASS.NAMED_ONLY,
    sentence: {
      en: "May have a basis in the literature but lies outside the source's permission: only if a physician prescribes it by name.",
      'zh-CN': '可能有文献依据,但不在来源许可范围内:仅在医师指名处方时可用。',
    },
    basis: [from('P', 'Never part of a clearance.')],
  },
  {
    class: 'FORBIDDEN',
    ids: TECHNIQUES_BY_CLASS.FORBIDDEN,
    sentence: {
      en: 'Aggressive manipulation, rotation, adjustment and their equivalents: forbidden at every outcome.',
      'zh-CN': '强力推拿、旋转、扳法及同类手法:任何结论下均禁止。',
    },
    basis: [
      ARTICLE.noForce,
      from('V', 'Yin P et al. eCAM 2014:480956; Yang SD et al. 2018: serious harm after manipulation within massage.'),
    ],
  },
]
