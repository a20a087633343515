import { formFieldsSchema, isStorable } from './form-reader.ts'

/** Some 700 fields are the largest form there is; a request may have 256 kB. */
const MOST_FIELDS = 1_000
const MOST_CHARACTERS = 256_000

/** What a draft may hold: any fields as they were typed, as long as a form of ours could have sent them. */
export const draftFieldsSchema = formFieldsSchema.refine((fields) => {
  const texts = Object.entries(fields).flat(2)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  return texts.length <= 2 * MOST_FIELDS && length <= MOST_CHARACTERS && texts.every(isStorable)
})
