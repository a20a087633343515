'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { reauthenticate } from '#lib/auth/reauthenticate'
import { requestContext } from '#lib/auth/request'
import { requireActor } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import { type FormState, readForm } from '#ui/form-state'
import { proofFields } from '../../../../_factors/factor-form.ts'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { sayProofProblem } from './say-proof-problem.ts'

const form = z.strictObject(proofFields)

/** Proves again who is signed in; the page then shows what it was opened for. */
export async function proveAgainAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const parsed = form.safeParse(readForm(formData).fields)
  if (!parsed.success) return { status: 'refused', message: factors[locale].unreadable, values: {} }
  const proved = await reauthenticate(actor, parsed.data, await requestContext(new Date()), 'account')
  if (!proved.ok) return sayProofProblem(proved.reason, {}, locale)
  refresh()
  return { status: 'idle' }
}
