'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { errors } from '#lib/messages/errors'
import { imaging } from '#lib/messages/imaging'
import { discardDraft } from '#lib/use-cases/discard-draft'
import type { FormState } from '#ui/form-state'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'

/** Throws an unfinished form away and goes back to the chart. */
export async function discardDraftAction(
  patientId: string,
  kind: 'IMAGING_STUDY' | 'ASSESSMENT',
  id: string,
): Promise<FormState> {
  const actor = await requireActor()
  const locale = await currentLocale()
  const discarded = await discardDraft(actor, { patientId, kind, id }, new Date())
  if (discarded.ok) redirect(`/patients/${patientId}` as Route)
  switch (discarded.reason) {
    case 'not-found':
      return { status: 'refused', message: imaging[locale].refusal['draft-gone'], values: {} }
    case 'not-permitted':
      return { status: 'refused', message: errors[locale].notPermitted, values: {} }
  }
}
