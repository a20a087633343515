import type { FormFields, FormReader } from './form-reader.ts'

/** How the person named in an image file may differ from the patient whose record is open. */
export const PERSON_DIFFERENCES = [
  'NAME',
  'BIRTH_DATE',
  'NAME_AND_BIRTH_DATE',
  'NO_NAME',
  'NO_NAME_AND_BIRTH_DATE',
] as const
export type ImagePersonDifference = (typeof PERSON_DIFFERENCES)[number]

/** Whose the images are, as the physician says who was asked. Images of somebody else are not recorded here. */
export const PERSON_ANSWERS = ['SAME', 'OTHER'] as const

/** What stands in the form of a study: what differs, and the answer. */
export const DIFFERS_FIELD = 'dicomDiffers'
export const PERSON_FIELD = 'dicomPerson'

/** A difference that a physician saw and answered before saving. */
export type ImagePerson = { readonly differs: ImagePersonDifference; readonly answer: 'SAME' }

/** Refuses a form whose images name somebody else until the physician has said that they are this patient's. */
export function checkImagePerson(form: FormReader<'other-patient'>): void {
  const differs = form.word(DIFFERS_FIELD, PERSON_DIFFERENCES)
  const answer = form.word(PERSON_FIELD, PERSON_ANSWERS)
  if (differs === null) return
  if (!form.has(PERSON_FIELD)) form.report(PERSON_FIELD, 'missing')
  if (answer === 'OTHER') form.report(PERSON_FIELD, 'other-patient')
}

/** What goes into the study's entry, of a form that was checked; null where nothing differed. */
export function imagePersonOf(fields: FormFields): ImagePerson | null {
  const differs = PERSON_DIFFERENCES.find((word) => word === fields[DIFFERS_FIELD])
  return differs === undefined ? null : { differs, answer: 'SAME' }
}
