'use server'

import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '#lib/auth/session'
import { users } from '#lib/messages/users'
import { allowSeveralRoles } from '#lib/use-cases/allow-several-roles'
import { inviteUser } from '#lib/use-cases/invite-user'
import { inviteFormSchema } from '#lib/use-cases/shared/user-form'
import { type FormState, readForm } from '#ui/form-state'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { invitationLink } from './_parts/invitation-link.ts'
import { userFieldProblem, userFormProblems } from './_parts/say-problem.ts'

export async function inviteUserAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = users[locale]
  const { submissionId, fields, values } = readForm(formData)
  const parsed = inviteFormSchema.safeParse(fields)
  if (!parsed.success) return userFormProblems(parsed.error.issues, values, locale)
  if (submissionId === null) return { status: 'refused', message: t.problem.form, values }
  const result = await inviteUser(actor, { submissionId, form: parsed.data }, new Date())
  if (result.ok) {
    const { token } = result.value
    if (token === null) return { status: 'refused', message: t.invite.again, values }
    return {
      status: 'saved',
      message: t.invite.done,
      submissionId: randomUUID(),
      values: { link: invitationLink(token) },
    }
  }
  switch (result.reason) {
    case 'name-taken':
      return userFieldProblem('loginName', 'name-taken', values, locale)
    case 'one-role-only':
      return userFieldProblem('roles', 'one-role-only', values, locale)
    case 'key-reused':
    case 'not-permitted':
      return { status: 'refused', message: t.refusals[result.reason], values }
  }
}

const severalRolesSchema = z.strictObject({ allowed: z.enum(['yes', 'no']) })

export async function severalRolesAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = users[locale]
  const { fields, values } = readForm(formData)
  const parsed = severalRolesSchema.safeParse(fields)
  if (!parsed.success) return { status: 'refused', message: t.problem.form, values: {} }
  const result = await allowSeveralRoles(actor, parsed.data.allowed, new Date())
  if (result.ok) redirect('/admin/users' as Route)
  const message = result.reason === 'in-use' ? t.severalRoles['in-use'] : t.refusals[result.reason]
  return { status: 'refused', message, values }
}
