import { z } from 'zod'
import { isStorable } from '../recorded/form-reader.ts'

/** The positions that the knowledge base 4.3 permits; flat prone with a hollow back is not among them. */
export const POSITIONS = ['SIDE_LYING', 'PRONE_OVER_PILLOW', 'SUPINE_KNEES_SUPPORTED'] as const
export type Position = (typeof POSITIONS)[number]

/** Longest note. It says how the session went; findings belong in an assessment. */
export const NOTE_CHARACTERS = 2000

/** More technique ids than exist is not a session but an attack. */
const TECHNIQUES_AT_MOST = 40

const technique = z.string().max(60).refine(isStorable)

const oneOrMany = z.union([technique.transform((id) => [id]), z.array(technique).max(TECHNIQUES_AT_MOST)])

/** A whole number as people type it, full-width digits of Chinese input methods included. Messages are codes. */
const wholeNumber = z
  .string('minutes')
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().regex(/^[0-9]{1,3}$/, 'minutes'))
  .transform(Number)
  .pipe(z.number().min(1, 'minutes'))

/**
 * One session of massage as its form sends it. Whether it stays within the dose and the signed limits is asked in
 * dose.ts, because that needs the clearance. An absent list of techniques is an empty one.
 */
export const sessionFormSchema = z.strictObject({
  clearanceId: z.uuid('form'),
  techniques: oneOrMany.optional().transform((ids) => [...new Set(ids ?? [])]),
  minutes: wholeNumber,
  pressure: z.enum(['1', '2'], 'pressure').transform((walton) => Number(walton) as 1 | 2),
  position: z.enum(POSITIONS, 'position'),
  note: z
    .string()
    .max(NOTE_CHARACTERS, 'note')
    .refine(isStorable, 'form')
    .optional()
    .transform((text) => text?.trim() || null),
})

export type SessionForm = z.infer<typeof sessionFormSchema>
