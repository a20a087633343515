import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { careListOf } from '#lib/db/care-list'
import { findPatient, type Patient } from '#lib/db/patients'
import { type PractitionerSummary, practitionersById } from '#lib/db/practitioners'
import { newestRecommendation } from '#lib/db/recommendations'
import { clearanceFingerprint } from './shared/clearance-fingerprint.ts'
import { clearancesOfOne, type RegionClearance } from './shared/clearances-of.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { today } from './shared/today.ts'

export type ClearanceView = {
  readonly patient: Patient
  /** On the actor's own list of patients. */
  readonly own: boolean
  /** One for each region that was ever advised on; none where nobody has signed anything. */
  readonly regions: readonly RegionClearance[]
  /** Everyone named in them, by id. */
  readonly people: ReadonlyMap<string, PractitionerSummary>
  /** The newest recommendation, for physicians: what new advice would stand on. */
  readonly newestRecommendationId: string | null
  /** The facility's calendar day. */
  readonly today: string
  readonly confirmedAt: Date
  /** Changes whenever anything that is shown of the states changes; says nothing about the patient. */
  readonly fingerprint: string
}

/** May this patient be treated, and how? The look that a physiotherapist takes before every session; it is an entry. */
export async function checkClearance(
  actor: Actor,
  patientId: string,
  now: Date,
): Promise<Result<ClearanceView, 'not-found' | NotPermitted>> {
  return permitted(actor, 'clearance.check', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const regions = await clearancesOfOne(tx, actor, patient, now)
    const people = await practitionersById(tx, regions.flatMap(namedIn))
    const recommendation = actor.role === 'PHYSICIAN' ? await newestRecommendation(tx, patient.id) : null
    const [first] = regions.flatMap(({ advice }) => advice.clearance ?? [])
    await appendEntry(tx, actor, {
      type: 'clearance.checked',
      at: now,
      subject: first ? `clearance:${first.id}` : `patient:${patient.auditRef}`,
      patientRef: patient.auditRef,
      payload: { states: regions.map(({ region, advice, state }) => ({ region, advice: advice.id, ...state })) },
    })
    const own = (await careListOf(tx, actor.practitionerId)).has(patient.id)
    return done({
      patient,
      own,
      regions,
      people,
      newestRecommendationId: recommendation?.id ?? null,
      today: today(actor, now),
      confirmedAt: now,
      fingerprint: clearanceFingerprint(patient, regions),
    })
  })
}

function namedIn({ advice }: RegionClearance): readonly string[] {
  const { events = [], sessions = [] } = advice.clearance ?? {}
  return [...events.map(({ byId }) => byId), ...sessions.map(({ givenById }) => givenById)]
}
