import { all, any, atLeast, atMost, holds, is, isIn, lessThan, moreThan, someLevel } from '../../conditions/build.ts'
import { from, tier } from '../tier.ts'
import { ARTICLE } from './article.ts'
import { EFFECTIVE } from './effective.ts'

/** Findings with which massage must not be given: what the source forbids, what makes it measurable, and other illness. */
export const contraindicatedRules = tier('C', 'CONTRAINDICATED', EFFECTIVE, [
  {
    id: 'R-SRC-C01',
    sentence: { en: 'Stenosis is severe at some level.', 'zh-CN': '某一节段为重度狭窄。' },
    condition: is('worst', 'SEVERE'),
    basis: [ARTICLE.severeOrCompressed, ARTICLE.strictly],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-SRC-C02',
    sentence: { en: 'A physician found the spine unstable.', 'zh-CN': '医师评估认为脊柱不稳定。' },
    condition: is('stability.physicianConclusion', 'UNSTABLE'),
    basis: [ARTICLE.severeOrCompressed, ARTICLE.strictly],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-C02',
    sentence: {
      en: 'Dynamic films show more movement at a level than a stable spine allows, whatever was concluded.',
      'zh-CN': '动力位片显示某节段活动超出稳定脊柱的范围,无论评估结论如何。',
    },
    condition: someLevel(holds('movesLikeUnstable')),
    basis: [
      from('P', 'Lumbar 4 mm and 15/15/15/20/25 degrees: set so that they err towards alarm.'),
      from('V', 'Iguchi T et al. 2004: worse function with 3 mm or more; Simmonds AM et al. 2015: stable below 3 mm.'),
      from('V2', 'Cervical 3.5 mm and 11 degrees after White and Panjabi.'),
      from('R', 'White and Panjabi, Clinical Biomechanics of the Spine, 1990: thoracic 2.5 mm and 5 degrees.'),
      from('V', 'J Clin Med 2024;13:6116: 76% of 420 healthy volunteers meet conventional criteria of instability.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-SRC-C03',
    sentence: {
      en: 'The spinal cord is compressed or shows signal change.',
      'zh-CN': '脊髓受压或出现信号改变。',
    },
    condition: holds('cordCompression'),
    basis: [ARTICLE.severeOrCompressed, ARTICLE.strictly],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-SRC-C04',
    sentence: {
      en: 'A nerve root or the cauda equina is compressed.',
      'zh-CN': '神经根或马尾受压。',
    },
    condition: any(holds('rootCompression'), holds('caudaEquinaCompression')),
    basis: [
      ARTICLE.severeOrCompressed,
      ARTICLE.strictly,
      from('P', '"Obvious" is read as a change in the shape of the nerve structure; contact alone is not.'),
    ],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-SRC-C05',
    sentence: {
      en: 'There is persistent numbness or difficulty walking: severe symptoms of nerve compression.',
      'zh-CN': '存在持续麻木或行走困难:神经受压的严重症状。',
    },
    condition: any(is('neuro.numbness', 'PERSISTENT'), is('neuro.walking.difficulty', 'YES')),
    basis: [
      ARTICLE.mildAndStable,
      from('P', 'The article names these symptoms as severe; they are read as nerve compression and forbid massage.'),
    ],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-C06',
    sentence: { en: 'Walking distance is below 100 metres.', 'zh-CN': '步行距离不足100米。' },
    condition: lessThan('neuro.walking.distanceM', 100),
    basis: [from('R', 'Gait bands of the Japanese Orthopaedic Association score.'), from('P', 'Below 100 m forbids.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-C07',
    sentence: {
      en: 'There is long-standing muscle weakness.',
      'zh-CN': '存在长期肌力下降。',
    },
    condition: all(atMost('neuro.motor.worstMrc', 4), isIn('neuro.motor.onset', 'CHRONIC_STABLE', 'NONE')),
    basis: [
      from('P', 'A chronic weakness is an objective deficit; a weakness recorded with onset "none" counts as chronic.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-C08',
    sentence: {
      en: 'Signs point to disease of the spinal cord until that is disproved.',
      'zh-CN': '体征提示脊髓病,须先排除。',
    },
    condition: any(
      is('neuro.umnSigns', 'YES'),
      is('neuro.gaitAtaxia', 'YES'),
      is('neuro.handClumsiness', 'YES'),
      all(atLeast('neuro.mJOA', 12), lessThan('neuro.mJOA', 18)),
    ),
    basis: [
      from('V2', 'Cook C et al. JMMT 2010;18:175-80: cluster of signs of cervical myelopathy.'),
      from('V', 'Fehlings MG et al. Global Spine J 2017: mJOA 12 to 14 moderate, 15 to 17 mild, 18 normal.'),
      from('V', 'BMJ ABC of manipulative therapies: acute myelopathy is an absolute contraindication.'),
    ],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-C09',
    sentence: {
      en: 'Imaging shows a red flag: fracture, tumour, infection, abscess, haematoma, syrinx, vascular malformation or atlantoaxial instability.',
      'zh-CN': '影像显示红旗征:骨折、肿瘤、感染、脓肿、血肿、脊髓空洞、血管畸形或寰枢椎不稳。',
    },
    condition: any(
      is('imaging.redFlags.acuteFracture', 'YES'),
      is('imaging.redFlags.tumour', 'YES'),
      is('imaging.redFlags.infection', 'YES'),
      is('imaging.redFlags.epiduralAbscess', 'YES'),
      is('imaging.redFlags.epiduralHaematoma', 'YES'),
      is('imaging.redFlags.syrinx', 'YES'),
      is('imaging.redFlags.vascularMalformation', 'YES'),
      is('imaging.redFlags.atlantoaxialInstability', 'YES'),
    ),
    basis: [
      from('V2', 'WHO, Basic training and safety in chiropractic, 2005: absolute contraindications to manipulation.'),
      from('V', 'BMJ ABC of manipulative therapies; IFOMPT list by way of BMC MSD 2019.'),
    ],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-C10',
    sentence: {
      en: 'The posterior longitudinal ligament is ossified and the neck is to be treated.',
      'zh-CN': '后纵韧带骨化,且拟治疗颈部。',
    },
    condition: all(is('imaging.redFlags.opll', 'YES'), is('plan.targetRegion', 'CERVICAL')),
    basis: [
      from('V', 'Cheong HS et al. Ann Rehabil Med 2012;36:708: tetraplegia after neck massage with ossification.'),
    ],
    certainty: 'very low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-C11',
    sentence: {
      en: 'A vertebra has slipped forward by more than half (Meyerding III to V).',
      'zh-CN': '椎体滑移超过一半(Meyerding III至V度)。',
    },
    condition: atLeast('maxListhesis', 3),
    basis: [
      from('V', 'Koslosky E, Gendelberg D. CORR 2020;478:1125-30: Meyerding grades III to V are high-grade slips.'),
      from('P', 'High-grade slips are treated as unstable.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-C12',
    sentence: {
      en: 'A deep vein thrombosis is suspected or confirmed.',
      'zh-CN': '怀疑或确诊深静脉血栓。',
    },
    condition: isIn('general.dvt', 'SUSPECTED', 'CONFIRMED'),
    basis: [from('V', 'New York State Education Department, massage practice precautions.')],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-C13',
    sentence: {
      en: 'There is malignancy in the spine or at the site of treatment.',
      'zh-CN': '脊柱或治疗部位存在恶性肿瘤。',
    },
    condition: is('general.malignancy', 'SPINE_OR_SITE'),
    basis: [from('V2', 'WHO 2005: vertebral malignancy is absolute; NCCIH: no deep pressure over a tumour.')],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-LIT-C14',
    sentence: { en: 'There is fever or a general infection.', 'zh-CN': '存在发热或全身感染。' },
    condition: is('general.infectionFever', 'YES'),
    basis: [from('V2', 'WHO 2005 and clinic sources: infection is a contraindication.')],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-C15',
    sentence: {
      en: 'The skin at the site is broken, burnt or infected.',
      'zh-CN': '治疗部位皮肤破损、烧伤或感染。',
    },
    condition: is('general.skinLesionAtSite', 'YES'),
    basis: [from('V', 'New York State Education Department, massage practice precautions: local contraindication.')],
    certainty: 'low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-C16',
    sentence: {
      en: 'The risk of bleeding is high.',
      'zh-CN': '出血风险高。',
    },
    condition: any(
      is('general.bleedingDisorder', 'YES'),
      moreThan('general.inr', 3.5),
      lessThan('general.plateletsE9L', 50),
    ),
    basis: [
      from('V2', 'WHO 2005: bleeding disorder and anticoagulation are relative contraindications; raised here.'),
      from('P', 'INR above 3.5, platelets below 50 ×10⁹/L.'),
    ],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-C17',
    sentence: { en: 'The spine was operated on less than 12 weeks ago.', 'zh-CN': '脊柱手术后不足12周。' },
    condition: all(is('surgery', 'YES'), lessThan('general.spinalSurgery.weeksAgo', 12)),
    basis: [from('V2', 'IFOMPT list: recent surgery.'), from('P', 'Recent is read as less than 12 weeks.')],
    certainty: 'very low',
    strength: 'conditional',
  },
  {
    id: 'R-LIT-C18',
    sentence: {
      en: 'There was a recent injury and a fracture has not been excluded.',
      'zh-CN': '近期外伤,尚未排除骨折。',
    },
    condition: is('general.recentTraumaUncleared', 'YES'),
    basis: [from('V2', 'IFOMPT list: relevant recent trauma.')],
    certainty: 'low',
    strength: 'strong',
  },
  {
    id: 'R-SRC-C19',
    category: 'SETTING',
    sentence: {
      en: 'The massage is planned at an unregulated facility; the patient may still be eligible elsewhere.',
      'zh-CN': '计划在不受监管的场所按摩;患者在其他场所仍可能适合。',
    },
    condition: is('plan.deliverySetting', 'UNREGULATED'),
    basis: [ARTICLE.regulatedOnly],
    certainty: 'very low',
    strength: 'strong',
  },
])
