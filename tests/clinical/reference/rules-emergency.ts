import { caudaEquinaCompression, cordCompression, mrc, neuroDeficit, verifying } from './facts.ts'
import { number, word } from './read.ts'
import type { ReferenceRules } from './rule.ts'

const yes = (record: unknown, path: string): boolean => word(record, path) === 'YES'
const newOrWorse = (record: unknown, path: string): boolean => word(record, path) === 'NEW_OR_WORSE'

export const emergencyRules: ReferenceRules = {
  'R-LIT-E01': (record) => {
    if (yes(record, 'neuro.saddleSensoryChange')) return true
    if (newOrWorse(record, 'neuro.bladder')) return true
    if (newOrWorse(record, 'neuro.bowel')) return true
    if (newOrWorse(record, 'neuro.sexualFunction')) return true
    const pvr = number(record, 'neuro.pvrMl')
    if (pvr !== null && pvr >= 200) return true
    return yes(record, 'neuro.bilateralRadiculopathy')
  },

  'R-LIT-E02': (record) => {
    if (yes(record, 'neuro.progressiveDeficit')) return true
    const onset = word(record, 'neuro.motor.onset')
    if (onset === 'NEW_OR_PROGRESSIVE') return true
    const grade = mrc(record)
    return grade !== null && grade <= 3 && onset === null
  },

  'R-LIT-E03': (record) => {
    const mjoa = number(record, 'neuro.mJOA')
    if (mjoa !== null && mjoa < 12) return true
    if (!yes(record, 'neuro.umnSigns') && !cordCompression(record)) return false
    return (
      yes(record, 'neuro.progressiveDeficit') ||
      newOrWorse(record, 'neuro.bladder') ||
      newOrWorse(record, 'neuro.bowel')
    )
  },

  'R-LIT-E04': (record) => {
    if (yes(record, 'imaging.redFlags.epiduralAbscess')) return true
    if (yes(record, 'imaging.redFlags.epiduralHaematoma')) return true
    const destroys =
      yes(record, 'imaging.redFlags.tumour') ||
      yes(record, 'imaging.redFlags.infection') ||
      yes(record, 'imaging.redFlags.acuteFracture')
    return destroys && (cordCompression(record) || caudaEquinaCompression(record) || neuroDeficit(record))
  },

  'R-LIT-E05': (record) => yes(record, 'general.suspectedSpinalInfection'),

  'R-LIT-E06': (record) =>
    word(record, 'general.cervicalVascular') === 'SUSPECTED_ACUTE' || word(record, 'general.aaa') === 'SYMPTOMATIC',

  'R-LIT-E07': (record) => verifying(record) && word(record, 'clearance.changeToday') === 'NEURO_EMERGENCY',
}
