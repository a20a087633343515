import 'server-only'
import { z } from 'zod'
import { REGIONS, type Region } from '#lib/clinical/level'
import { OUTCOMES, type Outcome } from '#lib/clinical/outcome'
import { dateColumn, type Patient, patientColumns, readPatient } from './patients.ts'
import type { Tx } from './transaction.ts'

/** Rows of one list; a list that is longer is worked off from the top, and the page says that there are more. */
export const LIST_AT_MOST = 200

/** The facility's patients with these ids, by id. */
export async function patientsById(tx: Tx, ids: Iterable<string>): Promise<ReadonlyMap<string, Patient>> {
  const rows = await tx.patient.findMany({ where: { id: { in: [...new Set(ids)] } }, select: patientColumns })
  return new Map(rows.map((row) => [row.id, readPatient(row)]))
}

/** The patients whose clearance of some region is current, suspended, or ended (by day or by a person) since a day. */
export async function patientsWithClearance(tx: Tx, since: string, at: Date): Promise<readonly string[]> {
  const rows = await tx.clearance.findMany({
    where: {
      validUntil: { gte: dateColumn(since) },
      OR: [{ endedAt: null }, { endedAt: { gte: at } }],
      patient: { deceasedOn: null, mergedIntoId: null },
    },
    select: { patientId: true },
    distinct: ['patientId'],
    orderBy: [{ patientId: 'asc' }],
  })
  return rows.map(({ patientId }) => patientId)
}

const openRecommendation = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  region: z.enum(REGIONS).nullable(),
  outcome: z.enum(OUTCOMES),
  computedAt: z.date(),
})

export type OpenRecommendation = {
  readonly id: string
  readonly patientId: string
  readonly region: Region | null
  readonly outcome: Outcome
  readonly computedAt: Date
}

/**
 * The newest recommendation of each patient that no physician has answered yet: no advice stands on it or came after it,
 * and no suspension was lifted on it. Most restrictive first, then the one that waits longest.
 */
export async function openRecommendations(tx: Tx): Promise<readonly OpenRecommendation[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT r.id, r.patient_id AS "patientId", r.region::text AS region, r.outcome::text AS outcome,
           r.computed_at AS "computedAt"
      FROM (SELECT DISTINCT ON (patient_id) * FROM recommendation ORDER BY patient_id, computed_at DESC, id DESC) r
      JOIN patient p ON p.id = r.patient_id AND p.deceased_on IS NULL AND p.merged_into_id IS NULL
     WHERE NOT EXISTS (SELECT FROM advice a WHERE a.patient_id = r.patient_id AND a.region = r.region
                          AND (a.recommendation_id = r.id OR a.created_at > r.computed_at))
       AND NOT EXISTS (SELECT FROM clearance_event v JOIN clearance k ON k.id = v.clearance_id
                        WHERE k.patient_id = r.patient_id AND v.recommendation_id = r.id)
     ORDER BY r.outcome, r.computed_at, r.id
     LIMIT ${LIST_AT_MOST}`
  return z.array(openRecommendation).parse(rows)
}

export type AdviceToCoSign = {
  readonly id: string
  readonly patientId: string
  readonly region: Region
  readonly signatoryName: string
  readonly createdAt: Date
}

/** Decisions after review that wait for a second physician and that this one did not sign, oldest first. */
export async function adviceToCoSign(tx: Tx, physicianId: string, day: string): Promise<readonly AdviceToCoSign[]> {
  const rows = await tx.advice.findMany({
    where: {
      decision: 'CONDITIONAL_AFTER_REVIEW',
      supersededBy: null,
      ending: null,
      validUntil: { gte: dateColumn(day) },
      signatures: { none: { OR: [{ kind: 'CO_SIGNATURE' }, { signedById: physicianId }] } },
      patient: { deceasedOn: null, mergedIntoId: null },
    },
    select: {
      id: true,
      patientId: true,
      region: true,
      createdAt: true,
      signatures: { where: { kind: 'SIGNATURE' }, select: { signatoryName: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: LIST_AT_MOST,
  })
  return rows.map(({ region, signatures, ...row }) => ({
    ...row,
    region: region as Region,
    signatoryName: signatures[0]?.signatoryName ?? '',
  }))
}

/** How many entries the facility's people left in the log since an instant, and how many accounts are in use. */
export async function administration(
  tx: Tx,
  since: Date,
): Promise<{ readonly entries: number; readonly activeAccounts: number; readonly accounts: number }> {
  // The log keeps time as fixed-width text, which sorts as time does. Entries of nobody (failed sign-ins) have no facility.
  const [entries, activeAccounts, accounts] = [
    await tx.auditEntry.count({ where: { ts: { gte: since.toISOString() }, facilityId: { not: null } } }),
    await tx.practitioner.count({ where: { deactivatedAt: null } }),
    await tx.practitioner.count(),
  ]
  return { entries, activeAccounts, accounts }
}
