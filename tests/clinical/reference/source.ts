/**
 * The source article said once more, as demands on a cleared record. It reads the raw fields and calls no derived
 * fact of either engine, so that a slip in a derivation cannot hide here too. It is narrower than the rules: it asks
 * only what the article asks.
 */
import { day, number, rows, word } from './read.ts'

interface Demand {
  /** The part of the source that the demand restates. */
  readonly source: 'SRC-1' | 'SRC-2' | 'SRC-3' | 'SRC-4' | 'SRC-5'
  readonly says: string
  readonly holds: (record: unknown, techniqueVerdicts: Readonly<Record<string, string>>) => boolean
}

const sides = ['L', 'R']
const levels = (record: unknown): readonly unknown[] => rows(record, 'imaging.levels')
const anySide = (row: unknown, path: string, grades: readonly number[]): boolean =>
  sides.some((side) => grades.includes(number(row, `${path}.${side}`) ?? -1))
const below = (value: number | null, bound: number): boolean => value !== null && value < bound
const isLumbar = (row: unknown): boolean => /^L[1-5]-/.test(word(row, 'level') ?? '')

function severeSomewhere(row: unknown): boolean {
  return (
    word(row, 'qualitative') === 'SEVERE' ||
    number(row, 'lumbarLee') === 3 ||
    number(row, 'kang') === 3 ||
    ['C', 'D'].includes(word(row, 'schizas') ?? '') ||
    anySide(row, 'lateralRecess', [3]) ||
    anySide(row, 'foramenLee', [3]) ||
    anySide(row, 'foramenPark', [3]) ||
    anySide(row, 'foramenKim', [2]) ||
    (isLumbar(row) && word(row, 'level') !== 'L5-S1' && below(number(row, 'dscaMm2'), 75)) ||
    (/^[CL]/.test(word(row, 'level') ?? '') && below(number(row, 'apCanalMm'), 10))
  )
}

function moderateSomewhere(row: unknown): boolean {
  return (
    word(row, 'qualitative') === 'MODERATE' ||
    number(row, 'lumbarLee') === 2 ||
    number(row, 'kang') === 2 ||
    word(row, 'schizas') === 'B' ||
    anySide(row, 'lateralRecess', [2]) ||
    anySide(row, 'foramenLee', [2]) ||
    anySide(row, 'foramenPark', [2]) ||
    anySide(row, 'foramenKim', [1])
  )
}

function mildSomewhere(row: unknown): boolean {
  return (
    word(row, 'qualitative') === 'MILD' ||
    number(row, 'lumbarLee') === 1 ||
    number(row, 'kang') === 1 ||
    ['A3', 'A4'].includes(word(row, 'schizas') ?? '') ||
    anySide(row, 'lateralRecess', [1]) ||
    anySide(row, 'foramenLee', [1]) ||
    anySide(row, 'foramenPark', [1])
  )
}

function cordOrNerveCompressed(row: unknown): boolean {
  return (
    word(row, 'cordCompromise') === 'COMPRESSION' ||
    word(row, 'cordT2Signal') === 'YES' ||
    word(row, 'rootCompromise') === 'COMPRESSION' ||
    word(row, 'caudaEquinaCompression') === 'YES' ||
    [2, 3].includes(number(row, 'kang') ?? -1) ||
    anySide(row, 'lateralRecess', [2, 3]) ||
    anySide(row, 'foramenLee', [3]) ||
    anySide(row, 'foramenPark', [3]) ||
    number(row, 'lumbarLee') === 3 ||
    ['C', 'D'].includes(word(row, 'schizas') ?? '')
  )
}

const imagingModalities = ['MR', 'CT', 'CT_MYELO']
const physicians = ['PHYSICIAN', 'SPINE_SURGEON', 'ORTHOPAEDIC_SPINE_PHYSICIAN']
const forceful =
  /MAITLAND_III|THRUST|ROTATION|ROTATING|PULLING|TREADING|HYPEREXTENSION|DEEP|FORCEFUL|TWIST|SHAKING|GUN_SPINE|SCRAPING|PRONE_EXTENSION/

const demands: readonly Demand[] = [
  {
    source: 'SRC-1',
    says: 'the condition is known: some level was read, and the levels not listed are normal',
    holds: (record) => levels(record).length > 0 && word(record, 'imaging.unlistedLevels') === 'NORMAL_PER_REPORT',
  },
  {
    source: 'SRC-2',
    says: 'the stenosis is mild: some level says so',
    holds: (record) => levels(record).some(mildSomewhere),
  },
  {
    source: 'SRC-2',
    says: 'the stenosis is no more than mild: no level says moderate',
    holds: (record) => !levels(record).some(moderateSomewhere),
  },
  {
    source: 'SRC-2',
    says: 'there is no persistent numbness',
    holds: (record) => ['NONE', 'INTERMITTENT'].includes(word(record, 'neuro.numbness') ?? ''),
  },
  {
    source: 'SRC-2',
    says: 'walking is not difficult',
    holds: (record) =>
      word(record, 'neuro.walking.difficulty') === 'NO' && !below(number(record, 'neuro.walking.distanceM'), 100),
  },
  {
    source: 'SRC-2',
    says: 'a physician evaluated the stability and found it good',
    holds: (record) =>
      word(record, 'stability.physicianConclusion') === 'STABLE' &&
      physicians.includes(word(record, 'stability.assessorRole') ?? '') &&
      day(record, 'stability.date') !== null,
  },
  {
    source: 'SRC-2',
    says: 'the massage is for the muscles of the low back',
    holds: (record) => word(record, 'plan.targetRegion') === 'LUMBAR',
  },
  {
    source: 'SRC-2',
    says: 'no forceful technique is permitted',
    holds: (_, verdicts) =>
      Object.keys(verdicts).every((id) => !forceful.test(id) || !/^PERMITTED|^ONLY_IF/.test(verdicts[id] ?? '')),
  },
  { source: 'SRC-3', says: 'no level is severe', holds: (record) => !levels(record).some(severeSomewhere) },
  {
    source: 'SRC-3',
    says: 'the spine is not unstable, by conclusion or by a slip of 4 mm in the low back',
    holds: (record) =>
      word(record, 'stability.physicianConclusion') !== 'UNSTABLE' &&
      levels(record).every((row) => !isLumbar(row) || below(number(row, 'dynamicTranslationMm') ?? 0, 4)) &&
      levels(record).every((row) => below(number(row, 'listhesisMeyerding') ?? 0, 3)),
  },
  {
    source: 'SRC-3',
    says: 'no cord, root or cauda equina is compressed',
    holds: (record) => !levels(record).some(cordOrNerveCompressed),
  },
  {
    source: 'SRC-4',
    says: 'the spine was imaged before today, and a physician has seen the images',
    holds: (record) => {
      const today = day(record, 'asOf')
      return rows(record, 'imaging.studies').some((study) => {
        const taken = day(study, 'date')
        return (
          imagingModalities.includes(word(study, 'modality') ?? '') &&
          ['LUMBAR', 'WHOLE_SPINE'].includes(word(study, 'region') ?? '') &&
          today !== null &&
          taken !== null &&
          taken <= today &&
          word(study, 'physicianReviewed') === 'YES'
        )
      })
    },
  },
  {
    source: 'SRC-5',
    says: 'the massage is given in a regulated and supervised setting',
    holds: (record) => word(record, 'plan.deliverySetting') === 'REGULATED_SUPERVISED',
  },
]

/** The demands of the source that a cleared record breaks, in words; none when the clearance is no looser than it. */
export function sourceViolations(record: unknown, techniqueVerdicts: Readonly<Record<string, string>>): string[] {
  return demands
    .filter(({ holds }) => !holds(record, techniqueVerdicts))
    .map(({ source, says }) => `${source}: ${says}`)
}
