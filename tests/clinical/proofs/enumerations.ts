/** The derived-fact tables of the clinical knowledge base (5.2, 5.4), each walked completely as records. */
import { clearRecords } from './clear-records.ts'
import { set, type Tree } from './edit.ts'
import { daysBefore, levelFields } from './fields.ts'

const plain = clearRecords['one mild level, stated in words'] as Tree
const verifying = clearRecords['an active clearance on the day of treatment'] as Tree

type Values = readonly unknown[]

/** Every combination of values of some fields. */
export function* product(fields: Readonly<Record<string, Values>>): Generator<Tree> {
  const [first, ...rest] = Object.entries(fields)
  if (first === undefined) {
    yield {}
    return
  }
  const [path, values] = first
  for (const others of product(Object.fromEntries(rest))) {
    for (const value of values) yield { [path]: value, ...others }
  }
}

/** A record with a list of values set at their paths. */
export const edited = (record: Tree, edits: Tree): Tree =>
  Object.entries(edits).reduce((tree, [path, value]) => set(tree, path, value), record)

const withLevels = (...levels: readonly Tree[]): Tree => set(plain, 'imaging.levels', levels)
const row = (edits: Tree): Tree => edited({}, edits)

/** One level of each kind that the derivations tell apart. */
const levelKinds = ['L4-L5', 'L5-S1', 'C5-C6', 'T6-T7', null]
const grades = (highest: number): Values => [null, ...Array.from({ length: highest + 1 }, (_, grade) => grade)]
const words = (path: string): Values => [
  null,
  ...(levelFields.find((field) => field.path === path)?.values ?? []).filter((value) => value !== null),
]
const yesNo = [null, 'YES', 'NO']

/** Severity: every combination of central grades at every kind of level. */
export function* centralGrades(): Generator<Tree> {
  const cells = {
    level: levelKinds,
    qualitative: words('qualitative'),
    lumbarLee: grades(3),
    schizas: words('schizas'),
    kang: grades(3),
  }
  for (const cell of product(cells)) yield withLevels(row(cell))
}

/** Severity: every band of every measurement beside every central severity, with and without what the cord adds. */
export function* measurements(): Generator<Tree> {
  const cells = {
    level: levelKinds,
    qualitative: words('qualitative'),
    dscaMm2: [null, 100, 99.9, 75, 74.9],
    apCanalMm: [null, 13, 12.9, 12, 11.9, 10, 9.9],
    torgPavlov: [null, 0.8, 0.79],
    cordT2Signal: yesNo,
  }
  for (const cell of product(cells)) yield withLevels(row({ ...cell, rootCompromise: 'NONE', listhesisMeyerding: 0 }))
}

/** Severity: recess and foramina that lie on one side, under every central severity. */
export function* sidedGrades(): Generator<Tree> {
  const cells = {
    level: levelKinds,
    qualitative: words('qualitative'),
    'foramenKim.L': grades(2),
    'foramenKim.R': grades(2),
    'foramenPark.L': grades(3),
    'lateralRecess.R': grades(3),
  }
  for (const cell of product(cells)) yield withLevels(row({ ...cell, rootCompromise: 'NONE', listhesisMeyerding: 0 }))
}

/** Cord: every grade, statement and signal, at every kind of level and severity. */
export function* cords(): Generator<Tree> {
  const cells = {
    level: levelKinds,
    kang: grades(3),
    cordCompromise: words('cordCompromise'),
    cordT2Signal: yesNo,
    qualitative: words('qualitative'),
  }
  for (const cell of product(cells)) yield withLevels(row({ ...cell, rootCompromise: 'NONE', listhesisMeyerding: 0 }))
}

const rootCells = {
  level: ['L4-L5', 'C5-C6', null],
  rootCompromise: words('rootCompromise'),
  'lateralRecess.L': grades(3),
  'lateralRecess.R': grades(3),
  'foramenLee.L': grades(3),
  'foramenLee.R': grades(3),
}
const rest = { qualitative: 'MILD', caudaEquinaCompression: 'NO', listhesisMeyerding: 0, facetEffusionMm: 0.5 }

/** Roots: both sides of recess and lumbar foramen under every statement. */
export function* roots(): Generator<Tree> {
  for (const cell of product(rootCells)) yield withLevels(row({ ...rest, ...cell }))
}

/** Roots: both sides of both foramen gradings, which stand in for one another. */
export function* foramina(): Generator<Tree> {
  const recess = [null, 0]
  const cells = {
    ...rootCells,
    level: ['L4-L5', 'C5-C6'],
    'lateralRecess.L': recess,
    'lateralRecess.R': recess,
    rootCompromise: [null, 'DEVIATION'],
    'foramenPark.L': grades(3),
    'foramenPark.R': grades(3),
  }
  for (const cell of product(cells)) yield withLevels(row({ ...rest, ...cell }))
}

/** Roots: a foramen graded by one scale only, where nothing else says what the root does. */
export function* standIns(): Generator<Tree> {
  const cells = {
    level: ['L4-L5', 'C5-C6'],
    'foramenLee.L': [null, 0],
    'foramenLee.R': [null, 0],
    'foramenPark.L': grades(3),
    'foramenPark.R': grades(3),
  }
  const graded = { lateralRecess: { L: 0, R: 0 }, cordCompromise: 'NONE', cordT2Signal: 'NO' }
  for (const cell of product(cells)) yield withLevels(row({ ...rest, ...graded, ...cell }))
}

/** Discordance: each single grade, alone or beside a central one, against each measurement. */
export function* discordances(): Generator<Tree> {
  const single = ['lumbarLee', 'schizas', 'kang', 'lateralRecess.L', 'foramenLee.R', 'foramenPark.L', 'foramenKim.R']
  const measured = {
    level: levelKinds,
    qualitative: [null, 'NONE', 'MILD'],
    dscaMm2: [null, 80, 50],
    apCanalMm: [null, 12.5, 11, 9],
    torgPavlov: [null, 0.7],
  }
  for (const cell of product(measured)) {
    for (const path of single) {
      for (const grade of words(path)) yield withLevels(row({ ...cell, [path]: grade }))
    }
  }
}

/** Cauda equina: every grade and statement, at every kind of level. */
export function* caudaEquina(): Generator<Tree> {
  const cells = { level: levelKinds, lumbarLee: grades(3), schizas: words('schizas'), caudaEquinaCompression: yesNo }
  for (const cell of product(cells)) {
    yield withLevels(
      row({ qualitative: 'MILD', rootCompromise: 'NONE', listhesisMeyerding: 0, facetEffusionMm: 0.5, ...cell }),
    )
  }
}

/** Films: what makes a level need them and what covers it. */
export function* films(): Generator<Tree> {
  const needs = {
    level: levelKinds,
    listhesisMeyerding: [null, 0, 1, 5],
    facetEffusionMm: [null, 1.49, 1.5],
    dynamicTranslationMm: [null, 0],
  }
  const covers = {
    performed: yesNo,
    region: [null, 'LUMBAR', 'THORACIC', 'CERVICAL', 'WHOLE_SPINE'],
    date: [null, daysBefore(-1), daysBefore(0), daysBefore(365), daysBefore(366)],
  }
  for (const need of product(needs)) {
    const level = row({ qualitative: 'MILD', rootCompromise: 'NONE', caudaEquinaCompression: 'NO', ...need })
    for (const dynamic of product(covers)) yield set(withLevels(level), 'imaging.dynamic', dynamic)
  }
}

/** Slips: translation and angulation on both sides of every threshold at every level there is. */
export function* slips(): Generator<Tree> {
  const cells = {
    level: words('level'),
    dynamicTranslationMm: [null, 2.5, 2.51, 2.99, 3, 3.5, 3.51, 3.99, 4],
    dynamicAngulationDeg: [null, 5, 5.1, 11, 11.1, 14.9, 15, 19.9, 20, 24.9, 25],
  }
  for (const cell of product(cells)) yield withLevels(row({ ...rest, rootCompromise: 'NONE', ...cell }))
}

/** Motor and cord signs together: the emergencies and contradictions of weakness. */
export function* weakness(): Generator<Tree> {
  const cells = {
    'neuro.motor.worstMrc': grades(5),
    'neuro.motor.onset': [null, 'NONE', 'CHRONIC_STABLE', 'NEW_OR_PROGRESSIVE'],
    'neuro.progressiveDeficit': yesNo,
    'neuro.umnSigns': yesNo,
    'neuro.bladder': [null, 'NORMAL', 'LONGSTANDING_EXPLAINED', 'NEW_OR_WORSE'],
    'imaging.redFlags.tumour': yesNo,
  }
  for (const cell of product(cells)) yield edited(plain, cell)
}

/** Operations: had or not, and the weeks since. */
export function* operations(): Generator<Tree> {
  const cells = { 'general.spinalSurgery.had': yesNo, 'general.spinalSurgery.weeksAgo': [null, 0, 11.9, 12, 100] }
  for (const cell of product(cells)) yield edited(plain, cell)
}

/** The day of treatment (5.4): status, dates, sessions and the day's answer, in both modes. */
export function* verification(): Generator<Tree> {
  const cells = {
    mode: [null, 'ASSESS', 'VERIFY'],
    'clearance.status': [null, 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'REVOKED', 'SUPERSEDED'],
    'clearance.issuedOn': [null, daysBefore(-1), daysBefore(0), daysBefore(84), daysBefore(85)],
    'clearance.validUntil': [null, daysBefore(1), daysBefore(0), daysBefore(-1)],
    'clearance.sessionsUsed': [null, 0, 8, 9],
    'clearance.changeToday': [null, 'NO', 'YES', 'NEURO_EMERGENCY'],
  }
  for (const cell of product(cells)) yield edited(verifying, cell)
}

/** Days of the question around which a calendar can go wrong: leap days, ends of years, a century. */
const questionDays = ['2024-02-29', '2024-03-01', '2025-02-28', '2025-01-01', '2100-03-01']

const agingDates = [
  ['ASSESS', 'imaging.studies.0.date'],
  ['ASSESS', 'stability.date'],
  ['VERIFY', 'imaging.studies.0.date'],
  ['VERIFY', 'clearance.issuedOn'],
  ['VERIFY', 'clearance.validUntil'],
] as const

/** Ages: every date that ages, on each day from the day after tomorrow to 370 days ago, where calendars go wrong. */
export function* ages(): Generator<Tree> {
  for (const asOf of questionDays) {
    const dated = agingDates.reduce((record, [, path]) => set(record, path, asOf), { ...verifying, asOf } as Tree)
    for (const [mode, path] of agingDates) {
      for (let age = -2; age <= 370; age++) yield edited(dated, { mode, [path]: daysBefore(age, asOf) })
    }
  }
}

const studyCells = {
  modality: [null, 'MR', 'CT_MYELO', 'CT', 'XR'],
  region: [null, 'LUMBAR', 'CERVICAL', 'WHOLE_SPINE'],
  date: [null, daysBefore(-1), daysBefore(30), daysBefore(40), daysBefore(366)],
  quality: [null, 'DIAGNOSTIC', 'LIMITED', 'NONDIAGNOSTIC'],
  physicianReviewed: yesNo,
}

/** Studies: every single one, for every target, with every change since. */
export function* singleStudies(): Generator<Tree> {
  const plans = {
    'plan.targetRegion': [null, 'LUMBAR', 'CERVICAL'],
    'imaging.changeSinceImaging': [null, 'NONE', 'WORSE'],
  }
  for (const study of product(studyCells)) {
    for (const plan of product(plans)) yield edited(plain, { ...plan, 'imaging.studies': [study] })
  }
}

/** Studies: pairs of those that differ in what choosing the newest looks at. */
export function* studyPairs(): Generator<Tree> {
  const cells = {
    modality: ['MR', 'CT', 'XR'],
    region: ['LUMBAR', 'CERVICAL'],
    date: [null, daysBefore(-1), daysBefore(30), daysBefore(40)],
    quality: ['DIAGNOSTIC', 'LIMITED', 'NONDIAGNOSTIC'],
    physicianReviewed: ['YES', 'NO'],
  }
  const studies = [...product(cells)]
  for (const first of studies) {
    for (const second of studies) yield set(plain, 'imaging.studies', [first, second])
  }
}

/** Two levels: which severity wins, in which region. */
export function* levelPairs(): Generator<Tree> {
  const cells = {
    level: ['L4-L5', 'C5-C6', 'T6-T7', null],
    qualitative: words('qualitative'),
    cordCompromise: ['NONE', 'INDENTATION'],
  }
  const base = {
    rootCompromise: 'NONE',
    caudaEquinaCompression: 'NO',
    cordT2Signal: 'NO',
    listhesisMeyerding: 0,
    facetEffusionMm: 0,
  }
  const rows = [...product(cells)].map((cell) => ({ ...base, ...cell }))
  for (const first of rows) {
    for (const second of rows) yield withLevels(first, second)
  }
}
