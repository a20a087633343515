'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { recentlyProved } from '#lib/auth/reauthenticate'
import { requireActor } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import { removeFactor } from '#lib/use-cases/remove-factor'
import type { FormState } from '#ui/form-state'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'

/** Removes one of one's own second factors. */
export async function removeFactorAction(factorId: string, _: FormState, __: FormData): Promise<FormState> {
  const [actor, locale, now] = [await requireActor(), await currentLocale(), new Date()]
  const t = factors[locale]
  if (!recentlyProved(actor, now)) return { status: 'refused', message: t.proveAgain, values: {} }
  const result = await removeFactor(actor, factorId, now)
  if (result.ok) redirect('/account/security' as Route)
  const message = result.reason === 'last-one' ? t.lastOne : t.gone
  return { status: 'refused', message, values: {} }
}
