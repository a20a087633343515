import { z } from 'zod'
import { LEVELS, STUDY_REGIONS } from '../level.ts'
import {
  CHANGES_SINCE_IMAGING,
  CORD_COMPROMISES,
  MODALITIES,
  ROOT_COMPROMISES,
  SCHIZAS_GRADES,
  SEVERITIES,
  STUDY_QUALITIES,
  UNLISTED_LEVELS,
} from '../terms.ts'
import { amount, date, grade, group, sides, word, yesNo } from './fields.ts'

const studySchema = z.strictObject({
  modality: word(MODALITIES),
  region: word(STUDY_REGIONS),
  date,
  quality: word(STUDY_QUALITIES),
  physicianReviewed: yesNo,
})

const levelSchema = z.strictObject({
  level: word(LEVELS),
  lumbarLee: grade(0, 3),
  schizas: word(SCHIZAS_GRADES),
  kang: grade(0, 3),
  qualitative: word(SEVERITIES),
  dscaMm2: amount(1000),
  apCanalMm: amount(100),
  torgPavlov: amount(10),
  lateralRecess: sides(3),
  foramenLee: sides(3),
  foramenPark: sides(3),
  foramenKim: sides(2),
  rootCompromise: word(ROOT_COMPROMISES),
  cordCompromise: word(CORD_COMPROMISES),
  cordT2Signal: yesNo,
  caudaEquinaCompression: yesNo,
  listhesisMeyerding: grade(0, 5),
  dynamicTranslationMm: amount(100),
  dynamicAngulationDeg: amount(180),
  facetEffusionMm: amount(100),
})

/** What the images show: studies, dynamic films, levels, and the red flags looked for. */
export const imagingSchema = group({
  studies: z.array(studySchema).nullish(),
  dynamic: group({ performed: yesNo, region: word(STUDY_REGIONS), date }),
  unlistedLevels: word(UNLISTED_LEVELS),
  changeSinceImaging: word(CHANGES_SINCE_IMAGING),
  levels: z.array(levelSchema).nullish(),
  redFlags: group({
    acuteFracture: yesNo,
    tumour: yesNo,
    infection: yesNo,
    epiduralAbscess: yesNo,
    epiduralHaematoma: yesNo,
    syrinx: yesNo,
    vascularMalformation: yesNo,
    opll: yesNo,
    atlantoaxialInstability: yesNo,
  }),
})
