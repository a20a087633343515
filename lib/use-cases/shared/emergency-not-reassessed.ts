import { loadChartFacts } from '#lib/db/chart-facts'
import { newestEmergencyCheck } from '#lib/db/clearances'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'

/**
 * Whether a check named a new saddle, bladder, bowel or sexual change and nobody has examined the patient since: the
 * newest assessment that counts was recorded before it. Until then the rules judge on answers that are known to be
 * outdated, so neither a lifting nor a new permission may stand on them (decision 0009).
 */
export async function emergencyNotReassessed(tx: Tx, patient: Patient, today: string): Promise<boolean> {
  const emergency = await newestEmergencyCheck(tx, patient.id)
  if (emergency === null) return false
  const { chart, rows } = await loadChartFacts(tx, patient, today)
  const assessed = chart.assessment && rows.get(chart.assessment.id)?.recordedAt
  return !assessed || assessed <= emergency
}
