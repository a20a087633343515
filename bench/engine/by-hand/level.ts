import type { LevelRecord } from '#lib/clinical/record'

/** What the rules ask of one level, judged by hand. Severity: 0 none to 3 severe, -1 unknown. */
export interface JudgedLevel {
  readonly region: 'CERVICAL' | 'THORACIC' | 'LUMBAR' | null
  readonly severity: number
  readonly root: string | null
  readonly cord: string | null
  readonly caudaEquina: string | null
  readonly moves: boolean
  readonly discordant: boolean
}

const severities: Readonly<Record<string, number>> = { NONE: 0, MILD: 1, MODERATE: 2, SEVERE: 3 }
const schizas: Readonly<Record<string, number>> = { A1: 0, A2: 0, A3: 1, A4: 1, B: 2, C: 3, D: 3 }
const kim = [0, 2, 3]

function regionOf(level: string | null): JudgedLevel['region'] {
  if (level === null) return null
  if (level.startsWith('C')) return 'CERVICAL'
  return level.startsWith('T') ? 'THORACIC' : 'LUMBAR'
}

/** The worst measured severity, -1 for none. */
function measuredOf(row: LevelRecord, region: JudgedLevel['region']): number {
  const area = row.dscaMm2 ?? 1000
  const diameter = row.apCanalMm ?? 1000
  let measured = -1
  if (region === 'LUMBAR') {
    if (area < 75 && row.level !== 'L5-S1') return 3
    if (area < 100) measured = 2
    if (diameter < 10) return 3
    if (diameter < 12) measured = 2
  }
  if (region === 'CERVICAL') {
    if (diameter < 10) return 3
    if (diameter < 13 || (row.torgPavlov ?? 1) < 0.8) measured = 2
  }
  return measured
}

function centralOf(row: LevelRecord): number {
  return Math.max(
    row.qualitative == null ? -1 : (severities[row.qualitative] ?? -1),
    row.lumbarLee ?? -1,
    row.kang ?? -1,
    row.schizas == null ? -1 : (schizas[row.schizas] ?? -1),
  )
}

function sidedOf(row: LevelRecord): number {
  return Math.max(
    row.lateralRecess?.L ?? -1,
    row.lateralRecess?.R ?? -1,
    row.foramenLee?.L ?? -1,
    row.foramenLee?.R ?? -1,
    row.foramenPark?.L ?? -1,
    row.foramenPark?.R ?? -1,
    kim[row.foramenKim?.L ?? -1] ?? -1,
    kim[row.foramenKim?.R ?? -1] ?? -1,
  )
}

function rootIsCompressed({ lateralRecess, foramenLee, foramenPark }: LevelRecord): boolean {
  if ((lateralRecess?.L ?? 0) >= 2 || (lateralRecess?.R ?? 0) >= 2) return true
  return foramenLee?.L === 3 || foramenLee?.R === 3 || foramenPark?.L === 3 || foramenPark?.R === 3
}

function rootOf(row: LevelRecord, region: JudgedLevel['region']): string | null {
  if (rootIsCompressed(row)) return 'COMPRESSION'
  if (row.rootCompromise != null) return row.rootCompromise
  const { lateralRecess, foramenLee, foramenPark } = row
  const foramina = foramenLee?.L == null && foramenLee?.R == null ? foramenPark : foramenLee
  if (foramina?.L == null || foramina.R == null) return null
  if (region === 'LUMBAR' && (lateralRecess?.L == null || lateralRecess.R == null)) return null
  return foramina.L >= 2 || foramina.R >= 2 ? 'CONTACT' : 'NONE'
}

function cordOf(row: LevelRecord): string | null {
  if ((row.kang ?? 0) >= 2) return 'COMPRESSION'
  return row.cordCompromise ?? (row.kang == null ? null : 'NONE')
}

function caudaEquinaOf(row: LevelRecord): string | null {
  if (row.lumbarLee === 3 || row.schizas === 'C' || row.schizas === 'D') return 'YES'
  return row.caudaEquinaCompression ?? (row.lumbarLee == null && row.schizas == null ? null : 'NO')
}

function moves(row: LevelRecord, region: JudgedLevel['region']): boolean {
  const translation = row.dynamicTranslationMm ?? 0
  const angulation = row.dynamicAngulationDeg ?? 0
  if (region === 'CERVICAL') return translation > 3.5 || angulation > 11
  if (region === 'THORACIC') return translation > 2.5 || angulation > 5
  if (region !== 'LUMBAR') return false
  const bound = row.level === 'L5-S1' ? 25 : row.level === 'L4-L5' ? 20 : 15
  return translation >= 4 || angulation >= bound
}

export function judgeLevel(row: LevelRecord): JudgedLevel {
  const region = regionOf(row.level ?? null)
  const central = centralOf(row)
  const graded = Math.max(central, sidedOf(row))
  const measured = measuredOf(row, region)
  const all = Math.max(graded, measured)
  const cord = cordOf(row)
  let severity = central >= 0 || all === 3 ? all : -1
  if (cord === 'COMPRESSION' && severity < 2) severity = 2
  if (row.cordT2Signal === 'YES') severity = 3
  return {
    region,
    severity: region === null ? -1 : severity,
    root: rootOf(row, region),
    cord,
    caudaEquina: caudaEquinaOf(row),
    moves: moves(row, region),
    discordant: graded >= 0 && measured > graded,
  }
}
