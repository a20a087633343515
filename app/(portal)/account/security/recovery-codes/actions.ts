'use server'

import { randomUUID } from 'node:crypto'
import { recentlyProved } from '#lib/auth/reauthenticate'
import { newRecoveryCodes } from '#lib/auth/recovery-codes'
import { requireActor } from '#lib/auth/session'
import { factors } from '#lib/messages/factors'
import { renewRecoveryCodes } from '#lib/use-cases/renew-recovery-codes'
import type { FormState } from '#ui/form-state'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'

/** Makes ten new recovery codes and answers with them, this one time. */
export async function renewRecoveryCodesAction(_: FormState, __: FormData): Promise<FormState> {
  const [actor, locale, now] = [await requireActor(), await currentLocale(), new Date()]
  const t = factors[locale]
  if (!recentlyProved(actor, now)) return { status: 'refused', message: t.proveAgain, values: {} }
  const { codes, set } = await newRecoveryCodes()
  const result = await renewRecoveryCodes(actor, set, now)
  if (!result.ok) return { status: 'refused', message: t.unreadable, values: {} }
  return { status: 'saved', message: t.codesTitle, submissionId: randomUUID(), values: { codes } }
}
