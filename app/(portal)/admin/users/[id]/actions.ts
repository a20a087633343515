'use server'

import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '#lib/auth/session'
import { users } from '#lib/messages/users'
import { amendUser } from '#lib/use-cases/amend-user'
import { confirmReset } from '#lib/use-cases/confirm-reset'
import { deactivateUser } from '#lib/use-cases/deactivate-user'
import { declineReset } from '#lib/use-cases/decline-reset'
import { reactivateUser } from '#lib/use-cases/reactivate-user'
import { renewInvitation } from '#lib/use-cases/renew-invitation'
import { requestReset } from '#lib/use-cases/request-reset'
import { revokeInvitation } from '#lib/use-cases/revoke-invitation'
import { accountFormSchema, amendUserFormSchema, resetFormSchema } from '#lib/use-cases/shared/user-form'
import { viewUser } from '#lib/use-cases/view-user'
import { type FormState, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { invitationLink } from '../_parts/invitation-link.ts'
import { userFieldProblem, userFormProblems } from '../_parts/say-problem.ts'
import { userConflict } from './user-conflict.ts'

const idSchema = z.strictObject({ id: z.uuid() })

const pageOf = (id: string) => `/admin/users/${encodeURIComponent(id)}` as Route

export async function amendUserAction(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = users[locale]
  const { submissionId, fields, values } = readForm(formData)
  const parsed = amendUserFormSchema.safeParse(fields)
  if (!parsed.success) return userFormProblems(parsed.error.issues, values, locale)
  if (submissionId === null) return { status: 'refused', message: t.problem.form, values }
  const result = await amendUser(actor, { submissionId, practitionerId: id, form: parsed.data }, new Date())
  if (result.ok) redirect(pageOf(id))
  if (result.reason === 'one-role-only') return userFieldProblem('roles', 'one-role-only', values, locale)
  if (result.reason === 'changed-meanwhile') {
    const stored = await viewUser(actor, id, new Date())
    if (stored.ok) return userConflict(stored.value.user, values, locale)
  }
  return { status: 'refused', message: t.refusals[result.reason], values }
}

export async function renewInvitationAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, t] = [await requireActor(), users[await currentLocale()]]
  const { submissionId, fields, values } = readForm(formData)
  const parsed = idSchema.safeParse(fields)
  if (!parsed.success || submissionId === null) return { status: 'refused', message: t.problem.form, values: {} }
  const result = await renewInvitation(actor, { submissionId, practitionerId: parsed.data.id }, new Date())
  if (!result.ok) return { status: 'refused', message: t.refusals[result.reason], values }
  const { token } = result.value
  if (token === null) return { status: 'refused', message: t.invite.again, values }
  return shown(t.user.renewDone, { link: invitationLink(token) })
}

export async function revokeInvitationAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, t] = [await requireActor(), users[await currentLocale()]]
  const { fields, values } = readForm(formData)
  const parsed = idSchema.safeParse(fields)
  if (!parsed.success) return { status: 'refused', message: t.problem.form, values: {} }
  const result = await revokeInvitation(actor, parsed.data.id, new Date())
  if (result.ok) redirect(pageOf(result.value.practitionerId))
  return { status: 'refused', message: t.refusals[result.reason], values }
}

export async function requestResetAction(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = users[locale]
  const { submissionId, fields, values } = readForm(formData)
  const parsed = resetFormSchema.safeParse(fields)
  if (!parsed.success) return userFormProblems(parsed.error.issues, values, locale)
  if (submissionId === null) return { status: 'refused', message: t.problem.form, values }
  const result = await requestReset(actor, { submissionId, practitionerId: id, form: parsed.data }, new Date())
  if (!result.ok) return { status: 'refused', message: t.refusals[result.reason], values }
  const { code } = result.value
  if (code === null) return { status: 'refused', message: t.user.askedBefore, values }
  return shown(t.user.asked, { code })
}

export async function confirmResetAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, t] = [await requireActor(), users[await currentLocale()]]
  const { submissionId, fields, values } = readForm(formData)
  const parsed = idSchema.safeParse(fields)
  if (!parsed.success || submissionId === null) return { status: 'refused', message: t.problem.form, values: {} }
  const result = await confirmReset(actor, { submissionId, requestId: parsed.data.id }, new Date())
  if (!result.ok) return { status: 'refused', message: t.refusals[result.reason], values }
  const { token } = result.value
  if (token === null) return { status: 'refused', message: t.user.confirmedBefore, values }
  return shown(t.user.confirmed, { link: invitationLink(token) })
}

export async function declineResetAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, t] = [await requireActor(), users[await currentLocale()]]
  const { fields, values } = readForm(formData)
  const parsed = idSchema.safeParse(fields)
  if (!parsed.success) return { status: 'refused', message: t.problem.form, values: {} }
  const result = await declineReset(actor, parsed.data.id, new Date())
  if (result.ok) redirect(pageOf(result.value.practitionerId))
  return { status: 'refused', message: t.refusals[result.reason], values }
}

export async function changeAccountAction(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const { fields, values } = readForm(formData)
  const parsed = accountFormSchema.safeParse(fields)
  if (!parsed.success) return userFormProblems(parsed.error.issues, values, locale)
  const { account, ...form } = parsed.data
  const change = account === 'deactivate' ? deactivateUser : reactivateUser
  const result = await change(actor, { practitionerId: id, ...form }, new Date())
  if (result.ok) redirect(pageOf(id))
  return { status: 'refused', message: users[locale].refusals[result.reason], values }
}

/** The page stays, with what is shown this once. */
function shown(message: string, values: Readonly<Record<string, string>>): FormState {
  return { status: 'saved', message, submissionId: randomUUID(), values }
}
