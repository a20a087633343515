import { z } from 'zod'
import { isCalendarDate } from '../calendar.ts'
import { YES_NO } from '../terms.ts'

/**
 * The few kinds of field of which the evaluation record is made. Every one may be absent or null, and both mean
 * unknown; the word UNKNOWN is in no vocabulary.
 */

/** One word of a closed vocabulary. */
export const word = <const Words extends readonly [string, ...string[]]>(words: Words) => z.enum(words).nullish()

export const yesNo = word(YES_NO)

/** A short word that the guideline stores but never reads, and for which it prescribes no vocabulary. */
export const freeWord = z
  .string()
  .min(1)
  .max(40)
  .refine((text) => text !== 'UNKNOWN', { error: 'leave it out or write null when it is not known' })
  .nullish()

/** A date that is really in the calendar. */
export const calendarDate = z
  .string()
  .refine(isCalendarDate, { error: 'expected a date of the calendar, written YYYY-MM-DD' })

export const date = calendarDate.nullish()

/** A whole number on a scale. Grades have no fractions: 4- and 4+ of muscle strength are stored as 4. */
export const grade = (lowest: number, highest: number) => z.int().min(lowest).max(highest).nullish()

/** An amount in the unit that its name carries. `highest` is beyond nature: it catches a slip of unit or decimal point. */
export const amount = (highest: number) => z.number().min(0).max(highest).nullish()

/** One grade for each side; a side may be absent. */
export const sides = (highest: number) => group({ L: grade(0, highest), R: grade(0, highest) })

/** A group of fields, absent as a whole or in parts; an unknown name inside it is refused. */
export const group = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape).nullish()
