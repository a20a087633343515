import {
  all,
  any,
  atLeast,
  atMost,
  equals,
  every,
  holds,
  is,
  isIn,
  lessThan,
  moreThan,
  not,
  some,
  someLevel,
} from '../../conditions/build.ts'
import { from, tier } from '../tier.ts'
import { EFFECTIVE } from './effective.ts'

/** Findings on which the source is silent or the evidence thin: a physician decides. */
export const reviewRules = tier('P', 'PHYSICIAN_REVIEW', EFFECTIVE, [
  {
    id: 'R-LIT-P01',
    sentence: {
      en: 'Stenosis is moderate; the source article speaks only of mild and severe.',
      'zh-CN': '狭窄为中度;来源文章仅论及轻度与重度。',
    },
    condition: is('worst', 'MODERATE'),
    basis: [from('P', 'Where the source is silent, a physician decides.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P02',
    sentence: {
      en: 'The neck or the thoracic spine is narrowed or is to be treated; the source permits low-back massage only.',
      'zh-CN': '颈椎或胸椎存在狭窄或拟治疗;来源仅允许腰部按摩。',
    },
    condition: any(
      someLevel(
        all(isIn('level.region', 'CERVICAL', 'THORACIC'), isIn('level.severity', 'MILD', 'MODERATE', 'SEVERE')),
      ),
      isIn('plan.targetRegion', 'CERVICAL', 'THORACIC'),
    ),
    basis: [
      from('P', 'The permission of the source is for the muscles of the lower back.'),
      from('V', 'Wilson 2013, summarised: silent cord compression becomes myelopathy in about 8% within a year.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P03',
    sentence: {
      en: 'A measurement at a level is worse than its grade.',
      'zh-CN': '某节段的测量值比其分级更重。',
    },
    condition: someLevel(is('level.measuredWorseThanGraded', 'YES')),
    basis: [from('P', 'Disagreement is shown and decided by a physician, never averaged.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P04',
    sentence: {
      en: 'A nerve root is displaced or the cord indented, without compression.',
      'zh-CN': '神经根移位或脊髓受压迹,但未受压。',
    },
    condition: someLevel(any(is('level.root', 'DEVIATION'), is('level.cord', 'INDENTATION'))),
    basis: [
      from('R', 'Pfirrmann CW et al. 2004: contact, deviation and compression of a root.'),
      from('P', 'Contact of a structure whose shape has not changed is not "obvious" compression.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P05',
    sentence: { en: 'Walking distance is 100 to 499 metres.', 'zh-CN': '步行距离为100至499米。' },
    condition: all(atLeast('neuro.walking.distanceM', 100), lessThan('neuro.walking.distanceM', 500)),
    basis: [from('R', 'Gait bands of the Japanese Orthopaedic Association score.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P06',
    sentence: {
      en: 'There is radicular pain or a sensory deficit.',
      'zh-CN': '存在根性疼痛或感觉减退。',
    },
    condition: any(is('neuro.radicularPain', 'YES'), is('neuro.sensoryDeficit', 'YES')),
    basis: [from('V', 'KNGF 2021: no massage in lumbosacral radicular syndrome.')],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P07',
    sentence: {
      en: 'A lumbar level moves by 3 to less than 4 mm, or a vertebra has slipped by a quarter to a half (Meyerding II).',
      'zh-CN': '腰椎某节段平移3至不足4毫米,或椎体滑移为Meyerding II度。',
    },
    condition: any(
      someLevel(
        all(
          is('level.region', 'LUMBAR'),
          atLeast('level.dynamicTranslationMm', 3),
          lessThan('level.dynamicTranslationMm', 4),
          not(holds('movesLikeUnstable')),
        ),
      ),
      equals('maxListhesis', 2),
    ),
    basis: [
      from('V', 'Simmonds AM et al. J Neurosurg Spine 2015;23:178-89: stable below 3 mm.'),
      from('V', 'AO Surgery Reference: dynamic instability above 3 mm.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P08',
    sentence: {
      en: 'A long-standing, explained change of bladder, bowel or sexual function is recorded.',
      'zh-CN': '记录有长期且原因明确的膀胱、肠道或性功能改变。',
    },
    condition: any(
      is('neuro.bladder', 'LONGSTANDING_EXPLAINED'),
      is('neuro.bowel', 'LONGSTANDING_EXPLAINED'),
      is('neuro.sexualFunction', 'LONGSTANDING_EXPLAINED'),
    ),
    basis: [from('P', 'An explanation can be wrong, and it can hide a new change.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P09',
    sentence: {
      en: 'The patient takes a therapeutic anticoagulant, or clotting is impaired.',
      'zh-CN': '患者使用治疗剂量抗凝药,或凝血功能受损。',
    },
    condition: any(
      is('general.anticoagulation', 'THERAPEUTIC'),
      all(moreThan('general.inr', 1.5), atMost('general.inr', 3.5)),
      all(atLeast('general.plateletsE9L', 50), lessThan('general.plateletsE9L', 100)),
    ),
    basis: [
      from('V2', 'WHO 2005, NCCIH and IFOMPT: anticoagulation is a relative contraindication.'),
      from('P', 'INR 1.5 to 3.5, platelets 50 to 99 ×10⁹/L.'),
    ],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P10',
    sentence: { en: 'A fragility fracture has healed.', 'zh-CN': '存在已愈合的脆性骨折。' },
    condition: is('general.osteoporosis', 'FRAGILITY_FRACTURE_HEALED'),
    basis: [from('P', 'A bone that broke once is weak.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P11',
    sentence: { en: 'The spine was operated on 12 weeks ago or longer.', 'zh-CN': '脊柱手术后已满12周或更久。' },
    condition: all(is('surgery', 'YES'), atLeast('general.spinalSurgery.weeksAgo', 12)),
    basis: [from('V2', 'WHO 2005: internal fixation contraindicates thrust; gentle work elsewhere is for review.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P12',
    sentence: { en: 'The patient is pregnant.', 'zh-CN': '患者妊娠。' },
    condition: is('general.pregnancy', 'YES'),
    basis: [from('V', 'New York State Education Department, massage practice precautions.')],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P13',
    sentence: {
      en: 'The patient has rheumatoid disease or lax ligaments.',
      'zh-CN': '患者有类风湿性疾病或韧带松弛。',
    },
    condition: is('general.rheumatoidOrLaxity', 'YES'),
    basis: [from('V2', 'WHO 2005 and IFOMPT: precaution, because of atlantoaxial instability.')],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P14',
    sentence: {
      en: 'There is a history of cancer, or an active cancer elsewhere.',
      'zh-CN': '有肿瘤病史,或其他部位存在活动性肿瘤。',
    },
    condition: isIn('general.malignancy', 'HISTORY_REMISSION', 'ACTIVE_ELSEWHERE'),
    basis: [from('V2', 'IFOMPT precaution: history of cancer.')],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P15',
    sentence: {
      en: 'There is a known aortic aneurysm, uncontrolled cardiovascular disease, or a neck artery at risk.',
      'zh-CN': '存在已知主动脉瘤、未控制的心血管疾病或颈部动脉风险。',
    },
    condition: any(
      is('general.aaa', 'KNOWN'),
      is('general.uncontrolledCardiovascular', 'YES'),
      is('general.cervicalVascular', 'RISK'),
    ),
    basis: [
      from('V', 'BMJ ABC of manipulative therapies: aneurysm; New York State Education Department: cardiac oedema.'),
      from('V2', 'IFOMPT: vertebral and carotid artery abnormality.'),
    ],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P16',
    sentence: {
      en: 'The patient feels less at the site or cannot say what they feel.',
      'zh-CN': '患者局部感觉减退或无法表达感受。',
    },
    condition: is('general.communicationOrSensationLimit', 'YES'),
    basis: [from('V', 'New York State Education Department, massage practice precautions.')],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P17',
    sentence: {
      en: 'There is night pain or unexplained weight loss.',
      'zh-CN': '存在夜间痛或不明原因体重下降。',
    },
    condition: is('general.nightPainOrWeightLoss', 'YES'),
    basis: [from('V', 'Finucane LM et al. JOSPT 2020;50:350-72: red flags are weighed together.')],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P18',
    sentence: {
      en: 'No level is narrowed: a spine without stenosis lies outside this guideline.',
      'zh-CN': '各节段均无狭窄:不在本指南范围内。',
    },
    condition: all(atLeast('levelCount', 1), is('worst', 'NONE')),
    basis: [from('P', 'The evidence base is mild stenosis.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P19',
    sentence: { en: 'The patient is younger than 18.', 'zh-CN': '患者未满18岁。' },
    condition: lessThan('patient.ageYears', 18),
    basis: [from('P', 'The evidence base is adults.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P20',
    sentence: {
      en: 'The newest imaging is CT alone, or of limited quality.',
      'zh-CN': '最新影像仅为CT,或质量有限。',
    },
    condition: all(
      atLeast('newestStudyCount', 1),
      any(every('newestStudy', is('study.modality', 'CT')), some('newestStudy', is('study.quality', 'LIMITED'))),
    ),
    basis: [from('R', 'NASS 2011: CT without myelography is the third choice and cannot grade the rootlets.')],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P21',
    sentence: { en: 'The spine was injected within the last 14 days.', 'zh-CN': '近14天内接受过脊柱注射。' },
    condition: atMost('general.spinalInjectionDaysAgo', 14),
    basis: [from('P', 'Time for a complication of the injection to show.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-P22',
    sentence: {
      en: 'The posterior longitudinal ligament is ossified, and another region than the neck is to be treated.',
      'zh-CN': '后纵韧带骨化,拟治疗颈部以外区域。',
    },
    condition: all(is('imaging.redFlags.opll', 'YES'), not(is('plan.targetRegion', 'CERVICAL'))),
    basis: [from('V', 'Cheong HS et al. Ann Rehabil Med 2012;36:708: harm after massage with ossification.')],
    certainty: 'very low',
    strength: 'conditional',
  },
])
