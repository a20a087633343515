import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { carersOf } from '#lib/db/care-list'
import type { FiledAdvice, FiledClearance } from '#lib/db/clearance-files'
import { insertClearanceEvent, type NewClearanceEvent } from '#lib/db/clearances'
import { type NotificationKind, notify } from '#lib/db/notifications'
import type { Patient } from '#lib/db/patients'
import { practitionersInRole } from '#lib/db/practitioners'
import type { Tx } from '#lib/db/transaction'

/** A clearance and the advice that it stands on. */
export type Suspendable = { readonly advice: FiledAdvice; readonly clearance: FiledClearance }

type Suspension = Extract<NewClearanceEvent, { kind: 'SUSPENDED' }>

/**
 * Suspends a clearance at once: the event, its entry, and a word to the physicians who can lift it. The patient must be
 * locked. A clearance that is suspended already is suspended once more: another cause is another thing to look into.
 */
export async function suspend(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  { advice, clearance }: Suspendable,
  suspension: Suspension,
  now: Date,
): Promise<void> {
  const { facility, practitionerId } = actor
  const id = await insertClearanceEvent(
    tx,
    { facilityId: facility.id, clearanceId: clearance.id },
    suspension,
    practitionerId,
    now,
  )
  await appendEntry(tx, actor, {
    type: 'clearance.suspended',
    at: now,
    subject: `clearance:${clearance.id}`,
    patientRef: patient.auditRef,
    payload: {
      cause: suspension.cause,
      rules: [...(suspension.rules ?? [])],
      reason: suspension.reason ?? null,
    },
    wrote: [{ kind: 'clearance-event', id }],
  })
  await tellPhysicians(tx, actor, patient, { advice, clearance }, 'SUSPENDED', now)
}

/**
 * Tells whoever signed, and the physicians who care for the patient; all physicians where none of these works here any
 * more, so that no suspension goes unheard. Not the one who acts, who knows.
 */
export async function tellPhysicians(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  { advice, clearance }: Suspendable,
  kind: NotificationKind,
  now: Date,
): Promise<void> {
  const physicians = (await practitionersInRole(tx, 'PHYSICIAN')).map(({ id }) => id)
  const involved = [...advice.signatures.map(({ signedById }) => signedById), ...(await carersOf(tx, patient.id))]
  const concerned = physicians.filter((id) => involved.includes(id))
  const recipients = (concerned.length > 0 ? concerned : physicians).filter((id) => id !== actor.practitionerId)
  const about = { facilityId: actor.facility.id, patientId: patient.id, kind, subject: `clearance:${clearance.id}` }
  await notify(tx, recipients, about, now)
}
