import { z } from 'zod'
import { digestField, identityField, proofFields } from './sign-fields.ts'

/** The co-signature: the digest of the advice that was read, the patient again, and what proves who is asking. */
export const coSignFormSchema = z
  .strictObject({ digest: digestField, identity: identityField, ...proofFields })
  .transform(({ digest, identity, password, code, passkey }) => ({
    digest,
    identity,
    proof: { password, code, passkey },
  }))

export type CoSignForm = z.infer<typeof coSignFormSchema>
