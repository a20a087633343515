import type { Actor } from '#lib/access/actor'
import type { SuspensionInput } from '#lib/clinical/clearance/suspension-form'
import { lockPatient } from '#lib/db/patients'
import { careFor } from './shared/care-for.ts'
import { clearancesOfOne } from './shared/clearances-of.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { suspend } from './shared/suspend.ts'

/**
 * "Something has changed": whoever treats suspends the clearance at once, and only a physician lifts it. Taken whenever
 * there is a clearance that nobody has ended, suspended or expired ones too.
 */
export async function suspendClearance(
  actor: Actor,
  patientId: string,
  input: SuspensionInput,
  submissionId: string,
  now: Date,
): Promise<Result<{ readonly clearanceId: string }, 'not-found' | 'not-running' | NotPermitted | KeyReused>> {
  return permitted(actor, 'clearance.suspend', now, async (tx) => {
    const patient = await lockPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const key = { id: submissionId, action: 'clearance.suspend', input: { patientId, ...input }, now } as const
    return once(tx, actor, key, async () => {
      const { clearanceId, reason } = input
      const regions = await clearancesOfOne(tx, actor, patient, now)
      const advice = regions.map((region) => region.advice).find(({ clearance }) => clearance?.id === clearanceId)
      if (!advice?.clearance) return refused('not-found')
      if (advice.clearance.endedKind !== null) return refused('not-running')
      const suspendable = { advice, clearance: advice.clearance }
      await suspend(tx, actor, patient, suspendable, { kind: 'SUSPENDED', cause: 'CHANGED', reason }, now)
      await careFor(tx, actor, patient, now)
      return done({ clearanceId })
    })
  })
}
