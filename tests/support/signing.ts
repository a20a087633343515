import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import type { AdviceRow } from '#lib/db/advice'
import { findAdvice } from '#lib/db/advice'
import { findRecommendation } from '#lib/db/recommendations'
import { inTransaction } from '#lib/db/transaction'
import { coSignAdvice } from '#lib/use-cases/co-sign-advice'
import { type SignAdviceInput, signAdvice } from '#lib/use-cases/sign-advice'
import { NOW } from './facility.ts'

type Form = SignAdviceInput['form']

/** The digest that the page of a recommendation carries. */
export async function digestShown(actor: Actor, recommendationId: string): Promise<string> {
  const found = await inTransaction(actor, (tx) => findRecommendation(tx, recommendationId))
  if (!found) throw new Error(`no recommendation ${recommendationId}`)
  return found.digest
}

/** The sign form of a cleared patient as a physician fills it in: as recommended, for four weeks. */
export async function aSignForm(actor: Actor, recommendationId: string, edits: Partial<Form> = {}): Promise<Form> {
  return {
    digest: await digestShown(actor, recommendationId),
    replaces: null,
    changesRead: false,
    decision: { kind: 'AS_RECOMMENDED', validity: { days: 28 } },
    amendReason: null,
    identity: '1958',
    ...edits,
  }
}

/** A decision for a clearance after review, with the narrowest limits. */
export const afterReview = {
  kind: 'CONDITIONAL_AFTER_REVIEW',
  reason: 'Walks the dog for an hour; wants relief of muscle pain only.',
  limits: { pressureCap: 1, techniques: ['T01_EFFLEURAGE'], further: 'Ten minutes at most.' },
  validity: { days: 28 },
} as const

/** Signs through the use case; throws where it is refused. Gives the advice's id. */
export async function signed(
  actor: Actor,
  assessed: { readonly patientId: string; readonly recommendationId: string },
  edits: Partial<Form> = {},
  now = NOW,
): Promise<string> {
  const { patientId, recommendationId } = assessed
  const form = await aSignForm(actor, recommendationId, edits)
  const input = { submissionId: randomUUID(), patientId, shownId: recommendationId, form }
  const result = await signAdvice(actor, input, now)
  if (!result.ok) throw new Error(`the signature was refused: ${result.reason}`)
  return result.value.adviceId
}

/** Co-signs through the use case; throws where it is refused. Gives the clearance's id. */
export async function coSigned(actor: Actor, patientId: string, adviceId: string, now = NOW): Promise<string> {
  const { digest } = await adviceRow(actor, adviceId)
  const form = { digest, identity: '1958' }
  const result = await coSignAdvice(actor, { submissionId: randomUUID(), patientId, adviceId, form }, now)
  if (!result.ok) throw new Error(`the co-signature was refused: ${result.reason}`)
  return result.value.clearanceId
}

/** An advice as it stands in the database. */
export async function adviceRow(actor: Actor, adviceId: string): Promise<AdviceRow> {
  const found = await inTransaction(actor, (tx) => findAdvice(tx, adviceId))
  if (!found) throw new Error(`no advice ${adviceId}`)
  return found
}

/** The clearances of a patient, oldest first, with their days as PostgreSQL holds them. */
export async function clearancesIn(actor: Actor, patientId: string) {
  return inTransaction(
    actor,
    (tx) => tx.$queryRaw<{ advice: string; days: string; ended: string | null; until: string }[]>`
      SELECT advice_id AS advice, validity::text AS days, ended_kind::text AS ended, valid_until::text AS until
        FROM clearance WHERE patient_id = ${patientId}::uuid ORDER BY created_at, id`,
  )
}

/** The types of the entries about a patient, oldest first, each with its outcome where it is not a success. */
export async function entriesAbout(actor: Actor, patientId: string): Promise<readonly string[]> {
  return inTransaction(actor, async (tx) => {
    const { auditRef } = await tx.patient.findUniqueOrThrow({ where: { id: patientId } })
    const entries = await tx.auditEntry.findMany({ where: { patientRef: auditRef }, orderBy: { id: 'asc' } })
    return entries.map(({ type, outcome }) => (outcome === 'success' ? type : `${type} ${outcome}`))
  })
}
