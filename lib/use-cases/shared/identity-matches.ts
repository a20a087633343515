import type { Patient } from '#lib/db/patients'

/** What a signer enters again to show which patient they mean. */
export type IdentityAsked = 'birth-year' | 'mrn-end'

/** Three characters tell two open charts apart and are entered in a second. */
const MRN_END = 3

/** The year of birth, or the end of the record number where it is not known. */
export function identityAsked(patient: Pick<Patient, 'birthDate'>): IdentityAsked {
  return patient.birthDate === null ? 'mrn-end' : 'birth-year'
}

/** Whether what was entered is this patient's; the case of a record number's letters does not matter. */
export function identityMatches(patient: Pick<Patient, 'birthDate' | 'mrn'>, entered: string): boolean {
  const { birthDate, mrn } = patient
  const expected = birthDate === null ? mrn.trim().slice(-MRN_END) : birthDate.slice(0, 4)
  return entered.trim().toUpperCase() === expected.toUpperCase()
}
