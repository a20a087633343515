import type { Technique } from '../techniques.ts'
import type { Text } from './document.ts'
import { text } from './text.ts'

const LABELS: Readonly<Record<Technique, Text>> = {
  T01_EFFLEURAGE: text('effleurage (stroking)', '轻抚法'),
  T02_PETRISSAGE_LIGHT: text('light petrissage (kneading)', '轻揉捏法'),
  T03_STATIC_COMPRESSION_LIGHT: text('light static compression', '轻按法'),
  T04_TUINA_GUN_FA_LIGHT: text('light rolling (tuina)', '轻滚法(推拿)'),
  T05_TUINA_ROU_FA_LIGHT: text('light kneading (tuina)', '轻揉法(推拿)'),
  T06_MYOFASCIAL_SUSTAINED_GENTLE: text('gentle sustained myofascial work', '轻柔持续筋膜手法'),
  T07_SKIN_ROLLING_LIGHT: text('light skin rolling', '轻捏脊法'),
  T09_GLUTEAL_HIP_SOFT_TISSUE_LIGHT: text('light soft-tissue work of buttock and hip', '臀髋部轻软组织手法'),
  T10_TRIGGER_POINT_LIGHT: text('light trigger point pressure', '轻触发点按压'),
  T11_MAITLAND_I_II: text('mobilisation, Maitland I to II', 'Maitland I–II 级松动'),
  T12_FLEXION_DISTRACTION_LOW_FORCE: text('flexion distraction, low force', '低力度屈曲牵伸'),
  T13_MUSCLE_ENERGY_LOW_EFFORT: text('muscle energy, low effort', '低强度肌肉能量技术'),
  T14_TRACTION_FLEXED_LOW: text('low traction in flexion', '屈曲位轻牵引'),
  T15_NEURAL_SLIDERS: text('neural sliders', '神经滑动'),
  T16_AN_FA_MODERATE: text('moderate static pressure (tuina)', '中等力度按法(推拿)'),
  T20_MAITLAND_III_IV_LUMBAR: text('lumbar mobilisation, Maitland III to IV', '腰椎 Maitland III–IV 级松动'),
  T21_ROTATION_MOBILISATION: text('rotation mobilisation', '旋转松动'),
  T22_HVLA_THRUST_MAITLAND_V: text('high-velocity thrust', '高速低幅冲击手法'),
  T23_TUINA_BAN_FA_PULLING: text('oblique pulling (tuina ban fa)', '扳法'),
  T24_TUINA_YAO_FA_ROTATING: text('rotating (tuina yao fa)', '摇法'),
  T25_TUINA_CAI_QIAO_FA_TREADING: text('treading on the back', '踩跷法'),
  T26_HYPEREXTENSION_TRACTION: text('hyperextension traction', '过伸牵引'),
  T27_DEEP_FRICTION_PARASPINAL: text('deep friction beside the spine', '椎旁深层按摩'),
  T28_DEEP_TISSUE_ELBOW: text('deep tissue work with the elbow', '肘部深压'),
  T29_PERCUSSION_FORCEFUL: text('forceful percussion', '重叩击法'),
  T30_THAI_PASSIVE_STRETCH_TWIST: text('Thai stretching and twisting', '泰式被动拉伸扭转'),
  T31_TUINA_DOU_BEI_SHAKING: text('shaking the back (tuina dou fa)', '抖背法'),
  T32_PERCUSSION_GUN_SPINE: text('percussion gun on the spine', '脊柱筋膜枪'),
  T33_CUPPING_SCRAPING_OVER_SPINE: text('cupping or scraping over the spine', '脊柱拔罐或刮痧'),
  T34_PRONE_EXTENSION_PRESSURE: text('pressure into extension lying prone', '俯卧过伸按压'),
}

/** What a technique is called; an id that the guideline does not know is shown as it was asked for. */
export function techniqueLabel(id: string): Text {
  return Object.hasOwn(LABELS, id) ? LABELS[id as Technique] : text(id, id)
}
