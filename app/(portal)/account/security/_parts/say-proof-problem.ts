import type { Reauthenticated } from '#lib/auth/reauthenticate'
import { factors } from '#lib/messages/factors'
import type { Locale } from '#lib/messages/locale'
import type { FormState, FormValues } from '#ui/form-state'

type Reason = Extract<Reauthenticated, { ok: false }>['reason']

/** What a form answers when identity was not proved: at the field that has to be filled in. */
export function sayProofProblem(reason: Reason, values: FormValues, locale: Locale): FormState {
  const t = factors[locale]
  const sentences: Readonly<Record<Reason, readonly [field: string, sentence: string]>> = {
    'password-missing': ['password', t.passwordMissing],
    'code-missing': ['code', t.codeToProve],
    'proof-missing': ['password', t.proofMissing],
    'not-proved': ['password', t.notProved],
  }
  const [field, sentence] = sentences[reason]
  return { status: 'invalid', errors: { [field]: [sentence] }, formErrors: [], values }
}
