/**
 * The techniques that a plan may ask for, by what the guideline says of each (clinical knowledge base 4.2).
 * SOFT_TISSUE stays within a clearance; NAMED_ONLY lies outside the source's permission and needs a physician's own
 * prescription; FORBIDDEN is what the source names (aggressive manipulation, rotation, adjustment) and its equivalents.
 */

export const TECHNIQUES_BY_CLASS = {
  SOFT_TISSUE: [
    'T01_EFFLEURAGE',
    'T02_PETRISSAGE_LIGHT',
    'T03_STATIC_COMPRESSION_LIGHT',
    'T04_TUINA_GUN_FA_LIGHT',
    'T05_TUINA_ROU_FA_LIGHT',
    'T06_MYOFASCIAL_SUSTAINED_GENTLE',
    'T07_SKIN_ROLLING_LIGHT',
    'T09_GLUTEAL_HIP_SOFT_TISSUE_LIGHT',
  ],
  NAMED_ONLY: [
    'T10_TRIGGER_POINT_LIGHT',
    'T11_MAITLAND_I_II',
    'T12_FLEXION_DISTRACTION_LOW_FORCE',
    'T13_MUSCLE_ENERGY_LOW_EFFORT',
    'T14_TRACTION_FLEXED_LOW',
    'T15_NEURAL_SLIDERS',
    'T16_AN_FA_MODERATE',
  ],
  FORBIDDEN: [
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
  ],
} as const

export const TECHNIQUE_CLASSES = ['SOFT_TISSUE', 'NAMED_ONLY', 'FORBIDDEN'] as const
export type TechniqueClass = (typeof TECHNIQUE_CLASSES)[number]

export const TECHNIQUES = [
  ...TECHNIQUES_BY_CLASS.SOFT_TISSUE,
  ...TECHNIQUES_BY_CLASS.NAMED_ONLY,
  ...TECHNIQUES_BY_CLASS.FORBIDDEN,
] as const
export type Technique = (typeof TECHNIQUES)[number]

/** What is said of one requested technique, whatever its id. */
export const TECHNIQUE_VERDICTS = [
  'FORBIDDEN',
  'UNKNOWN_NOT_PERMITTED',
  'NOT_CLEARED',
  'ONLY_IF_PHYSICIAN_NAMES_IT',
  'PERMITTED_WITH_LIMITS',
] as const
export type TechniqueVerdict = (typeof TECHNIQUE_VERDICTS)[number]
