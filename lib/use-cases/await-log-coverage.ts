import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import { findAdvice } from '#lib/db/advice'
import { findPatient } from '#lib/db/patients'
import { inTransaction } from '#lib/db/transaction'
import { signaturePlaces } from './shared/signature-places.ts'

/** Somebody who has signed waits so long at most; the advice is signed either way, and its page says what it waits for. */
const PATIENCE_MS = 5_000

/** A checkpoint follows within a second; asking ten times costs less than waiting for the next round second. */
const EVERY_MS = 100

/**
 * Waits until a checkpoint covers every signature of an advice that the actor has just signed: from then on nobody can take
 * it out of the log unseen. False where that takes longer than five seconds. No look at the record, and so no entry.
 */
export async function awaitLogCoverage(actor: Actor, adviceId: string): Promise<boolean> {
  if (!can(actor, 'advice.sign') && !can(actor, 'advice.co-sign')) return false
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline) {
    if (await isCovered(actor, adviceId)) return true
    await pause(EVERY_MS)
  }
  return false
}

async function isCovered(actor: Actor, adviceId: string): Promise<boolean> {
  return inTransaction(actor, async (tx) => {
    const advice = await findAdvice(tx, adviceId)
    const patient = advice && (await findPatient(tx, advice.patientId))
    if (!patient) return true
    const places = await signaturePlaces(tx, patient.auditRef, adviceId)
    return places.every(({ index }) => index !== null)
  })
}
