import type { Actor } from '#lib/access/actor'
import { canonicalJson } from '#lib/audit/canonical'
import { nodeSha256 } from '#lib/audit/node-crypto'
import type { Text } from '#lib/clinical/explain/document'
import { insertSignature, type NewSignature } from '#lib/db/advice'
import type { Tx } from '#lib/db/transaction'
import { signatureBinding } from '#lib/documents/digest'
import { latinName } from '#lib/messages/names'

/**
 * Puts the actor's signature under an advice: name and licence as printed, the sentence agreed to, the moment, and the
 * digest of what was signed, all bound together. The signer is always the actor; nobody can sign as somebody else.
 */
export async function signOff(
  tx: Tx,
  actor: Actor,
  advice: { readonly id: string; readonly digest: string },
  kind: NewSignature['kind'],
  meaning: Text,
  now: Date,
): Promise<NewSignature & { readonly id: string }> {
  const signed = {
    kind,
    signedById: actor.practitionerId,
    signatoryName: latinName(actor.name),
    licenceNumber: actor.licenceNumber,
    meaning: canonicalJson(meaning),
    digest: advice.digest,
  }
  const binding = signatureBinding(nodeSha256, { ...signed, adviceId: advice.id, signedAt: now.toISOString() })
  const signature = { ...signed, binding, signedAt: now }
  const id = await insertSignature(tx, actor.facility.id, advice.id, signature)
  return { id, ...signature }
}
