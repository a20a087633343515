import type { Actor } from '#lib/access/actor'
import type { ClearanceState } from '#lib/clinical/clearance/clearance-state'
import type { Region } from '#lib/clinical/level'
import { findPatient, type Patient } from '#lib/db/patients'
import { clearancesOfOne } from './shared/clearances-of.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { today } from './shared/today.ts'

export type PatientIdentity = {
  readonly patient: Patient
  /** The facility's calendar day. */
  readonly today: string
  /** The state of every region that was ever advised on; none where nobody has signed anything. */
  readonly regions: readonly {
    readonly region: Region
    readonly state: ClearanceState
    /** Last valid day of a clearance that nobody has ended. */
    readonly validUntil: string | null
  }[]
  readonly confirmedAt: Date
}

/**
 * Whose page this is and whether they may be treated: what the banner above every page of a patient says. No entry of
 * its own: the banner is never looked at without its page, and the page's look is one.
 */
export async function identifyPatient(
  actor: Actor,
  patientId: string,
  now: Date,
): Promise<Result<PatientIdentity, 'not-found' | NotPermitted>> {
  return permitted(actor, 'clearance.check', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const regions = await clearancesOfOne(tx, actor, patient, now)
    return done({
      patient,
      today: today(actor, now),
      regions: regions.map(({ region, state, advice: { clearance } }) => ({
        ...{ region, state },
        validUntil: clearance?.endedKind === null ? clearance.validUntil : null,
      })),
      confirmedAt: now,
    })
  })
}
