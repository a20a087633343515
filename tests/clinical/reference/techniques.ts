const permitted = [
  'T01_EFFLEURAGE',
  'T02_PETRISSAGE_LIGHT',
  'T03_STATIC_COMPRESSION_LIGHT',
  'T04_TUINA_GUN_FA_LIGHT',
  'T05_TUINA_ROU_FA_LIGHT',
  'T06_MYOFASCIAL_SUSTAINED_GENTLE',
  'T07_SKIN_ROLLING_LIGHT',
  'T09_GLUTEAL_HIP_SOFT_TISSUE_LIGHT',
]

const onlyIfNamed = [
  'T10_TRIGGER_POINT_LIGHT',
  'T11_MAITLAND_I_II',
  'T12_FLEXION_DISTRACTION_LOW_FORCE',
  'T13_MUSCLE_ENERGY_LOW_EFFORT',
  'T14_TRACTION_FLEXED_LOW',
  'T15_NEURAL_SLIDERS',
  'T16_AN_FA_MODERATE',
]

const forbidden = [
  'T20_MAITLAND_III_IV_LUMBAR',
  'T21_ROTATION_MOBILISATION',
  'T22_HVLA_THRUST_MAITLAND_V',
  'T23_TUINA_BAN_FA_PULLING',
  'T24_TUINA_YAO_FA_ROTATING',
  'T25_TUINA_CAI_QIAO_FA_TREADING',
  'T26_HYPEREXTENSION_TRACTION',
  'T27_DEEP_FRICTION_PARASPINAL',
  'T28_DEEP_TISSUE_ELBOW',
  'T29_PERCUSSION_FORCEFUL',
  'T30_THAI_PASSIVE_STRETCH_TWIST',
  'T31_TUINA_DOU_BEI_SHAKING',
  'T32_PERCUSSION_GUN_SPINE',
  'T33_CUPPING_SCRAPING_OVER_SPINE',
  'T34_PRONE_EXTENSION_PRESSURE',
]

/** Every technique of the knowledge base, by the verdict that a clearance gives it. */
export const techniques = { permitted, onlyIfNamed, forbidden }

/** The verdict on one requested technique. */
export function verdictOn(technique: string, outcome: string): string {
  if (forbidden.includes(technique)) return 'FORBIDDEN'
  if (!permitted.includes(technique) && !onlyIfNamed.includes(technique)) return 'UNKNOWN_NOT_PERMITTED'
  if (outcome !== 'CONDITIONAL_CLEARANCE') return 'NOT_CLEARED'
  return permitted.includes(technique) ? 'PERMITTED_WITH_LIMITS' : 'ONLY_IF_PHYSICIAN_NAMES_IT'
}
