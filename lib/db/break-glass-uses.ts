import 'server-only'
import type { BreakGlass } from './break-glass.ts'
import type { Tx } from './transaction.ts'

/** An entry of content seen through a break-glass, and the entry whose content it was. */
export type BreakGlassUse = {
  readonly entryId: string
  readonly at: string
  readonly type: string
  readonly seen: string | null
}

/** The entries that somebody's break-glass made between its opening and its end, oldest first. */
export async function usesOfBreakGlass(
  tx: Tx,
  { openedById, patient, openedAt, expiresAt, closedAt }: BreakGlass,
): Promise<readonly BreakGlassUse[]> {
  const [from, to] = [openedAt.toISOString(), (closedAt ?? expiresAt).toISOString()]
  return tx.$queryRaw<BreakGlassUse[]>`
    SELECT id::text AS "entryId", ts AS at, type, subject AS seen FROM audit_entry
     WHERE actor_id = ${openedById} AND patient_ref = ${patient.auditRef}::uuid AND ts >= ${from} AND ts <= ${to}
       AND canonical::json ->> 'purpose' = 'BTG' AND type NOT LIKE 'break-glass.%'
     ORDER BY ts, id`
}
