import { z } from 'zod'
import { isStorable } from '../recorded/form-reader.ts'

/** What a physician writes about having looked into it. */
export const LIFT_REASON_CHARACTERS = 2000

/** The lifting of a suspension as its form sends it. Messages are codes. */
export const liftSchema = z.strictObject({
  clearanceId: z.uuid('form'),
  reason: z
    .string('reason')
    .trim()
    .min(1, 'reason')
    .max(LIFT_REASON_CHARACTERS, 'reason-length')
    .refine(isStorable, 'form'),
})

export type LiftInput = z.infer<typeof liftSchema>
