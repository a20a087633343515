import type { Actor } from '#lib/access/actor'
import { utf8 } from '#lib/audit/encoding'
import { formatProof, parseProof } from '#lib/audit/proof'
import { findAdvice } from '#lib/db/advice'
import { appendEntry } from '#lib/db/audit-log'
import { proofOf } from '#lib/db/log-proofs'
import { signingEntries } from '#lib/db/log-signatures'
import { findPatient } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type AdviceProofInput = {
  readonly patientId: string
  readonly adviceId: string
  readonly kind: 'SIGNATURE' | 'CO_SIGNATURE'
}

export type AdviceProof = {
  readonly index: number
  /** C2SP tlog-proof, with the entry's line as its extra: the file is all that a checker needs beside the log's key. */
  readonly text: string
}

/**
 * The proof that a signature stands in the log. Whoever holds it is a witness: the log can no longer be told without this
 * entry at this place. The download is an entry.
 */
export async function downloadAdviceProof(
  actor: Actor,
  { patientId, adviceId, kind }: AdviceProofInput,
  now: Date,
): Promise<Result<AdviceProof, NotPermitted | 'not-found' | 'waiting-for-the-log'>> {
  return permitted(actor, 'advice.view', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    const advice = patient && (await findAdvice(tx, adviceId))
    if (!patient || advice?.patientId !== patient.id) return refused('not-found')
    const entries = await signingEntries(tx, patient.auditRef, advice.id)
    const entry = entries.find((each) => each.kind === kind)
    if (!entry) return refused('not-found')
    const proof = await proofOf(tx, entry)
    if (!proof) return refused('waiting-for-the-log')
    await appendEntry(tx, actor, {
      type: 'proof.downloaded',
      at: now,
      subject: `advice:${advice.id}`,
      patientRef: patient.auditRef,
      payload: { entry: entry.id, index: proof.index, size: proof.size },
    })
    const text = formatProof({ ...parseProof(proof.text), extra: utf8(entry.canonical) })
    return done({ index: proof.index, text })
  })
}
