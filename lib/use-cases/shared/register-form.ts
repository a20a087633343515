import { z } from 'zod'
import { birthDateProblem, EVEN_IF_INCOMPLETE, patientFields } from './patient-fields.ts'

/** A sentence or two; who the other person is stands in the records. */
const REASON_CHARACTERS = 500

/** The registration as its form sends it, given the facility's calendar day. Messages are codes of lib/messages/patients.ts. */
export function registerFormSchema(today: string) {
  return z
    .strictObject({
      ...patientFields(today),
      duplicateReason: z
        .string({ error: 'repeated' })
        .trim()
        .refine((text) => text.isWellFormed() && !text.includes('\0'), 'unreadable')
        .max(REASON_CHARACTERS, 'too-long')
        .optional()
        .transform((text) => text || null),
    })
    .superRefine((form, context) => {
      const message = birthDateProblem(form, today)
      if (message !== null) context.addIssue({ code: 'custom', path: ['birthDate'], message })
    }, EVEN_IF_INCOMPLETE)
    .transform(({ birthDateUnknown: _, ...form }) => form)
}

export type RegisterForm = z.infer<ReturnType<typeof registerFormSchema>>
