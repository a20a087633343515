import type { LevelRecord } from '../record.ts'
import { SEVERITIES, type Severity } from '../terms.ts'
import type { Grade } from './scale-reading.ts'

/** What the parameters of one level say of its severity. An unknown severity is a range, from `atLeast` up to SEVERE. */
export interface SeverityReading {
  readonly severity: Severity | undefined
  readonly atLeast: Severity
  readonly worstGraded: Severity | undefined
  readonly worstMeasured: Severity | undefined
}

const RANKS: Readonly<Record<string, number>> = { NONE: 0, MILD: 1, MODERATE: 2, SEVERE: 3 }
const SEVERE = 3
const MODERATE = 2
const NOTHING_READ = -1

/** The place of a severity in its order; -1 for an unknown one. */
export function severityRank(severity: string | undefined): number {
  return severity === undefined ? NOTHING_READ : (RANKS[severity] ?? NOTHING_READ)
}

/**
 * Severity of a level (clinical knowledge base 5.2): the worst parameter wins. A measurement can prove SEVERE but never
 * MILD, so without a central grade only SEVERE is known. Cord signal is SEVERE; cord compression at least MODERATE.
 */
export function severityOf(grades: readonly Grade[], row: LevelRecord, cordCompressed: boolean): SeverityReading {
  let graded = NOTHING_READ
  let measured = NOTHING_READ
  let central = false
  for (const { scale, word } of grades) {
    if (scale.gives !== 'severity') continue
    const rank = severityRank(word)
    if (scale.kind === 'measured') measured = Math.max(measured, rank)
    else graded = Math.max(graded, rank)
    central ||= scale.kind === 'central'
  }
  const worst = Math.max(graded, measured)
  const byParameters = central || worst === SEVERE ? worst : NOTHING_READ
  const byCord = row.cordT2Signal === 'YES' ? SEVERE : cordCompressed ? MODERATE : NOTHING_READ
  return {
    severity: SEVERITIES[Math.max(byParameters, byCord)],
    atLeast: SEVERITIES[Math.max(worst, byCord)] ?? 'NONE',
    worstGraded: SEVERITIES[graded],
    worstMeasured: SEVERITIES[measured],
  }
}
