import { all, any, atLeast, atMost, not, some } from '../../conditions/build.ts'
import type { Rule } from '../../rule.ts'
import { content20261 } from '../2026-1/ruleset.ts'
import type { Ruleset, RulesetContent } from '../ruleset-type.ts'
import { from } from '../tier.ts'
import { HASH } from './hash.ts'

const EFFECTIVE = '2027-01-01'

/** Half a year: what the stricter of the two payer policies calls recent. */
const IMAGING_DAYS = 183

const imagingAge: Pick<Rule, 'sentence' | 'condition' | 'basis' | 'effective'> = {
  sentence: {
    en: `The imaging is more than ${IMAGING_DAYS} days old, undated, or dated in the future.`,
    'zh-CN': `影像超过${IMAGING_DAYS}天、无日期或日期在未来。`,
  },
  condition: all(
    atLeast('qualifyingStudyCount', 1),
    any(some('qualifyingStudy', not(atLeast('study.ageDays', 0))), not(atMost('newestStudyAgeDays', IMAGING_DAYS))),
  ),
  basis: [
    from('V2', 'eviCore: imaging before spinal surgery is recent when it is at most 6 months old.'),
    from('P', 'Day 183 is valid, day 184 is not; no guideline sets an age.'),
  ],
  effective: EFFECTIVE,
}

const content: RulesetContent = {
  ...content20261,
  version: '2026.2-candidate',
  effective: EFFECTIVE,
  title: { en: 'Massage in spinal stenosis, 2026.2 (candidate)', 'zh-CN': '椎管狭窄按摩指南 2026.2(候选)' },
  changelog: [
    {
      en: 'A candidate, not adopted. One change, and only stricter: imaging more than 183 days old is too old (R-LIT-I02), and a clearance ends when its imaging reaches that age. Until now 365 days were allowed with a limit (M-LIT-09), which therefore falls away.',
      'zh-CN':
        '候选版本,尚未采用。仅一处变更,且只会更严格:超过183天的影像视为过旧(R-LIT-I02),许可在影像达到该时限时终止。此前允许365天并附限制(M-LIT-09),该限制因此取消。',
    },
    ...content20261.changelog,
  ],
  rules: content20261.rules.map((rule) => (rule.id === 'R-LIT-I02' ? { ...rule, ...imagingAge } : rule)),
  modifiers: content20261.modifiers.filter(({ id }) => id !== 'M-LIT-09'),
  validity: { ...content20261.validity, imagingDays: IMAGING_DAYS },
}

export const ruleset20262Candidate: Ruleset = { ...content, hash: HASH }
