/** The vocabulary of every field that the schema does not list. */
export const yesNo = ['YES', 'NO']

const sphincter = ['NORMAL', 'LONGSTANDING_EXPLAINED', 'NEW_OR_WORSE']

export const cervicalLevels = ['C2-C3', 'C3-C4', 'C4-C5', 'C5-C6', 'C6-C7', 'C7-T1']

export const thoracicLevels = [
  'T1-T2',
  'T2-T3',
  'T3-T4',
  'T4-T5',
  'T5-T6',
  'T6-T7',
  'T7-T8',
  'T8-T9',
  'T9-T10',
  'T10-T11',
  'T11-T12',
  'T12-L1',
]

export const lumbarLevels = ['L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1']

/**
 * The words of the evaluation record as the knowledge base lists them, by path. Paths of a study or a level row
 * start at the row. Written here a second time on purpose: the engine's own lists are under test.
 */
export const vocabularies: Readonly<Record<string, readonly string[]>> = {
  mode: ['ASSESS', 'VERIFY'],
  'plan.targetRegion': ['LUMBAR', 'THORACIC', 'CERVICAL'],
  'plan.deliverySetting': ['REGULATED_SUPERVISED', 'UNREGULATED'],

  modality: ['MR', 'CT_MYELO', 'CT', 'XR'],
  region: ['LUMBAR', 'THORACIC', 'CERVICAL', 'WHOLE_SPINE'],
  quality: ['DIAGNOSTIC', 'LIMITED', 'NONDIAGNOSTIC'],

  'imaging.dynamic.region': ['LUMBAR', 'THORACIC', 'CERVICAL', 'WHOLE_SPINE'],
  'imaging.unlistedLevels': ['NORMAL_PER_REPORT', 'NOT_ASSESSED'],
  'imaging.changeSinceImaging': ['NONE', 'BETTER', 'WORSE'],

  level: [...cervicalLevels, ...thoracicLevels, ...lumbarLevels],
  schizas: ['A1', 'A2', 'A3', 'A4', 'B', 'C', 'D'],
  qualitative: ['NONE', 'MILD', 'MODERATE', 'SEVERE'],
  rootCompromise: ['NONE', 'CONTACT', 'DEVIATION', 'COMPRESSION'],
  cordCompromise: ['NONE', 'INDENTATION', 'COMPRESSION'],

  'stability.physicianConclusion': ['STABLE', 'UNSTABLE', 'NOT_EVALUATED'],
  'stability.assessorRole': [
    'PHYSICIAN',
    'SPINE_SURGEON',
    'ORTHOPAEDIC_SPINE_PHYSICIAN',
    'RADIOLOGIST',
    'PHYSIOTHERAPIST',
    'OTHER',
  ],

  'neuro.bladder': sphincter,
  'neuro.bowel': sphincter,
  'neuro.sexualFunction': sphincter,
  'neuro.motor.onset': ['NONE', 'CHRONIC_STABLE', 'NEW_OR_PROGRESSIVE'],
  'neuro.numbness': ['NONE', 'INTERMITTENT', 'PERSISTENT'],

  'general.anticoagulation': ['NONE', 'ANTIPLATELET', 'THERAPEUTIC'],
  'general.osteoporosis': ['NONE', 'OSTEOPENIA', 'OSTEOPOROSIS', 'FRAGILITY_FRACTURE_HEALED'],
  'general.dvt': ['NO', 'SUSPECTED', 'CONFIRMED'],
  'general.malignancy': ['NONE', 'HISTORY_REMISSION', 'ACTIVE_ELSEWHERE', 'SPINE_OR_SITE'],
  'general.cervicalVascular': ['NONE', 'RISK', 'SUSPECTED_ACUTE'],
  'general.aaa': ['NONE', 'KNOWN', 'SYMPTOMATIC'],

  'clearance.status': ['ACTIVE', 'SUSPENDED', 'EXPIRED', 'REVOKED', 'SUPERSEDED'],
  'clearance.changeToday': ['NO', 'YES', 'NEURO_EMERGENCY'],
}
