'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { changeCareList } from '#lib/use-cases/change-care-list'

/** Puts the patient on one's own list or takes them off. Anything but joining is leaving. */
export async function changeCareListAction(patientId: string, change: 'join' | 'leave'): Promise<void> {
  const actor = await requireActor()
  const result = await changeCareList(actor, patientId, change === 'join' ? 'join' : 'leave', new Date())
  if (!result.ok) notFound()
  redirect(`/patients/${result.value.patientId}/clearance` as Route)
}
