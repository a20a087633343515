/**
 * The closed vocabularies of the evaluation record, each in the order a form shows it.
 * A word outside its vocabulary is refused at the edge and is unknown to the engine.
 */

export const YES_NO = ['YES', 'NO'] as const
export type YesNo = (typeof YES_NO)[number]

export const MODES = ['ASSESS', 'VERIFY'] as const
export type Mode = (typeof MODES)[number]

export const SEXES = ['FEMALE', 'MALE', 'OTHER'] as const
export type Sex = (typeof SEXES)[number]

/** From none to gravest. "Unknown" is not a severity: it is the absence of one. */
export const SEVERITIES = ['NONE', 'MILD', 'MODERATE', 'SEVERE'] as const
export type Severity = (typeof SEVERITIES)[number]

export const MODALITIES = ['MR', 'CT_MYELO', 'CT', 'XR'] as const
export type Modality = (typeof MODALITIES)[number]

export const STUDY_QUALITIES = ['DIAGNOSTIC', 'LIMITED', 'NONDIAGNOSTIC'] as const
export type StudyQuality = (typeof STUDY_QUALITIES)[number]

export const UNLISTED_LEVELS = ['NORMAL_PER_REPORT', 'NOT_ASSESSED'] as const
export type UnlistedLevels = (typeof UNLISTED_LEVELS)[number]

export const CHANGES_SINCE_IMAGING = ['NONE', 'BETTER', 'WORSE'] as const
export type ChangeSinceImaging = (typeof CHANGES_SINCE_IMAGING)[number]

/** Schizas 2010, morphology of the dural sac, from most to least fluid. */
export const SCHIZAS_GRADES = ['A1', 'A2', 'A3', 'A4', 'B', 'C', 'D'] as const
export type SchizasGrade = (typeof SCHIZAS_GRADES)[number]

export const ROOT_COMPROMISES = ['NONE', 'CONTACT', 'DEVIATION', 'COMPRESSION'] as const
export type RootCompromise = (typeof ROOT_COMPROMISES)[number]

export const CORD_COMPROMISES = ['NONE', 'INDENTATION', 'COMPRESSION'] as const
export type CordCompromise = (typeof CORD_COMPROMISES)[number]

export const RED_FLAGS = [
  'acuteFracture',
  'tumour',
  'infection',
  'epiduralAbscess',
  'epiduralHaematoma',
  'syrinx',
  'vascularMalformation',
  'opll',
  'atlantoaxialInstability',
] as const
export type RedFlag = (typeof RED_FLAGS)[number]

export const STABILITY_CONCLUSIONS = ['STABLE', 'UNSTABLE', 'NOT_EVALUATED'] as const
export type StabilityConclusion = (typeof STABILITY_CONCLUSIONS)[number]

/** The first three are a physician's roles, whose word on stability the source article asks for. */
export const ASSESSOR_ROLES = [
  'PHYSICIAN',
  'SPINE_SURGEON',
  'ORTHOPAEDIC_SPINE_PHYSICIAN',
  'RADIOLOGIST',
  'PHYSIOTHERAPIST',
  'OTHER',
] as const
export type AssessorRole = (typeof ASSESSOR_ROLES)[number]

/** Bladder, bowel and sexual function in the cauda equina screen. */
export const SPHINCTER_STATES = ['NORMAL', 'LONGSTANDING_EXPLAINED', 'NEW_OR_WORSE'] as const
export type SphincterState = (typeof SPHINCTER_STATES)[number]

export const WEAKNESS_ONSETS = ['NONE', 'CHRONIC_STABLE', 'NEW_OR_PROGRESSIVE'] as const
export type WeaknessOnset = (typeof WEAKNESS_ONSETS)[number]

export const NUMBNESS = ['NONE', 'INTERMITTENT', 'PERSISTENT'] as const
export type Numbness = (typeof NUMBNESS)[number]

/** Muscle groups by the root that supplies them. */
export const MYOTOMES = ['C5', 'C6', 'C7', 'C8', 'T1', 'L2', 'L3', 'L4', 'L5', 'S1'] as const
export type Myotome = (typeof MYOTOMES)[number]

export const ANTICOAGULATIONS = ['NONE', 'ANTIPLATELET', 'THERAPEUTIC'] as const
export type Anticoagulation = (typeof ANTICOAGULATIONS)[number]

export const BONE_STATES = ['NONE', 'OSTEOPENIA', 'OSTEOPOROSIS', 'FRAGILITY_FRACTURE_HEALED'] as const
export type BoneState = (typeof BONE_STATES)[number]

export const DVT_STATES = ['NO', 'SUSPECTED', 'CONFIRMED'] as const
export type DvtState = (typeof DVT_STATES)[number]

export const MALIGNANCY_STATES = ['NONE', 'HISTORY_REMISSION', 'ACTIVE_ELSEWHERE', 'SPINE_OR_SITE'] as const
export type MalignancyState = (typeof MALIGNANCY_STATES)[number]

export const CERVICAL_VASCULAR_STATES = ['NONE', 'RISK', 'SUSPECTED_ACUTE'] as const
export type CervicalVascularState = (typeof CERVICAL_VASCULAR_STATES)[number]

export const AAA_STATES = ['NONE', 'KNOWN', 'SYMPTOMATIC'] as const
export type AaaState = (typeof AAA_STATES)[number]

export const DELIVERY_SETTINGS = ['REGULATED_SUPERVISED', 'UNREGULATED'] as const
export type DeliverySetting = (typeof DELIVERY_SETTINGS)[number]

export const CLEARANCE_STATUSES = ['ACTIVE', 'SUSPENDED', 'EXPIRED', 'REVOKED', 'SUPERSEDED'] as const
export type ClearanceStatus = (typeof CLEARANCE_STATUSES)[number]

export const CHANGES_TODAY = ['NO', 'YES', 'NEURO_EMERGENCY'] as const
export type ChangeToday = (typeof CHANGES_TODAY)[number]

export const SIDES = ['L', 'R'] as const
export type Side = (typeof SIDES)[number]
