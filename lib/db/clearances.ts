import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { SuspensionCause } from '#lib/clinical/clearance/clearance-file'
import type { Region } from '#lib/clinical/level'
import type { Tx } from './transaction.ts'

export type NewClearance = {
  readonly facilityId: string
  readonly patientId: string
  readonly region: Region
  readonly adviceId: string
  /** First and last valid day on the facility's calendar. */
  readonly issuedOn: string
  readonly validUntil: string
}

/**
 * Makes a clearance on a signed advice and gives its id. PostgreSQL refuses a second one of the same region whose days
 * overlap (end the other first), and one without the signatures that it needs.
 */
export async function insertClearance(tx: Tx, clearance: NewClearance, at: Date): Promise<string> {
  const id = uuidv7()
  const { facilityId, patientId, region, adviceId, issuedOn, validUntil } = clearance
  // Raw, because Prisma has no ranges.
  await tx.$executeRaw`
    INSERT INTO clearance (id, facility_id, patient_id, region, advice_id, validity, issued_on, valid_until, created_at)
    VALUES (${id}::uuid, ${facilityId}::uuid, ${patientId}::uuid, ${region}::region, ${adviceId}::uuid,
      daterange(${issuedOn}::date, ${validUntil}::date, '[]'), ${issuedOn}::date, ${validUntil}::date, ${at})`
  return id
}

/**
 * Ends a clearance from a calendar day on (that day included) through the one function that may. False when it had
 * already ended.
 */
export async function endClearance(
  tx: Tx,
  id: string,
  kind: 'SUPERSEDED' | 'REVOKED' | 'WITHDRAWN',
  day: string,
  at: Date,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ ended: boolean }[]>`
    SELECT end_clearance(${id}::uuid, ${kind}::clearance_end_kind, ${day}::date, ${at}) AS ended`
  return row?.ended ?? false
}

/** The clearances of a patient that nobody has ended (their days may be over), by region. */
export async function runningClearances(
  tx: Tx,
  patientId: string,
): Promise<readonly { readonly id: string; readonly region: Region; readonly adviceId: string }[]> {
  const rows = await tx.clearance.findMany({
    where: { patientId, endedKind: null },
    select: { id: true, region: true, adviceId: true },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map((row) => ({ ...row, region: row.region as Region }))
}

export type NewClearanceEvent =
  | {
      readonly kind: 'SUSPENDED'
      readonly cause: SuspensionCause
      readonly rules?: readonly string[]
      readonly reason?: string | null
    }
  | { readonly kind: 'LIFTED'; readonly reason: string; readonly recommendationId: string }
  | { readonly kind: 'MARKED_FOR_REVIEW' }

/** Adds what happened to a clearance, after everything that happened before. The patient must be locked. */
export async function insertClearanceEvent(
  tx: Tx,
  clearance: { readonly facilityId: string; readonly clearanceId: string },
  event: NewClearanceEvent,
  byId: string,
  at: Date,
): Promise<string> {
  const id = uuidv7()
  const { clearanceId } = clearance
  const last = await tx.clearanceEvent.aggregate({ where: { clearanceId }, _max: { position: true } })
  const rules = event.kind === 'SUSPENDED' ? [...(event.rules ?? [])] : []
  const position = (last._max.position ?? 0) + 1
  await tx.clearanceEvent.create({ data: { id, ...clearance, ...event, rules, byId, at, position } })
  return id
}

/**
 * When a check of the patient was last answered Yes to the emergency question, under whichever clearance and whatever
 * happened to that since; null if never.
 */
export async function newestEmergencyCheck(tx: Tx, patientId: string): Promise<Date | null> {
  const row = await tx.clearanceEvent.findFirst({
    where: { cause: 'CHECK_EMERGENCY', clearance: { patientId } },
    select: { at: true },
    orderBy: { at: 'desc' },
  })
  return row?.at ?? null
}
