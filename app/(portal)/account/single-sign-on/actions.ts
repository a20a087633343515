'use server'

import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { cookieOptions, linkCookieName } from '#lib/auth/cookie'
import { reauthenticate } from '#lib/auth/reauthenticate'
import { requestContext } from '#lib/auth/request'
import { requireActor } from '#lib/auth/session'
import { singleSignOn } from '#lib/auth/single-sign-on'
import { LINK_WITHIN_S, linkCookie, unlinkSingleSignOn } from '#lib/auth/single-sign-on-link'
import { errors } from '#lib/messages/errors'
import { signIn } from '#lib/messages/sign-in'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { proofFields } from '../../../_factors/factor-form.ts'
import { currentLocale } from '../../../_preferences/current-preferences.ts'

const proofForm = z.strictObject(proofFields)

/** Proves who is asking, and lets the next answer of the provider become a link; the page then goes there. */
export async function linkSingleSignOnAction(_: FormState, formData: FormData): Promise<FormState> {
  const proved = await provedActor(formData)
  if ('status' in proved) return proved
  const jar = await cookies()
  jar.set(linkCookieName(), linkCookie(proved.actor, proved.now), cookieOptions(LINK_WITHIN_S))
  return { status: 'saved', message: '', submissionId: crypto.randomUUID(), values: {} }
}

export async function unlinkSingleSignOnAction(_: FormState, formData: FormData): Promise<FormState> {
  const proved = await provedActor(formData)
  if ('status' in proved) return proved
  await unlinkSingleSignOn(proved.actor, proved.settings, proved.now)
  redirect('/account/single-sign-on?link=removed' as Route)
}

async function provedActor(formData: FormData) {
  const [actor, locale, now] = [await requireActor(), await currentLocale(), new Date()]
  const { fields, values } = readForm(formData, ['password', 'code', 'passkey'])
  const parsed = proofForm.safeParse(fields)
  const settings = singleSignOn()
  if (!parsed.success) return invalid(parsed.error, values, () => errors[locale].unreadable)
  if (settings === null) return { status: 'refused', message: errors[locale].unavailable, values } as const
  const proved = await reauthenticate(actor, parsed.data, await requestContext(now))
  if (!proved.ok) return { status: 'refused', message: signIn[locale].verifyRefused, values } as const
  return { actor, settings, now }
}
