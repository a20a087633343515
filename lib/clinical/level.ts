/** Disc levels from head to tail, with the region each belongs to. */

export const LEVELS_BY_REGION = {
  CERVICAL: ['C2-C3', 'C3-C4', 'C4-C5', 'C5-C6', 'C6-C7', 'C7-T1'],
  THORACIC: [
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
  ],
  LUMBAR: ['L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1'],
} as const

/** What a plan may aim at. */
export const REGIONS = ['LUMBAR', 'THORACIC', 'CERVICAL'] as const
export type Region = (typeof REGIONS)[number]

/** What a study or a dynamic film may show. */
export const STUDY_REGIONS = [...REGIONS, 'WHOLE_SPINE'] as const
export type StudyRegion = (typeof STUDY_REGIONS)[number]

export const LEVELS = [...LEVELS_BY_REGION.CERVICAL, ...LEVELS_BY_REGION.THORACIC, ...LEVELS_BY_REGION.LUMBAR] as const
export type Level = (typeof LEVELS)[number]

const regions = new Map<unknown, Region>(
  REGIONS.flatMap((region) => LEVELS_BY_REGION[region].map((level) => [level, region] as const)),
)

/** The region of a level; undefined for anything that is not a level. C7-T1 is cervical, T12-L1 thoracic, L5-S1 lumbar. */
export function regionOfLevel(level: Level): Region
export function regionOfLevel(level: unknown): Region | undefined
export function regionOfLevel(level: unknown): Region | undefined {
  return regions.get(level)
}
