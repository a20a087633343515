/**
 * Records that clear, each complete in its own way: the near misses of every proof start from one of them. That each
 * does clear is itself a test, under both engines.
 */
import { set, type Tree } from './edit.ts'
import { daysBefore, recordFields, today } from './fields.ts'

const conditional = ['mode', 'clearance', 'imaging.dynamic', 'plan.requestedTechniques']

/** The benign answer to every question that is always asked; no study, no level. */
const answers: Tree = recordFields
  .filter(({ path, values }) => values[0] !== null && !conditional.some((start) => path.startsWith(start)))
  .reduce<Tree>((record, { path, values }) => set(record, path, values[0]), { asOf: today })

const study = {
  modality: 'MR',
  region: 'LUMBAR',
  date: daysBefore(30),
  quality: 'DIAGNOSTIC',
  physicianReviewed: 'YES',
}

/** A level as a report states it in words. */
const stated = {
  level: 'L4-L5',
  qualitative: 'MILD',
  rootCompromise: 'NONE',
  caudaEquinaCompression: 'NO',
  listhesisMeyerding: 0,
  facetEffusionMm: 0.5,
}

/** A level of which everything follows from grades. */
const graded = {
  level: 'L3-L4',
  lumbarLee: 1,
  lateralRecess: { L: 0, R: 1 },
  foramenLee: { L: 1, R: 0 },
  listhesisMeyerding: 0,
  facetEffusionMm: 1.4,
}

const cervical = {
  level: 'C5-C6',
  qualitative: 'NONE',
  rootCompromise: 'NONE',
  cordCompromise: 'NONE',
  cordT2Signal: 'NO',
  listhesisMeyerding: 0,
}

const films = { performed: 'YES', region: 'LUMBAR', date: daysBefore(10) }

const verify: Tree = {
  mode: 'VERIFY',
  clearance: {
    status: 'ACTIVE',
    issuedOn: daysBefore(5),
    validUntil: daysBefore(-30),
    sessionsUsed: 2,
    changeToday: 'NO',
  },
}

function withImaging(studies: readonly Tree[], levels: readonly Tree[], extra: Tree = {}): Tree {
  return { ...answers, imaging: { ...(answers.imaging as Tree), studies, levels, ...extra } }
}

const with_ = (record: Tree, edits: Tree): Tree =>
  Object.entries(edits).reduce((edited, [path, value]) => set(edited, path, value), record)

export const clearRecords: Readonly<Record<string, Tree>> = {
  'one mild level, stated in words': withImaging([study], [stated]),
  'one mild level, all from grades': withImaging([study], [graded]),
  'Schizas A4, and two levels without stenosis': withImaging(
    [study],
    [
      { ...stated, level: 'L2-L3', qualitative: 'NONE' },
      { ...stated, qualitative: null, schizas: 'A4', caudaEquinaCompression: null },
      { ...graded, level: 'L5-S1', lumbarLee: 0, lateralRecess: { L: 0, R: 0 }, foramenLee: { L: 0, R: 0 } },
    ],
  ),
  'a slip of the first grade, covered by films': withImaging(
    [study],
    [{ ...stated, listhesisMeyerding: 1, dynamicTranslationMm: 2.9, dynamicAngulationDeg: 10 }],
    { dynamic: films },
  ),
  'no effusion measured, films of the whole spine instead': withImaging(
    [study],
    [{ ...stated, facetEffusionMm: null, dynamicTranslationMm: 0 }],
    { dynamic: { ...films, region: 'WHOLE_SPINE', date: daysBefore(365) } },
  ),
  'a neck without stenosis beside a mild low back': withImaging(
    [{ ...study, region: 'WHOLE_SPINE' }],
    [stated, cervical, { ...cervical, level: 'T6-T7', cordCompromise: null, kang: 0 }],
  ),
  'two newest studies, an older one and a plain film': withImaging(
    [
      study,
      { ...study, modality: 'CT_MYELO' },
      { ...study, date: daysBefore(400), quality: 'LIMITED' },
      { modality: 'XR', region: 'LUMBAR' },
    ],
    [stated],
  ),
  'old images, and every reason for a light hand': with_(
    withImaging([{ ...study, modality: 'CT_MYELO', date: daysBefore(365) }], [stated]),
    {
      'imaging.changeSinceImaging': 'BETTER',
      'general.osteoporosis': 'OSTEOPOROSIS',
      'general.anticoagulation': 'ANTIPLATELET',
      'general.longTermSteroid': 'YES',
      'neuro.numbness': 'INTERMITTENT',
    },
  ),
  'every optional measurement taken and harmless': with_(
    withImaging(
      [study],
      [
        {
          ...stated,
          dscaMm2: 120,
          apCanalMm: 15,
          foramenKim: { L: 0, R: 0 },
          foramenPark: { L: 0, R: 0 },
          dynamicAngulationDeg: 3,
        },
      ],
    ),
    {
      'neuro.pvrMl': 30,
      'neuro.mJOA': 18,
      'general.inr': 1,
      'general.plateletsE9L': 250,
      'general.spinalInjectionDaysAgo': 90,
      'plan.requestedTechniques': ['T01_EFFLEURAGE', 'T11_MAITLAND_I_II', 'T22_HVLA_THRUST_MAITLAND_V', 'T99'],
    },
  ),
  'an active clearance on the day of treatment': { ...withImaging([study], [stated]), ...verify },
  'an active clearance on its last day': with_(
    { ...withImaging([{ ...study, date: daysBefore(184) }], [graded]), ...verify },
    { 'clearance.issuedOn': daysBefore(84), 'clearance.validUntil': today, 'clearance.sessionsUsed': 8 },
  ),
}
