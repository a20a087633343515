import type { Patient } from '#lib/db/patients'

/** Why nothing of that day may be recorded for this patient. */
export type NotRecordable =
  /** The record was merged into another one and is not used any more. */
  | 'merged'
  /** Before the patient was born: the wrong date, or the wrong patient. */
  | 'before-birth'

/** What stands against recording something of a calendar day for a patient, or null. */
export function whyNotRecordable(patient: Patient, day: string): NotRecordable | null {
  if (patient.mergedIntoId !== null) return 'merged'
  return patient.birthDate !== null && day < patient.birthDate ? 'before-birth' : null
}
