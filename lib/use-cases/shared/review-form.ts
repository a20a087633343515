import { z } from 'zod'
import { REVIEW_OUTCOMES } from '#lib/db/break-glass'
import { reason } from './user-form.ts'

/** A judgement and what it rests on. Messages are codes of lib/messages/break-glass.ts. */
export const reviewFormSchema = z.strictObject({
  outcome: z.enum(REVIEW_OUTCOMES, { error: 'outcome' }),
  note: reason,
})

export type ReviewForm = z.infer<typeof reviewFormSchema>

/** Why the glass is broken. */
export const breakGlassFormSchema = z.strictObject({ patientId: z.uuid({ error: 'form' }), reason })
