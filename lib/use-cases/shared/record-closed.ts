import type { Patient } from '#lib/db/patients'

/** Nobody is advised on or treated on the record of someone who has died, or one that was merged into another. */
export function recordClosed(patient: Pick<Patient, 'deceasedOn' | 'mergedIntoId'>): boolean {
  return patient.deceasedOn !== null || patient.mergedIntoId !== null
}
