import type { Actor } from '#lib/access/actor'
import { rulesNotCarried } from '#lib/clinical/clearance/verification'
import type { CoSignForm } from '#lib/clinical/decision/co-sign-form'
import { type AdviceRow, findAdvice } from '#lib/db/advice'
import { appendEntry } from '#lib/db/audit-log'
import { lockPatient, type Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { coSignatureMeaning } from '#lib/documents/meaning'
import { careFor } from './shared/care-for.ts'
import { activateClearance } from './shared/clearance-of-advice.ts'
import { computeRecommendation } from './shared/compute-recommendation.ts'
import { identityMatches } from './shared/identity-matches.ts'
import { intactAdvice } from './shared/intact-advice.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { recordClosed } from './shared/record-closed.ts'
import { done, type Result, refused } from './shared/result.ts'
import { signOff } from './shared/sign-off.ts'
import { today } from './shared/today.ts'
import { waitsForCoSignature } from './shared/waits-for-co-signature.ts'

export type CoSignAdviceInput = {
  readonly submissionId: string
  readonly patientId: string
  readonly adviceId: string
  /** The form without what proves identity, which the door has checked (lib/auth/reauthenticate.ts). */
  readonly form: Omit<CoSignForm, 'proof'>
  /** How identity was proved, for the entry; absent where no door stands before it, as when demo data is made. */
  readonly provedBy?: string
}

export type CoSignRefusal =
  | NotPermitted
  | KeyReused
  | 'not-found'
  | 'record-closed'
  | 'identity-differs'
  /** It does not wait for a co-signature: another kind of decision, co-signed, replaced, ended or run out. */
  | 'not-waiting'
  | 'own-advice'
  /** What is stored is not what was signed, or not what the page showed. */
  | 'damaged'
  | 'engine-failed'
  /** A rule fires now that the decision does not override. */
  | 'no-longer-holds'

/**
 * The second physician's signature under a decision after review. The rules are asked again: only while nothing fires but
 * what the decision overrides does the clearance become active, from the day of this signature.
 */
export async function coSignAdvice(
  actor: Actor,
  { submissionId, provedBy, ...input }: CoSignAdviceInput,
  now: Date,
): Promise<Result<{ readonly clearanceId: string }, CoSignRefusal>> {
  type Answer = Result<{ readonly clearanceId: string }, CoSignRefusal>
  return permitted(actor, 'advice.co-sign', now, async (tx): Promise<Answer> => {
    const patient = await lockPatient(tx, input.patientId)
    const advice = patient && (await findAdvice(tx, input.adviceId))
    if (!patient || advice?.patientId !== patient.id) return refused('not-found')
    const submission = { id: submissionId, action: 'advice.co-sign', input, now } as const
    return once(tx, actor, submission, async (): Promise<Answer> => {
      const obstacle = await whyNot(tx, actor, { patient, advice, form: input.form }, now)
      return obstacle
        ? refused(obstacle)
        : done({ clearanceId: await coSign(tx, actor, patient, { ...advice, provedBy: provedBy ?? null }, now) })
    })
  })
}

type CoSigning = {
  readonly patient: Patient
  readonly advice: AdviceRow
  readonly form: CoSignAdviceInput['form']
}

async function whyNot(
  tx: Tx,
  actor: Actor,
  { patient, advice, form }: CoSigning,
  now: Date,
): Promise<CoSignRefusal | null> {
  if (recordClosed(patient)) return 'record-closed'
  if (!waitsForCoSignature(advice, today(actor, now))) return 'not-waiting'
  if (advice.signatures.some(({ signedById }) => signedById === actor.practitionerId)) return 'own-advice'
  if (!identityMatches(patient, form.identity)) return 'identity-differs'
  if (advice.digest !== form.digest || !intactAdvice(advice).intact) return 'damaged'
  const computed = await computeRecommendation(tx, actor, patient, now)
  if (computed === null) return 'engine-failed'
  const { firedRules, region } = computed.recommendation
  const holds = region === advice.region && rulesNotCarried(firedRules, advice.overriddenRules).length === 0
  return holds ? null : 'no-longer-holds'
}

type CoSigned = AdviceRow & { readonly provedBy: string | null }

async function coSign(tx: Tx, actor: Actor, patient: Patient, advice: CoSigned, now: Date): Promise<string> {
  const { id, digest, region, validUntil, provedBy } = advice
  if (validUntil === null) throw new Error(`Expected advice ${id} after review to have a last day, found none`)
  const { id: signatureId, binding } = await signOff(tx, actor, advice, 'CO_SIGNATURE', coSignatureMeaning, now)
  await appendEntry(tx, actor, {
    type: 'advice.co-signed',
    at: now,
    subject: `advice:${id}`,
    patientRef: patient.auditRef,
    payload: { digest, binding, overriddenRules: advice.overriddenRules, provedBy },
    wrote: [{ kind: 'signature', id: signatureId }],
  })
  await careFor(tx, actor, patient, now)
  return activateClearance(tx, actor, patient, { id, region, validUntil }, now)
}
