import { z } from 'zod'

/**
 * The five questions before every session, in the order of the clinical knowledge base 5.4, by the names of their
 * columns. The words that a patient hears are in lib/messages/clearance.ts.
 */
export const CHECK_QUESTIONS = [
  /** New numbness, tingling or weakness. */
  'newNumbness',
  /** Change in bladder, bowel or sexual function, or numbness between the legs. */
  'sphincterOrSaddle',
  /** Walking shorter or less steady. */
  'walkingWorse',
  /** Fall, new fever, new leg swelling. */
  'fallFeverSwelling',
  /** New medicine (blood thinner, steroid), injection or operation. */
  'newTreatment',
] as const
export type CheckQuestion = (typeof CHECK_QUESTIONS)[number]

export const CHECK_ANSWERS = ['NO', 'YES', 'NOT_SURE'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]

/** Null is a question without an answer. */
export type CheckAnswers = Readonly<Record<CheckQuestion, CheckAnswer | null>>

const answer = z
  .enum(CHECK_ANSWERS, 'form')
  .optional()
  .transform((given) => given ?? null)

/** The check as its form sends it. `confirm` is pressed once by whoever means to suspend. */
export const checkFormSchema = z.strictObject({
  clearanceId: z.uuid('form'),
  newNumbness: answer,
  sphincterOrSaddle: answer,
  walkingWorse: answer,
  fallFeverSwelling: answer,
  newTreatment: answer,
  confirm: z.literal('suspend', 'form').optional(),
})

export type CheckForm = z.infer<typeof checkFormSchema>
