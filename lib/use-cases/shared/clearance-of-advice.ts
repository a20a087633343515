import type { Actor } from '#lib/access/actor'
import type { Region } from '#lib/clinical/level'
import { appendEntry } from '#lib/db/audit-log'
import { endClearance, insertClearance, runningClearances } from '#lib/db/clearances'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { today } from './today.ts'

type Permission = { readonly id: string; readonly region: Region; readonly validUntil: string }

/** Makes a signed permission a clearance from today on. The patient must be locked, and earlier clearances ended. */
export async function activateClearance(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  advice: Permission,
  now: Date,
): Promise<string> {
  const { id: adviceId, region, validUntil } = advice
  const issuedOn = today(actor, now)
  const validity = { region, issuedOn, validUntil }
  const clearance = { facilityId: actor.facility.id, patientId: patient.id, adviceId, ...validity }
  const id = await insertClearance(tx, clearance, now)
  await appendEntry(tx, actor, {
    type: 'clearance.activated',
    at: now,
    subject: `clearance:${id}`,
    patientRef: patient.auditRef,
    payload: { advice: adviceId, ...validity },
    wrote: [{ kind: 'clearance', id }],
  })
  return id
}

/** Ends whatever clearance of a region nobody has ended yet, from today on. The patient must be locked. */
export async function endClearancesOf(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  region: Region,
  end: { readonly kind: 'SUPERSEDED' | 'REVOKED' | 'WITHDRAWN'; readonly reason: string | null },
  now: Date,
): Promise<void> {
  const running = await runningClearances(tx, patient.id)
  for (const clearance of running.filter((each) => each.region === region)) {
    await endClearance(tx, clearance.id, end.kind, today(actor, now), now)
    await appendEntry(tx, actor, {
      type: 'clearance.ended',
      at: now,
      subject: `clearance:${clearance.id}`,
      patientRef: patient.auditRef,
      payload: { advice: clearance.adviceId, region, kind: end.kind, reason: end.reason },
      wrote: [{ kind: 'clearance', id: clearance.id }],
    })
  }
}
