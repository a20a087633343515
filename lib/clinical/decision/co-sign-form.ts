import { z } from 'zod'
import { digestField, identityField, passwordField } from './sign-fields.ts'

/** The co-signature: the digest of the advice that was read, the patient again, and who is asking. */
export const coSignFormSchema = z.strictObject({
  digest: digestField,
  identity: identityField,
  password: passwordField,
})

export type CoSignForm = z.infer<typeof coSignFormSchema>
