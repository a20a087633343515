import type { Answers } from './questions.ts'

/** What a physician found on one day, and what is planned. */
export type RecordedAssessment = {
  /** Calendar date of the examination. */
  readonly assessedOn: string
  readonly answers: Answers
  /** Technique ids asked for; an id that the guideline does not know is refused there, not here. */
  readonly requestedTechniques: readonly string[]
}
