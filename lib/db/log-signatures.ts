import 'server-only'
import type { Tx } from './transaction.ts'

export type SigningEntry = {
  readonly id: string
  readonly kind: 'SIGNATURE' | 'CO_SIGNATURE'
  /** The leaf's text. */
  readonly canonical: string
}

/** The entries by which advice was signed, the first one first. Cost: the patient's part of the trail, by index. */
export async function signingEntries(tx: Tx, patientRef: string, adviceId: string): Promise<readonly SigningEntry[]> {
  return tx.$queryRaw<SigningEntry[]>`
    SELECT id::text, canonical, CASE type WHEN 'advice.co-signed' THEN 'CO_SIGNATURE' ELSE 'SIGNATURE' END AS kind
      FROM audit_entry
     WHERE patient_ref = ${patientRef}::uuid AND subject = ${`advice:${adviceId}`}
       AND type IN ('advice.signed', 'advice.amended', 'advice.co-signed')
     ORDER BY ts, id`
}
