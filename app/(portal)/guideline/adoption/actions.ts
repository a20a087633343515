'use server'

import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireActor } from '#lib/auth/session'
import { adoption } from '#lib/messages/adoption'
import { acknowledgeRulesetChange } from '#lib/use-cases/acknowledge-ruleset-change'
import { adoptRuleset } from '#lib/use-cases/adopt-ruleset'
import { concurWithRuleset } from '#lib/use-cases/concur-with-ruleset'
import { proposeRuleset } from '#lib/use-cases/propose-ruleset'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../_preferences/current-preferences.ts'

const PATH = '/guideline/adoption'

const idForm = z.strictObject({ id: z.uuid() })
const versionForm = z.strictObject({ version: z.string().min(1).max(40) })

/** A submission without its key is a new act each time; the proposal itself keeps a repeat harmless. */
const keyOf = (submissionId: string | null) => z.uuid().safeParse(submissionId).data ?? randomUUID()

type Refusal = keyof (typeof adoption)['en']['refusals']

async function answered(
  formData: FormData,
  act: (id: string) => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: Refusal }>,
): Promise<FormState> {
  const t = adoption[await currentLocale()].refusals
  const { fields, values } = readForm(formData)
  const parsed = idForm.safeParse(fields)
  if (!parsed.success) return { status: 'refused', message: t['not-found'], values }
  const result = await act(parsed.data.id)
  revalidatePath(PATH)
  return result.ok ? { status: 'idle' } : { status: 'refused', message: t[result.reason], values }
}

export async function proposeRulesetAction(_: FormState, formData: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = adoption[locale].refusals
  const { submissionId, fields, values } = readForm(formData)
  const parsed = versionForm.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, () => t.unreadable)
  const result = await proposeRuleset(actor, parsed.data.version, keyOf(submissionId), new Date())
  revalidatePath(PATH)
  return result.ok ? { status: 'idle' } : { status: 'refused', message: t[result.reason], values }
}

export async function acknowledgeRulesetChangeAction(_: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor()
  return answered(formData, (id) => acknowledgeRulesetChange(actor, id, new Date()))
}

export async function concurWithRulesetAction(_: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor()
  return answered(formData, (id) => concurWithRuleset(actor, id, new Date()))
}

export async function adoptRulesetAction(_: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor()
  return answered(formData, (id) => adoptRuleset(actor, id, new Date()))
}
