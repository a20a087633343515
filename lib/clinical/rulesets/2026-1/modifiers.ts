import { all, any, atLeast, atMost, is, not } from '../../conditions/build.ts'
import type { Modifier } from '../ruleset-type.ts'
import { from } from '../tier.ts'
import { ARTICLE } from './article.ts'

const bruisesOrBreaksEasily = any(
  is('general.osteoporosis', 'OSTEOPOROSIS'),
  is('general.anticoagulation', 'ANTIPLATELET'),
  is('general.longTermSteroid', 'YES'),
)

const pressureBasis = [
  from('V2', 'Walton pressure scale: 1 light lotioning, 2 heavy lotioning.'),
  from('P', 'Gentle is 1 to 2; 1 with osteoporosis, antiplatelet medicine or long-term steroid.'),
]

/** The limits that come with a clearance, in the order in which they are listed. */
export const modifiers: readonly Modifier[] = [
  {
    id: 'M-SRC-01',
    emits: 'M-SRC-01',
    sentence: {
      en: 'Gentle soft-tissue techniques only; forceful techniques stay forbidden.',
      'zh-CN': '仅限轻柔软组织手法;禁止一切用力手法。',
    },
    basis: [ARTICLE.relaxes, ARTICLE.noForce],
  },
  {
    id: 'M-SRC-02',
    emits: 'M-SRC-02',
    sentence: {
      en: 'Given under professional supervision in a regulated facility.',
      'zh-CN': '须在受监管机构由专业人员监督下进行。',
    },
    basis: [ARTICLE.mildAndStable, ARTICLE.regulatedOnly],
  },
  {
    id: 'M-LIT-03',
    emits: 'M-LIT-03 pressureCap=1',
    sentence: {
      en: 'Pressure at most 1 on the Walton scale (light lotioning), because bone or blood vessels are fragile.',
      'zh-CN': '因骨或血管脆弱,压力不超过Walton量表1级(轻抹)。',
    },
    basis: pressureBasis,
    condition: bruisesOrBreaksEasily,
  },
  {
    id: 'M-LIT-03',
    emits: 'M-LIT-03 pressureCap=2',
    sentence: {
      en: 'Pressure at most 2 on the Walton scale (heavy lotioning).',
      'zh-CN': '压力不超过Walton量表2级(重抹)。',
    },
    basis: pressureBasis,
    condition: not(bruisesOrBreaksEasily),
  },
  {
    id: 'M-LIT-04',
    emits: 'M-LIT-04',
    sentence: {
      en: 'Lying on the side with hips and knees bent, or prone over a pillow; never flat prone; not over the spinous processes or the narrowed segment; no pressure on the abdomen.',
      'zh-CN': '侧卧屈髋屈膝,或腹下垫枕俯卧;不得平卧俯卧;不得直接按压棘突或狭窄节段;不得按压腹部。',
    },
    basis: [
      from(
        'V',
        'Chung SS et al. 2000, Schmid MR et al. 1999, Takahashi K et al. 1995: extension and rotation narrow the canal and raise its pressure.',
      ),
      from('P', 'Position and area.'),
    ],
  },
  {
    id: 'M-LIT-06',
    emits: 'M-LIT-06',
    sentence: {
      en: 'At most 30 minutes and two sessions a week; the first at most 15 minutes at pressure 1; re-assess after 6 sessions or 4 weeks; at most 9 sessions or 12 weeks.',
      'zh-CN': '每次不超过30分钟,每周不超过2次;首次不超过15分钟且压力为1级;6次或4周后复评;最多9次或12周。',
    },
    basis: [from('V', 'NICE CG88 2009 (superseded): at most 9 sessions in 12 weeks.'), from('P', 'The other numbers.')],
  },
  {
    id: 'M-LIT-07',
    emits: 'M-LIT-07',
    sentence: {
      en: 'Always together with exercise and education.',
      'zh-CN': '须与运动和健康教育同时进行。',
    },
    basis: [
      from('V2', 'NICE NG59 2016: manual therapy only as part of a package with exercise.'),
      from('V', 'KNGF 2021; Bussières A et al. J Pain 2021;22:1015-39.'),
    ],
  },
  {
    id: 'M-LIT-08',
    emits: 'M-LIT-08',
    sentence: {
      en: 'Stop at once and refer on new numbness, weakness, saddle or sphincter change, spreading leg pain, electric shocks, unsteadiness, chest pain, a spreading bruise or calf swelling.',
      'zh-CN':
        '出现新发麻木、无力、鞍区或括约肌变化、腿痛扩散、触电感、步态不稳、胸痛、瘀斑扩大或小腿肿胀时,立即停止并转诊。',
    },
    basis: [from('P', 'Stop rules.')],
  },
  {
    id: 'M-LIT-09',
    emits: 'M-LIT-09',
    sentence: {
      en: 'The newest imaging is 184 to 365 days old and counts only because a physician attested that nothing worsened.',
      'zh-CN': '最新影像已有184至365天,仅因医师证明病情未加重而有效。',
    },
    basis: [from('P', 'Up to 183 days imaging is current; no guideline sets an age.')],
    condition: all(atLeast('newestStudyAgeDays', 184), atMost('newestStudyAgeDays', 365)),
  },
]
