import { all, any, atLeast, atMost, holds, is, lessThan, unknown } from '../../conditions/build.ts'
import { from, tier } from '../tier.ts'
import { EFFECTIVE } from './effective.ts'

/** Findings that need the spinal or emergency service today. */
export const emergencyRules = tier('E', 'EMERGENCY_REFERRAL', EFFECTIVE, [
  {
    id: 'R-LIT-E01',
    sentence: {
      en: 'Findings suggest cauda equina syndrome.',
      'zh-CN': '表现提示马尾综合征。',
    },
    condition: any(
      is('neuro.saddleSensoryChange', 'YES'),
      is('neuro.bladder', 'NEW_OR_WORSE'),
      is('neuro.bowel', 'NEW_OR_WORSE'),
      is('neuro.sexualFunction', 'NEW_OR_WORSE'),
      atLeast('neuro.pvrMl', 200),
      is('neuro.bilateralRadiculopathy', 'YES'),
    ),
    basis: [
      from('V', 'BMJ Best Practice, cauda equina syndrome: these findings call for MRI within 4 hours of request.'),
      from('V2', 'A post-void residual of 200 mL or more makes the syndrome far likelier; less does not exclude it.'),
      from('V', 'Lavy C et al. Int Orthop 2022;46:165-9: stages of the syndrome.'),
    ],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-E02',
    sentence: {
      en: 'A neurological deficit is new or growing, or severe weakness is of unknown onset.',
      'zh-CN': '神经功能缺损为新发或进行性加重,或严重肌力下降而起病时间不明。',
    },
    condition: any(
      is('neuro.progressiveDeficit', 'YES'),
      is('neuro.motor.onset', 'NEW_OR_PROGRESSIVE'),
      all(atMost('neuro.motor.worstMrc', 3), unknown('neuro.motor.onset')),
    ),
    basis: [
      from(
        'V2',
        'WHO 2005 and the IFOMPT list: a progressive deficit is an absolute contraindication to manual treatment.',
      ),
      from('R', 'Medical Research Council scale of muscle strength; 4-, 4 and 4+ are stored as 4.'),
    ],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-E03',
    sentence: {
      en: 'Findings suggest severe or rapidly worsening disease of the spinal cord.',
      'zh-CN': '表现提示严重或快速进展的脊髓病。',
    },
    condition: any(
      lessThan('neuro.mJOA', 12),
      all(
        any(is('neuro.umnSigns', 'YES'), holds('cordCompression')),
        any(
          is('neuro.progressiveDeficit', 'YES'),
          is('neuro.bladder', 'NEW_OR_WORSE'),
          is('neuro.bowel', 'NEW_OR_WORSE'),
        ),
      ),
    ),
    basis: [
      from('V', 'Fehlings MG et al. Global Spine J 2017: mJOA 0 to 11 is severe myelopathy; surgery is recommended.'),
    ],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-E04',
    sentence: {
      en: 'Imaging shows an epidural abscess or haematoma, or tumour, infection or fracture with neural compression or deficit.',
      'zh-CN': '影像显示硬膜外脓肿或血肿,或肿瘤、感染、骨折合并神经受压或功能缺损。',
    },
    condition: any(
      is('imaging.redFlags.epiduralAbscess', 'YES'),
      is('imaging.redFlags.epiduralHaematoma', 'YES'),
      all(
        any(
          is('imaging.redFlags.tumour', 'YES'),
          is('imaging.redFlags.infection', 'YES'),
          is('imaging.redFlags.acuteFracture', 'YES'),
        ),
        any(holds('cordCompression'), holds('caudaEquinaCompression'), holds('neuroDeficit')),
      ),
    ),
    basis: [
      from('V2', 'WHO 2005: haematoma, infection, tumour and fracture are absolute contraindications to manipulation.'),
      from('V', 'Finucane LM et al. JOSPT 2020;50:350-72: framework for serious spinal pathology.'),
    ],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-E05',
    sentence: { en: 'An infection of the spine is suspected.', 'zh-CN': '怀疑脊柱感染。' },
    condition: is('general.suspectedSpinalInfection', 'YES'),
    basis: [
      from('V2', 'WHO 2005: discitis and osteomyelitis are absolute contraindications; abscess needs urgent imaging.'),
    ],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-E06',
    sentence: {
      en: 'A neck artery injury is suspected, or an aortic aneurysm gives symptoms.',
      'zh-CN': '怀疑颈部动脉急性损伤,或腹主动脉瘤有症状。',
    },
    condition: any(is('general.cervicalVascular', 'SUSPECTED_ACUTE'), is('general.aaa', 'SYMPTOMATIC')),
    basis: [
      from('V2', 'IFOMPT list: vertebral or carotid artery abnormality contraindicates manual treatment.'),
      from('V', 'BMJ ABC of manipulative therapies: aneurysm is an absolute contraindication to manipulation.'),
    ],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-E07',
    mode: 'VERIFY',
    sentence: {
      en: "Today's check found a new change in saddle sensation, bladder, bowel or sexual function.",
      'zh-CN': '今日核查发现鞍区感觉、膀胱、肠道或性功能有新变化。',
    },
    condition: is('clearance.changeToday', 'NEURO_EMERGENCY'),
    basis: [
      from('V', 'BMJ Best Practice, cauda equina syndrome.'),
      from('P', 'The second question of the pre-session check; a yes to it is an emergency at once.'),
    ],
    certainty: 'low',
    strength: 'strong',
  },
])
