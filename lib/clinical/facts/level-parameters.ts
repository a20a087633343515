import type { LevelRecord } from '../record.ts'
import type { Side } from '../terms.ts'
import { groupIn } from './reading.ts'

/** One place in a level row where a value may stand. */
export interface ParameterSlot {
  /** Field path inside the row: `kang`, `lateralRecess.L`. */
  readonly field: string
  readonly side: Side | null
  read(row: LevelRecord): unknown
}

const plain = (field: string, read: (row: LevelRecord) => unknown): readonly ParameterSlot[] => [
  { field, side: null, read },
]

type Sides = LevelRecord['lateralRecess']

const sided = (field: string, read: (row: LevelRecord) => Sides): readonly ParameterSlot[] => [
  { field: `${field}.L`, side: 'L', read: (row) => groupIn(read(row)).L },
  { field: `${field}.R`, side: 'R', read: (row) => groupIn(read(row)).R },
]

/** The parameters of a level that scales read, each with its one or two places. */
export const LEVEL_PARAMETERS: Readonly<Record<string, readonly ParameterSlot[]>> = {
  qualitative: plain('qualitative', (row) => row.qualitative),
  lumbarLee: plain('lumbarLee', (row) => row.lumbarLee),
  schizas: plain('schizas', (row) => row.schizas),
  kang: plain('kang', (row) => row.kang),
  lateralRecess: sided('lateralRecess', (row) => row.lateralRecess),
  foramenLee: sided('foramenLee', (row) => row.foramenLee),
  foramenPark: sided('foramenPark', (row) => row.foramenPark),
  foramenKim: sided('foramenKim', (row) => row.foramenKim),
  dscaMm2: plain('dscaMm2', (row) => row.dscaMm2),
  apCanalMm: plain('apCanalMm', (row) => row.apCanalMm),
  torgPavlov: plain('torgPavlov', (row) => row.torgPavlov),
}
