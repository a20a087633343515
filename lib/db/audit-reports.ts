import 'server-only'
import { Prisma } from './generated/client.ts'
import type { Tx } from './transaction.ts'

/** How often somebody did what to somebody's record, and when first and last. */
export type AccessSum = {
  readonly actorId: string
  readonly role: string
  readonly patientRef: string | null
  readonly looks: number
  /** Everything but looks. */
  readonly acts: number
  readonly refused: number
  readonly first: string
  readonly last: string
}

/** What is looking and not doing. */
const LOOKS = ['viewed', 'searched', 'checked', 'listed', 'read', 'entry-viewed', 'content-viewed', 'report-viewed']

type Period = { readonly notBefore: string; readonly earlierThan: string }

/**
 * Entries of one patient summed by who did them, or of one user summed by whom they were about; the last seen first. Reads
 * the entries of that patient or user in the period, by an index of theirs.
 */
export async function reportAccesses(
  tx: Tx,
  whose: { readonly patientRef: string } | { readonly actorId: string },
  { notBefore, earlierThan }: Period,
  limit: number,
): Promise<readonly AccessSum[]> {
  const one =
    'patientRef' in whose
      ? Prisma.sql`patient_ref = ${whose.patientRef}::uuid`
      : Prisma.sql`actor_id = ${whose.actorId} AND patient_ref IS NOT NULL`
  return tx.$queryRaw<AccessSum[]>`
    SELECT actor_id AS "actorId", coalesce(actor_role, 'none') AS role, patient_ref::text AS "patientRef",
           (count(*) FILTER (WHERE split_part(type, '.', 2) = ANY (${LOOKS})))::integer AS looks,
           (count(*) FILTER (WHERE split_part(type, '.', 2) <> ALL (${LOOKS})))::integer AS acts,
           (count(*) FILTER (WHERE outcome <> 'success'))::integer AS refused, min(ts) AS first, max(ts) AS last
      FROM audit_entry WHERE ${one} AND ts >= ${notBefore} AND ts < ${earlierThan}
     GROUP BY actor_id, actor_role, patient_ref ORDER BY max(ts) DESC, actor_id, patient_ref LIMIT ${limit}`
}

/** One disclosure: somebody saw or changed something of the patient's record. */
export type Disclosure = {
  readonly id: string
  readonly ts: string
  readonly type: string
  readonly actorId: string
  readonly role: string
  readonly outcome: string
  /** HL7 PurposeOfUse, out of the leaf. */
  readonly purpose: string
  readonly place: number | null
}

/** Every entry of one patient in a period, oldest first, at most `limit`. */
export async function disclosuresOf(
  tx: Tx,
  patientRef: string,
  { notBefore, earlierThan }: Period,
  limit: number,
): Promise<readonly Disclosure[]> {
  const rows = await tx.$queryRaw<(Omit<Disclosure, 'place'> & { place: bigint | null })[]>`
    SELECT e.id::text, e.ts, e.type, e.actor_id AS "actorId", coalesce(e.actor_role, 'none') AS role, e.outcome,
           e.canonical::json ->> 'purpose' AS purpose, l.idx AS place
      FROM audit_entry e LEFT JOIN log_leaf l ON l.entry_id = e.id
     WHERE e.patient_ref = ${patientRef}::uuid AND e.ts >= ${notBefore} AND e.ts < ${earlierThan}
     ORDER BY e.ts, e.id LIMIT ${limit}`
  return rows.map(({ place, ...row }) => ({ ...row, place: place === null ? null : Number(place) }))
}
