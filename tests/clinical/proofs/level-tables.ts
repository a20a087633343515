/** The derivations at a level (clinical knowledge base 5.2), each walked completely as records. */
import { clearRecords } from './clear-records.ts'
import { set, type Tree } from './edit.ts'
import { daysBefore, levelFields } from './fields.ts'
import { edited, product, type Values } from './product.ts'

const plain = clearRecords['one mild level, stated in words'] as Tree
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

/** Slips: translation and angulation on both sides of every threshold at every level there is. */
export function* slips(): Generator<Tree> {
  const cells = {
    level: words('level'),
    dynamicTranslationMm: [null, 2.5, 2.51, 2.99, 3, 3.5, 3.51, 3.99, 4],
    dynamicAngulationDeg: [null, 5, 5.1, 11, 11.1, 14.9, 15, 19.9, 20, 24.9, 25],
  }
  for (const cell of product(cells)) yield withLevels(row({ ...rest, rootCompromise: 'NONE', ...cell }))
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
