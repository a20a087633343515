import type { OpenPatient } from '#lib/dicom/same-person'

/** What an image file is compared with, and nothing else of a patient: all of it travels to the browser. */
export function openPatient({ familyName, givenName, otherScriptName, birthDate }: OpenPatient): OpenPatient {
  return { familyName, givenName, otherScriptName, birthDate }
}
