import { z } from 'zod'
import { problem, writing } from './sign-fields.ts'

/** Why advice ends. REVOKED: for a clinical reason. WITHDRAWN: it was entered in error. */
export const ENDING_KINDS = ['REVOKED', 'WITHDRAWN'] as const
export type EndingKind = (typeof ENDING_KINDS)[number]

export const endFormSchema = z.strictObject({
  kind: z.enum(ENDING_KINDS, problem('missing')),
  reason: writing.min(1, problem('missing')),
})

export type EndForm = z.infer<typeof endFormSchema>
