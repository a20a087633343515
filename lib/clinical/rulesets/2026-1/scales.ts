import type { Scale } from '../../scale.ts'
import { SCHIZAS_GRADES, SEVERITIES } from '../../terms.ts'

/** How grades and measurements become severities (clinical knowledge base 1.3 to 1.6 and 5.2). */

/** Grades 0 to 3 that run in step with the four severities. */
const BY_GRADE = [
  { from: 0, gives: 'NONE' },
  { from: 1, gives: 'MILD' },
  { from: 2, gives: 'MODERATE' },
  { from: 3, gives: 'SEVERE' },
] as const

const central: readonly Scale[] = [
  {
    id: 'qualitative',
    parameter: 'qualitative',
    gives: 'severity',
    kind: 'central',
    words: SEVERITIES,
    lowest: null,
    steps: SEVERITIES.map((severity) => ({ from: severity, gives: severity })),
    source: 'The severity as the report words it.',
  },
  {
    id: 'lumbarLee',
    parameter: 'lumbarLee',
    gives: 'severity',
    kind: 'central',
    lowest: null,
    steps: BY_GRADE,
    source: 'Lee GY et al. Skeletal Radiol 2011;40:1033-9 [V]',
  },
  {
    id: 'schizas',
    parameter: 'schizas',
    gives: 'severity',
    kind: 'central',
    words: SCHIZAS_GRADES,
    lowest: null,
    steps: [
      { from: 'A1', gives: 'NONE' },
      { from: 'A3', gives: 'MILD' },
      { from: 'B', gives: 'MODERATE' },
      { from: 'C', gives: 'SEVERE' },
    ],
    source: 'Schizas C et al. Spine 2010;35:1919-24 [V]; A3 and A4 as MILD [P]',
  },
  {
    id: 'kang',
    parameter: 'kang',
    gives: 'severity',
    kind: 'central',
    lowest: null,
    steps: BY_GRADE,
    source: 'Kang Y et al. AJR 2011 [V2]',
  },
]

const besides: readonly Scale[] = [
  {
    id: 'lateralRecess',
    parameter: 'lateralRecess',
    gives: 'severity',
    kind: 'graded',
    lowest: null,
    steps: BY_GRADE,
    source: 'Bartynski WS, Lin L. AJNR 2003 [V]',
  },
  {
    id: 'foramenLee',
    parameter: 'foramenLee',
    gives: 'severity',
    kind: 'graded',
    lowest: null,
    steps: BY_GRADE,
    source: 'Lee S et al. AJR 2010 [V]',
  },
  {
    id: 'foramenPark',
    parameter: 'foramenPark',
    gives: 'severity',
    kind: 'graded',
    lowest: null,
    steps: BY_GRADE,
    source: 'Park HJ et al. BJR 2013;86:20120515 [V2]',
  },
  {
    id: 'foramenKim',
    parameter: 'foramenKim',
    gives: 'severity',
    kind: 'graded',
    lowest: null,
    steps: [
      { from: 0, gives: 'NONE' },
      { from: 1, gives: 'MODERATE' },
      { from: 2, gives: 'SEVERE' },
    ],
    source: 'Kim S et al. KJR 2015;16:1294 [V]',
  },
]

const measured: readonly Scale[] = [
  {
    id: 'dscaMm2',
    parameter: 'dscaMm2',
    gives: 'severity',
    kind: 'measured',
    levels: ['L1-L2', 'L2-L3', 'L3-L4', 'L4-L5'],
    unit: 'mm²',
    lowest: 'SEVERE',
    steps: [
      { from: 75, gives: 'MODERATE' },
      { from: 100, gives: null },
    ],
    source: 'Schönström N, Hansson T. Spine 1988;13:385-8 [V]; band 75 to 100 [R]',
  },
  {
    id: 'dscaMm2 at L5-S1',
    parameter: 'dscaMm2',
    gives: 'severity',
    kind: 'measured',
    levels: ['L5-S1'],
    unit: 'mm²',
    lowest: 'MODERATE',
    steps: [{ from: 100, gives: null }],
    source: 'The sac tapers there, so that no area proves SEVERE [R, P]; Lee GY et al. 2011 [V]',
  },
  {
    id: 'apCanalMm lumbar',
    parameter: 'apCanalMm',
    gives: 'severity',
    kind: 'measured',
    regions: ['LUMBAR'],
    unit: 'mm',
    lowest: 'SEVERE',
    steps: [
      { from: 10, gives: 'MODERATE' },
      { from: 12, gives: null },
    ],
    source: 'Kalichman L et al. Spine J 2009;9:545-50 [V]',
  },
  {
    id: 'apCanalMm cervical',
    parameter: 'apCanalMm',
    gives: 'severity',
    kind: 'measured',
    regions: ['CERVICAL'],
    unit: 'mm',
    lowest: 'SEVERE',
    steps: [
      { from: 10, gives: 'MODERATE' },
      { from: 13, gives: null },
    ],
    source: 'Radiopaedia [V2]; sources vary between 12 and 13 mm',
  },
  {
    id: 'torgPavlov',
    parameter: 'torgPavlov',
    gives: 'severity',
    kind: 'measured',
    regions: ['CERVICAL'],
    lowest: 'MODERATE',
    steps: [{ from: 0.8, gives: null }],
    source: 'Torg and Pavlov 1986/87 [V2]',
  },
]

/** Which grades mean that a nerve structure has changed its shape: that is compression (1.5, 1.6). */
const compromise: readonly Scale[] = [
  {
    id: 'root by lateralRecess',
    parameter: 'lateralRecess',
    gives: 'root',
    kind: 'graded',
    lowest: null,
    steps: [
      { from: 0, gives: 'NONE' },
      { from: 2, gives: 'COMPRESSION' },
    ],
    source: 'Bartynski WS, Lin L. AJNR 2003: from grade 2 the root is flattened [V]',
  },
  {
    id: 'root by foramenLee',
    parameter: 'foramenLee',
    gives: 'root',
    kind: 'graded',
    lowest: null,
    steps: [
      { from: 0, gives: 'NONE' },
      { from: 2, gives: 'CONTACT' },
      { from: 3, gives: 'COMPRESSION' },
    ],
    source: 'Lee S et al. AJR 2010: at grade 3 the root has collapsed [V]',
  },
  {
    id: 'root by foramenPark',
    parameter: 'foramenPark',
    gives: 'root',
    kind: 'graded',
    lowest: null,
    steps: [
      { from: 0, gives: 'NONE' },
      { from: 2, gives: 'CONTACT' },
      { from: 3, gives: 'COMPRESSION' },
    ],
    source: 'Park HJ et al. BJR 2013: at grade 3 the root has collapsed [V2]',
  },
  {
    id: 'cord by kang',
    parameter: 'kang',
    gives: 'cord',
    kind: 'central',
    lowest: null,
    steps: [
      { from: 0, gives: 'NONE' },
      { from: 2, gives: 'COMPRESSION' },
    ],
    source: 'Kang Y et al. AJR 2011: from grade 2 the cord is deformed [V2]',
  },
  {
    id: 'cauda equina by lumbarLee',
    parameter: 'lumbarLee',
    gives: 'caudaEquina',
    kind: 'central',
    lowest: null,
    steps: [
      { from: 0, gives: 'NO' },
      { from: 3, gives: 'YES' },
    ],
    source: 'Lee GY et al. 2011: at grade 3 the rootlets are one bundle [V]',
  },
  {
    id: 'cauda equina by schizas',
    parameter: 'schizas',
    gives: 'caudaEquina',
    kind: 'central',
    words: SCHIZAS_GRADES,
    lowest: null,
    steps: [
      { from: 'A1', gives: 'NO' },
      { from: 'C', gives: 'YES' },
    ],
    source: 'Schizas C et al. 2010: from grade C no rootlet can be recognised [V]',
  },
]

export const scales: readonly Scale[] = [...central, ...besides, ...measured, ...compromise]
