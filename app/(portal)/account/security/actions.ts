'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { endLoginSession } from '#lib/use-cases/end-login-session'

/** Ends one of one's own sign-ins and shows what is left. One that was over already is gone from the list as well. */
export async function endLoginSessionAction(sessionId: string): Promise<void> {
  const actor = await requireActor()
  await endLoginSession(actor, sessionId, new Date())
  redirect('/account/security' as Route)
}
