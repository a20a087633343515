import 'server-only'
import { Prisma } from './generated/client.ts'
import type { Tx } from './transaction.ts'

/** An entry with its place, for the rules that read the log in order. */
export type PlacedEntry = {
  readonly id: string
  readonly ts: string
  readonly type: string
  readonly actorId: string
  readonly patientRef: string | null
  readonly subject: string | null
  readonly outcome: string
}

/** Holds the facility's progress until the transaction ends: two readers would flag twice. Answers it; 0 at first. */
export async function lockFlagProgress(tx: Tx, facilityId: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit-flags ${facilityId}`}, 0))`
  const row = await tx.auditFlagProgress.findUnique({ where: { facilityId } })
  return Number(row?.size ?? 0)
}

/** Notes how far the rules have read. */
export async function keepFlagProgress(tx: Tx, facilityId: string, size: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_flag_progress (facility_id, size) VALUES (${facilityId}::uuid, ${size}::bigint)
    ON CONFLICT (facility_id) DO UPDATE SET size = excluded.size`
}

/** How many entries have a place. */
export async function placedEntries(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ size: bigint }[]>`SELECT coalesce(max(idx) + 1, 0) AS size FROM log_leaf`
  return Number(row?.size ?? 0)
}

/** The facility's entries with places from `from` up to, not including, `to`, in the order of the log. */
export async function placedBetween(
  tx: Tx,
  facilityId: string,
  from: number,
  to: number,
): Promise<readonly PlacedEntry[]> {
  return tx.$queryRaw<PlacedEntry[]>`
    SELECT e.id::text, e.ts, e.type, e.actor_id AS "actorId", e.patient_ref::text AS "patientRef", e.subject, e.outcome
      FROM log_leaf l JOIN audit_entry e ON e.id = l.entry_id
     WHERE l.idx >= ${from}::bigint AND l.idx < ${to}::bigint AND e.facility_id = ${facilityId}::uuid ORDER BY l.idx`
}

/** A person and a patient, and the instant from which an act of the one relates to the other. */
export type Pair = { readonly actorId: string; readonly patientRef: string; readonly since: string }

/** Which pairs are related, by an act of `types` since then or by the care list: `actorId patientRef`. */
export async function relatedPairs(
  tx: Tx,
  pairs: readonly Pair[],
  types: readonly string[],
): Promise<ReadonlySet<string>> {
  if (pairs.length === 0) return new Set()
  const rows = await tx.$queryRaw<Omit<Pair, 'since'>[]>`
    SELECT p.actor_id AS "actorId", p.patient_ref::text AS "patientRef"
      FROM unnest(${pairs.map(({ actorId }) => actorId)}::text[], ${pairs.map(({ patientRef }) => patientRef)}::uuid[],
                  ${pairs.map(({ since }) => since)}::text[]) AS p (actor_id, patient_ref, since)
     WHERE EXISTS (SELECT FROM audit_entry e WHERE e.patient_ref = p.patient_ref AND e.actor_id = p.actor_id
                      AND e.ts >= p.since AND e.type = ANY (${[...types]}) AND e.outcome = 'success')
        OR EXISTS (SELECT FROM care_list_entry c JOIN patient t ON t.id = c.patient_id
                    WHERE t.audit_ref = p.patient_ref AND c.practitioner_id::text = p.actor_id)`
  return new Set(rows.map(({ actorId, patientRef }) => `${actorId} ${patientRef}`))
}

/** How many patients a person looked at on each of their days since `since`, by day. */
export async function patientsPerDay(
  tx: Tx,
  actorId: string,
  looks: readonly string[],
  { since, timeZone }: { readonly since: string; readonly timeZone: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ day: string; n: number }[]>`
    SELECT to_char(ts::timestamptz AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day, count(DISTINCT patient_ref)::integer AS n
      FROM audit_entry WHERE actor_id = ${actorId} AND ts >= ${since} AND type = ANY (${[...looks]})
       AND patient_ref IS NOT NULL GROUP BY 1`
  return new Map(rows.map(({ day, n }) => [day, n]))
}

/** The facility's failed sign-ins since `since`, in the order of time; `subject` is the keyed hash of the name that was tried. */
export async function failedSignIns(tx: Tx, facilityId: string, since: string): Promise<readonly PlacedEntry[]> {
  return tx.$queryRaw<PlacedEntry[]>`
    SELECT e.id::text, e.ts, e.type, e.actor_id AS "actorId", e.patient_ref::text AS "patientRef",
           p.payload::json ->> 'loginNameHash' AS subject, e.outcome
      FROM audit_entry e LEFT JOIN audit_payload p ON p.entry_id = e.id
     WHERE e.facility_id = ${facilityId}::uuid AND e.type = 'sign-in.failed' AND e.ts >= ${since} ORDER BY e.ts, e.id`
}

/** How many patients have each of some family names (lower case), and how many there are. */
export async function familyNames(
  tx: Tx,
  names: readonly string[],
): Promise<{ readonly bearers: ReadonlyMap<string, number>; readonly patients: number }> {
  const patients = await tx.patient.count()
  if (names.length === 0) return { bearers: new Map(), patients }
  const rows = await tx.$queryRaw<{ name: string; n: number }[]>`
    SELECT lower(family_name) AS name, count(*)::integer AS n FROM patient
     WHERE lower(family_name) IN (${Prisma.join([...new Set(names)])}) GROUP BY 1`
  return { bearers: new Map(rows.map(({ name, n }) => [name, n])), patients }
}
