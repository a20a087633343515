import { z } from 'zod'
import { isCalendarDate } from '#lib/clinical/calendar'
import { birthDateProblem, EVEN_IF_INCOMPLETE, patientFields } from './patient-fields.ts'

/** A corrected record as its form sends it, with the version that was on the screen. Messages are codes of lib/messages/patients.ts. */
export function detailsFormSchema(today: string) {
  const fields = patientFields(today)
  return z
    .strictObject({
      ...fields,
      deceasedOn: fields.birthDate,
      version: z
        .string({ error: 'form' })
        .regex(/^[1-9]\d{0,8}$/, 'form')
        .transform(Number),
    })
    .superRefine((form, context) => {
      const message = birthDateProblem(form, today)
      if (message !== null) context.addIssue({ code: 'custom', path: ['birthDate'], message })
      const { birthDate, deceasedOn } = form
      if (isCalendarDate(birthDate) && isCalendarDate(deceasedOn) && deceasedOn < birthDate) {
        context.addIssue({ code: 'custom', path: ['deceasedOn'], message: 'before-birth' })
      }
    }, EVEN_IF_INCOMPLETE)
    .transform(({ birthDateUnknown: _, ...form }) => form)
}

export type DetailsForm = z.infer<ReturnType<typeof detailsFormSchema>>
