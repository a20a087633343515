import { nodeSha256 } from '#lib/audit/node-crypto'
import type { AdviceRow } from '#lib/db/advice'
import { type AdviceIntegrity, adviceIntegrity } from '#lib/documents/advice-integrity'

/** Whether a stored advice is still what was signed; its document only if it is. */
export function intactAdvice(advice: Omit<AdviceRow, 'amendReason' | 'supersededById'>): AdviceIntegrity {
  const signatures = advice.signatures.map((signature) => ({
    ...signature,
    signedAt: signature.signedAt.toISOString(),
  }))
  return adviceIntegrity(nodeSha256, { ...advice, signatures })
}
