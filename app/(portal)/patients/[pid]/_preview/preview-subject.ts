import { z } from 'zod'

/** Which form a preview is of. Made with the page; posted with every question, and checked like anything posted. */
export const previewSubjectSchema = z.strictObject({
  patientId: z.uuid(),
  kind: z.enum(['IMAGING_STUDY', 'ASSESSMENT']),
  amendsId: z.uuid().nullable(),
  lookId: z.uuid(),
})

export type PreviewSubject = z.infer<typeof previewSubjectSchema>
