import { z } from 'zod'

/** Anything that is typed stays under this; a sealed secret has about 80 characters. */
const SHORT = 400

/** A browser's answer with a new passkey is some kilobytes. */
const LONG = 20_000

const name = z.string().trim().min(1).max(60)

/** The fields that prove identity again; what is asked for is decided by the door. */
export const proofFields = {
  password: z.string().max(512).optional(),
  code: z.string().max(40).optional(),
  passkey: z.string().max(LONG).optional(),
}

/** A new authenticator app: the sealed secret that the page offered, and its first code. */
export const newTotpForm = z.strictObject({
  sealed: z.string().min(1).max(SHORT),
  name,
  newCode: z.string().trim().min(1).max(40),
  ...proofFields,
})

/** A new passkey: the browser's answer. */
export const newPasskeyForm = z.strictObject({ name, answer: z.string().min(1).max(LONG), ...proofFields })
