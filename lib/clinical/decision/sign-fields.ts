import { z } from 'zod'
import { isStorable } from '../recorded/form-reader.ts'

/** What is wrong at a field of a signing form, as a code that lib/messages words. */
export type SignProblem = 'missing' | 'too-long' | 'not-a-date' | 'unreadable'

export const problem = (code: SignProblem) => ({ error: code })

/** A paragraph; reasons are read by the next clinician, in one look. */
const REASON_CHARACTERS = 2000

/** A year has four characters and the end of a record number three; the rest is room for a slip of the hand. */
const IDENTITY_CHARACTERS = 40

/** Passwords have at most 128 characters, each of at most four UTF-16 units. */
const PASSWORD_UNITS = 512

export const digestField = z.string(problem('unreadable')).regex(/^[0-9a-f]{64}$/, problem('unreadable'))

/** A reason or a limit in the physician's own words; perhaps left empty. */
export const writing = z
  .string(problem('unreadable'))
  .max(REASON_CHARACTERS, problem('too-long'))
  .refine(isStorable, problem('unreadable'))
  .trim()

/** The patient's year of birth, or the last three characters of the record number; perhaps left empty. */
export const identityText = z.string(problem('missing')).trim().max(IDENTITY_CHARACTERS, problem('too-long'))
export const identityField = identityText.min(1, problem('missing'))

/** A browser's answer with a passkey is some kilobytes of JSON. */
const PASSKEY_CHARACTERS = 20_000

/** Six digits, and room for blanks between them. */
const CODE_CHARACTERS = 40

/**
 * What proves that the one who signs is the one signed in. Which of them are needed is for the door to say
 * (lib/auth/reauthenticate.ts): the first signature of a session takes more than the next.
 */
export const proofFields = {
  password: z.string(problem('missing')).max(PASSWORD_UNITS, problem('too-long')).optional(),
  code: z.string(problem('missing')).max(CODE_CHARACTERS, problem('too-long')).optional(),
  passkey: z.string(problem('missing')).max(PASSKEY_CHARACTERS, problem('unreadable')).optional(),
}

export type SentProof = {
  readonly password?: string | undefined
  readonly code?: string | undefined
  readonly passkey?: string | undefined
}
