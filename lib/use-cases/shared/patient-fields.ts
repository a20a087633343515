import { z } from 'zod'
import { addDays, isCalendarDate } from '#lib/clinical/calendar'

/** Longest name or number kept; the longest legal names stay well under it. */
export const PATIENT_TEXT_CHARACTERS = 100

/** Nobody is known to have lived as long: an earlier birth date is a slip of the keyboard. */
const OLDEST_YEARS = 130

/** A line of text as a form sends it, with one blank where several were pasted. Messages are codes that lib/messages/patients.ts words. */
export const line = z
  .string({ error: 'repeated' })
  .overwrite((text) => text.trim().replaceAll(/\s+/gu, ' '))
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'unreadable')
  .max(PATIENT_TEXT_CHARACTERS, 'too-long')

export const blank = line.optional().transform((text) => text || null)

export const entered = (missing: string) => z.preprocess((value) => value ?? '', line.min(1, missing))

/** A calendar day not after `last`, or nothing. */
function day(last: string) {
  return blank.superRefine((text, context) => {
    if (text === null) return
    if (!isCalendarDate(text)) context.addIssue({ code: 'custom', message: 'date' })
    else if (text > last) context.addIssue({ code: 'custom', message: 'in-future' })
  })
}

/** The fields that registering and amending share, given the facility's calendar day. */
export function patientFields(today: string) {
  return {
    familyName: entered('family-name'),
    givenName: entered('given-name'),
    otherScriptName: blank,
    title: blank,
    birthDate: day(today),
    birthDateUnknown: z
      .literal('yes', { error: 'form' })
      .optional()
      .transform((ticked) => ticked === 'yes'),
    sex: z.enum(['FEMALE', 'MALE', 'OTHER', 'NOT_KNOWN'], { error: 'sex' }),
    mrn: entered('mrn'),
  }
}

type Born = { readonly birthDate?: string | null; readonly birthDateUnknown?: boolean }

/**
 * What is wrong with a birth date and the statement that it is not known, or null: exactly one of the two is needed, and
 * a date that somebody living can have. A date that is none has been refused at its field.
 */
export function birthDateProblem(form: Born, today: string): string | null {
  const { birthDate, birthDateUnknown } = form
  if (birthDate === undefined || birthDateUnknown === undefined) return null
  if (birthDate === null) return birthDateUnknown ? null : 'birth-date-missing'
  if (birthDateUnknown) return 'birth-date-both'
  return isCalendarDate(birthDate) && birthDate < oldestBirthDate(today) ? 'too-old' : null
}

/** Rules over several fields are asked although single ones are wrong, so that everything is said at once. */
export const EVEN_IF_INCOMPLETE = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
}

function oldestBirthDate(today: string): string {
  const year = String(Number(today.slice(0, 4)) - OLDEST_YEARS).padStart(4, '0')
  // The day before the birthday, so that the anniversary itself is still allowed and 29 February needs no case of its own.
  return addDays(`${year}-${today.slice(5) === '02-29' ? '02-28' : today.slice(5)}`, -1)
}
