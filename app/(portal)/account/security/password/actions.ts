'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor'
import { ownLoginName } from '#lib/auth/own-login-name'
import { hashPassword } from '#lib/auth/password'
import { passwordProblem } from '#lib/auth/password-rules'
import { reauthenticate } from '#lib/auth/reauthenticate'
import { requestContext } from '#lib/auth/request'
import { requireActor } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import { changePassword } from '#lib/use-cases/change-password'
import { type FormState, readForm } from '#ui/form-state'
import { proofFields } from '../../../../_factors/factor-form.ts'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { sayProofProblem } from '../_parts/say-proof-problem.ts'

/** Four times the longest password: what is too long is told so, and a novel is not read. */
const form = z.strictObject({ newPassword: z.string().max(512), again: z.string().max(512), ...proofFields })

const at = (field: string, sentence: string): FormState => ({
  status: 'invalid',
  errors: { [field]: [sentence] },
  formErrors: [],
  values: {},
})

/** Changes one's own password: the old one proves who asks, with the second factor where this session has not seen it. */
export async function changePasswordAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale, now] = [await requireActor(), await currentLocale(), new Date()]
  const t = factors[locale]
  const parsed = form.safeParse(readForm(formData).fields)
  if (!parsed.success) return { status: 'refused', message: t.unreadable, values: {} }
  const { newPassword, again, ...proof } = parsed.data
  const problem = passwordProblem(newPassword, await knownOf(actor))
  if (problem) return at('newPassword', t.problems[problem])
  if (newPassword !== again) return at('again', t.differ)
  if (!proof.password && !proof.passkey) return at('password', t.passwordMissing)
  const proved = await reauthenticate(actor, proof, await requestContext(now))
  if (!proved.ok) return sayProofProblem(proved.reason, {}, locale)
  const changed = await changePassword(actor, await hashPassword(newPassword), now)
  // Refused only where the sign-in was ended while the new password was hashed: nothing was changed.
  if (!changed.ok) redirect('/sign-in')
  redirect('/account/security' as Route)
}

/** What others know of somebody, and would try first. */
async function knownOf(actor: Actor): Promise<readonly string[]> {
  const { familyName, givenName, otherScriptName } = actor.name
  return [await ownLoginName(actor), familyName, givenName, otherScriptName ?? '', actor.facility.name]
}
