import { findPlace } from '#lib/db/log-proofs'
import { signingEntries } from '#lib/db/log-signatures'
import type { Tx } from '#lib/db/transaction'

/** Where a signature stands in the audit log. */
export type SignaturePlace = {
  readonly kind: 'SIGNATURE' | 'CO_SIGNATURE'
  /** Null while no checkpoint covers it: nobody outside could be shown yet that it is there. */
  readonly index: number | null
}

/** The places of an advice's signatures, in the order in which it was signed. */
export async function signaturePlaces(
  tx: Tx,
  patientRef: string,
  adviceId: string,
): Promise<readonly SignaturePlace[]> {
  const places: SignaturePlace[] = []
  for (const { id, kind } of await signingEntries(tx, patientRef, adviceId)) {
    const place = await findPlace(tx, id)
    places.push({ kind, index: place?.checkpoint ? place.index : null })
  }
  return places
}
