import {
  caudaEquinaCompression,
  cordCompression,
  levels,
  maxListhesis,
  rootCompression,
  surgery,
  weak,
  weeksAgo,
  worst,
} from './facts.ts'
import { number, word } from './read.ts'
import type { ReferenceRules } from './rule.ts'
import { movesTooFar } from './slip.ts'

/** Section 1.8, "any redFlags item except opll". */
const redFlagsButOpll = [
  'acuteFracture',
  'tumour',
  'infection',
  'epiduralAbscess',
  'epiduralHaematoma',
  'syrinx',
  'vascularMalformation',
  'atlantoaxialInstability',
]

const yes = (record: unknown, path: string): boolean => word(record, path) === 'YES'

export const contraindicatedRules: ReferenceRules = {
  'R-SRC-C01': (record) => worst(record) === 'SEVERE',

  'R-SRC-C02': (record) => word(record, 'stability.physicianConclusion') === 'UNSTABLE',

  'R-LIT-C02': (record) => levels(record).some(movesTooFar),

  'R-SRC-C03': (record) => cordCompression(record),

  'R-SRC-C04': (record) => rootCompression(record) || caudaEquinaCompression(record),

  'R-SRC-C05': (record) => word(record, 'neuro.numbness') === 'PERSISTENT' || yes(record, 'neuro.walking.difficulty'),

  'R-LIT-C06': (record) => {
    const metres = number(record, 'neuro.walking.distanceM')
    return metres !== null && metres < 100
  },

  'R-LIT-C07': (record) => {
    const onset = word(record, 'neuro.motor.onset')
    return weak(record) && (onset === 'CHRONIC_STABLE' || onset === 'NONE')
  },

  'R-LIT-C08': (record) => {
    if (yes(record, 'neuro.umnSigns')) return true
    if (yes(record, 'neuro.gaitAtaxia')) return true
    if (yes(record, 'neuro.handClumsiness')) return true
    const mjoa = number(record, 'neuro.mJOA')
    return mjoa !== null && mjoa >= 12 && mjoa < 18
  },

  'R-LIT-C09': (record) => redFlagsButOpll.some((flag) => yes(record, `imaging.redFlags.${flag}`)),

  'R-LIT-C10': (record) => yes(record, 'imaging.redFlags.opll') && word(record, 'plan.targetRegion') === 'CERVICAL',

  'R-LIT-C11': (record) => maxListhesis(record) >= 3,

  'R-LIT-C12': (record) => {
    const dvt = word(record, 'general.dvt')
    return dvt === 'SUSPECTED' || dvt === 'CONFIRMED'
  },

  'R-LIT-C13': (record) => word(record, 'general.malignancy') === 'SPINE_OR_SITE',

  'R-LIT-C14': (record) => yes(record, 'general.infectionFever'),

  'R-LIT-C15': (record) => yes(record, 'general.skinLesionAtSite'),

  'R-LIT-C16': (record) => {
    if (yes(record, 'general.bleedingDisorder')) return true
    const inr = number(record, 'general.inr')
    if (inr !== null && inr > 3.5) return true
    const platelets = number(record, 'general.plateletsE9L')
    return platelets !== null && platelets < 50
  },

  'R-LIT-C17': (record) => {
    const weeks = weeksAgo(record)
    return surgery(record) && weeks !== null && weeks < 12
  },

  'R-LIT-C18': (record) => yes(record, 'general.recentTraumaUncleared'),

  'R-SRC-C19': (record) => word(record, 'plan.deliverySetting') === 'UNREGULATED',
}
