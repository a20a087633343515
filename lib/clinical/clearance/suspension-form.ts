import { z } from 'zod'
import { isStorable } from '../recorded/form-reader.ts'

/** A few sentences; findings belong in an assessment. */
export const SUSPENSION_REASON_CHARACTERS = 1000

/** "Something has changed" as its form sends it: nothing needs to be typed. Messages are codes. */
export const suspensionSchema = z.strictObject({
  clearanceId: z.uuid('form'),
  reason: z
    .string()
    .max(SUSPENSION_REASON_CHARACTERS, 'reason')
    .refine(isStorable, 'form')
    .optional()
    .transform((text) => text?.trim() || null),
})

export type SuspensionInput = z.infer<typeof suspensionSchema>
