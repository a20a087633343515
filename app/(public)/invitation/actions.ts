'use server'

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { acceptInvitation, type InvitationShown, showInvitation } from '#lib/auth/accept-invitation'
import { requestContext } from '#lib/auth/request'
import { invitations } from '#lib/messages/invitations'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../_preferences/current-preferences.ts'

export type ShownInvitation = InvitationShown

/** A token is 43 characters; whatever is much longer is nobody's and need not be looked at. */
const token = z.string().max(200)

/** A little over the longest password, so that a longer one is told its length and not that the form is broken. */
const secret = z.string({ error: 'form' }).max(1_000, 'too-long')

const acceptanceSchema = z
  .strictObject({
    password: secret.min(1, 'password').refine((text) => text.isWellFormed() && !text.includes('\0'), 'unreadable'),
    again: secret,
    code: z.string({ error: 'form' }).max(100, 'wrong-code').optional(),
  })
  .refine(({ password, again }) => password === again, { path: ['again'], error: 'again' })

/** Whose link it is, for the person who holds it; null for every link that cannot be used. Uses nothing up. */
export async function showInvitationAction(sent: string): Promise<ShownInvitation | null> {
  const parsed = token.safeParse(sent)
  return parsed.success ? showInvitation(parsed.data, new Date()) : null
}

/** Sets the password of the person whose link it is. Passwords never travel back. */
export async function acceptInvitationAction(sent: string, _: FormState, formData: FormData): Promise<FormState> {
  const t = invitations[await currentLocale()]
  const words: Readonly<Record<string, string>> = t.problem
  const { fields, values } = readForm(formData, ['password', 'again'])
  const parsed = acceptanceSchema.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, ({ message }) => words[message] ?? t.problem.form)
  const { password, code = '' } = parsed.data
  const known = token.safeParse(sent).data ?? ''
  const answer = await acceptInvitation({ token: known, password, code }, await requestContext(new Date()))
  switch (answer) {
    case 'accepted':
      return { status: 'saved', message: t.done.heading, submissionId: randomUUID(), values: { done: 'yes' } }
    case 'not-valid':
      return { status: 'refused', message: `${t.notValid.heading}. ${t.notValid.text}`, values: {} }
    case 'wait':
      return { status: 'refused', message: t.problem.wait, values }
    case 'wrong-code':
      return invalid({ issues: [{ path: ['code'], message: t.problem['wrong-code'] }] }, {})
    case 'too-short':
    case 'too-long':
    case 'common':
    case 'personal':
      return invalid({ issues: [{ path: ['password'], message: t.problem[answer] }] }, values)
  }
}
