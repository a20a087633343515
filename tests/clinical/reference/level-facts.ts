import { number, word } from './read.ts'
import { cervicalLevels, lumbarLevels, thoracicLevels } from './vocabularies.ts'

/** Severities from mildest to gravest; UNKNOWN stands outside the order and is null. */
export const severities = ['NONE', 'MILD', 'MODERATE', 'SEVERE'] as const
export type Severity = (typeof severities)[number]

export type Region = 'CERVICAL' | 'THORACIC' | 'LUMBAR'

/** "C2-C3 … C7-T1 cervical; T1-T2 … T12-L1 thoracic; L1-L2 … L5-S1 lumbar"; null for a row without a valid level. */
export function regionOf(row: unknown): Region | null {
  const level = word(row, 'level')
  if (level === null) return null
  if (cervicalLevels.includes(level)) return 'CERVICAL'
  if (thoracicLevels.includes(level)) return 'THORACIC'
  return lumbarLevels.includes(level) ? 'LUMBAR' : null
}

const fourSteps: readonly Severity[] = ['NONE', 'MILD', 'MODERATE', 'SEVERE']
const kimSteps: readonly Severity[] = ['NONE', 'MODERATE', 'SEVERE']

function stepped(row: unknown, path: string, steps: readonly Severity[]): Severity | null {
  const grade = number(row, path)
  return grade === null ? null : (steps[grade] ?? null)
}

function schizasSeverity(row: unknown): Severity | null {
  const grade = word(row, 'schizas')
  if (grade === 'A1' || grade === 'A2') return 'NONE'
  if (grade === 'A3' || grade === 'A4') return 'MILD'
  if (grade === 'B') return 'MODERATE'
  if (grade === 'C' || grade === 'D') return 'SEVERE'
  return null
}

const recorded = (grades: readonly (Severity | null)[]): Severity[] => grades.filter((grade) => grade !== null)

/** "The central grade is any of qualitative, lumbarLee, schizas, kang." */
function centralGrades(row: unknown): Severity[] {
  return recorded([
    word(row, 'qualitative') as Severity | null,
    stepped(row, 'lumbarLee', fourSteps),
    stepped(row, 'kang', fourSteps),
    schizasSeverity(row),
  ])
}

/** The graded parameters that are recorded at a level: the central grades, and recess and foramen on each side. */
export function gradedParameters(row: unknown): Severity[] {
  return [
    ...centralGrades(row),
    ...recorded([
      stepped(row, 'lateralRecess.L', fourSteps),
      stepped(row, 'lateralRecess.R', fourSteps),
      stepped(row, 'foramenLee.L', fourSteps),
      stepped(row, 'foramenLee.R', fourSteps),
      stepped(row, 'foramenPark.L', fourSteps),
      stepped(row, 'foramenPark.R', fourSteps),
      stepped(row, 'foramenKim.L', kimSteps),
      stepped(row, 'foramenKim.R', kimSteps),
    ]),
  ]
}

function dscaSeverity(row: unknown): Severity | null {
  const area = number(row, 'dscaMm2')
  if (area === null || regionOf(row) !== 'LUMBAR' || area >= 100) return null
  if (word(row, 'level') === 'L5-S1') return 'MODERATE'
  return area < 75 ? 'SEVERE' : 'MODERATE'
}

function apCanalSeverity(row: unknown): Severity | null {
  const diameter = number(row, 'apCanalMm')
  const region = regionOf(row)
  if (diameter === null) return null
  if (region === 'LUMBAR') return diameter < 10 ? 'SEVERE' : diameter < 12 ? 'MODERATE' : null
  if (region === 'CERVICAL') return diameter < 10 ? 'SEVERE' : diameter < 13 ? 'MODERATE' : null
  return null
}

function torgPavlovSeverity(row: unknown): Severity | null {
  const ratio = number(row, 'torgPavlov')
  return ratio !== null && regionOf(row) === 'CERVICAL' && ratio < 0.8 ? 'MODERATE' : null
}

/** The measured parameters that say something at a level. */
export function measuredParameters(row: unknown): Severity[] {
  return recorded([dscaSeverity(row), apCanalSeverity(row), torgPavlovSeverity(row)])
}

/** The worst of the given severities; null when there is none. */
export function worstOf(grades: readonly Severity[]): Severity | null {
  for (const severity of severities.toReversed()) if (grades.includes(severity)) return severity
  return null
}

/** Whether a severity is known and at least as grave as the bound. */
export function atLeast(severity: Severity | null, bound: Severity): boolean {
  return severity !== null && severities.indexOf(severity) >= severities.indexOf(bound)
}

/** Severity of a level, null when UNKNOWN. */
export function severityOf(row: unknown): Severity | null {
  if (regionOf(row) === null) return null
  const all = [...gradedParameters(row), ...measuredParameters(row)]
  let severity: Severity | null = all.includes('SEVERE') ? 'SEVERE' : null
  if (centralGrades(row).length > 0) severity = worstOf(all)
  if (cordOf(row) === 'COMPRESSION' && !atLeast(severity, 'MODERATE')) severity = 'MODERATE'
  if (word(row, 'cordT2Signal') === 'YES') severity = 'SEVERE'
  return severity
}

/** Cord compromise of a level, null when UNKNOWN. */
export function cordOf(row: unknown): string | null {
  const kang = number(row, 'kang')
  if (kang !== null && kang >= 2) return 'COMPRESSION'
  const stated = word(row, 'cordCompromise')
  if (stated !== null) return stated
  return kang === 0 || kang === 1 ? 'NONE' : null
}

/** Root compromise of a level, null when UNKNOWN. */
export function rootOf(row: unknown): string | null {
  for (const side of ['L', 'R']) {
    const recess = number(row, `lateralRecess.${side}`)
    if (recess !== null && recess >= 2) return 'COMPRESSION'
    if (number(row, `foramenLee.${side}`) === 3 || number(row, `foramenPark.${side}`) === 3) return 'COMPRESSION'
  }
  const stated = word(row, 'rootCompromise')
  if (stated !== null) return stated

  const leeOnNeitherSide = number(row, 'foramenLee.L') === null && number(row, 'foramenLee.R') === null
  const scale = leeOnNeitherSide ? 'foramenPark' : 'foramenLee'
  const foramina = [number(row, `${scale}.L`), number(row, `${scale}.R`)]
  const recesses = [number(row, 'lateralRecess.L'), number(row, 'lateralRecess.R')]
  const recessesAsked = regionOf(row) === 'LUMBAR'
  if (foramina.includes(null) || (recessesAsked && recesses.includes(null))) return null
  return foramina.some((grade) => grade !== null && grade >= 2) ? 'CONTACT' : 'NONE'
}

/** Whether the cauda equina is compressed at a level, null when UNKNOWN. */
export function caudaEquinaOf(row: unknown): string | null {
  const schizas = word(row, 'schizas')
  const lee = number(row, 'lumbarLee')
  if (lee === 3 || schizas === 'C' || schizas === 'D') return 'YES'
  const stated = word(row, 'caudaEquinaCompression')
  if (stated !== null) return stated
  return lee !== null || schizas !== null ? 'NO' : null
}
