import type { Actor } from '#lib/access/actor'
import { type DecisionRefusal, decide } from '#lib/clinical/decision/decide'
import type { SignForm } from '#lib/clinical/decision/sign-form'
import { newestAdvice } from '#lib/db/advice'
import { lockPatient, type Patient } from '#lib/db/patients'
import { findRecommendation, type StoredRecommendation } from '#lib/db/recommendations'
import type { Tx } from '#lib/db/transaction'
import { readRecommendationDocument } from '#lib/documents/advice-document'
import { adviceInForce } from './shared/advice-in-force.ts'
import { keepRecommendation } from './shared/compute-recommendation.ts'
import { emergencyNotReassessed } from './shared/emergency-not-reassessed.ts'
import { identityMatches } from './shared/identity-matches.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { recommendFromFacts } from './shared/recommend-from-facts.ts'
import { recordClosed } from './shared/record-closed.ts'
import { done, type Result, refused } from './shared/result.ts'
import { termsOfSigning } from './shared/terms-of-signing.ts'
import { today } from './shared/today.ts'
import { writeAdvice } from './shared/write-advice.ts'

export type SignAdviceInput = {
  readonly submissionId: string
  readonly patientId: string
  /** The recommendation whose page was opened. */
  readonly shownId: string
  /** The form without what proves identity, which the door has checked (lib/auth/reauthenticate.ts). */
  readonly form: Omit<SignForm, 'proof'>
  /** How identity was proved, for the entry; absent where no door stands before it, as when demo data is made. */
  readonly provedBy?: string
}

export type SignAdviceRefusal =
  | NotPermitted
  | KeyReused
  | DecisionRefusal
  | 'not-found'
  | 'record-closed'
  | 'identity-differs'
  | 'engine-failed'
  /** What the rules say now is not what the page showed: the new recommendation is stored, nothing is signed. */
  | 'changed-since-shown'
  /** The page showed a difference, and nobody has said that they read it. */
  | 'changes-not-read'
  | 'no-region'
  /** A check named an emergency and nobody has examined the patient since. */
  | 'emergency-not-reassessed'
  /** Somebody signed other advice for the region while the page was open. */
  | 'signed-meanwhile'
  | 'amend-reason-missing'

export type AdviceSigned = { readonly adviceId: string }

/**
 * Signs advice: exactly what was shown. Under the patient's lock the recommendation is made again from everything recorded
 * and its digest compared with the one that the form carries; only when they are the same is the document, with the
 * decision, stored under the actor's signature. Of two physicians who sign at once, one is told of the other.
 */
export async function signAdvice(
  actor: Actor,
  { submissionId, provedBy, ...input }: SignAdviceInput,
  now: Date,
): Promise<Result<AdviceSigned, SignAdviceRefusal>> {
  return permitted(actor, 'advice.sign', now, async (tx): Promise<Result<AdviceSigned, SignAdviceRefusal>> => {
    const patient = await lockPatient(tx, input.patientId)
    const shown = patient && (await findRecommendation(tx, input.shownId))
    if (!patient || shown?.patientId !== patient.id) return refused('not-found')
    return once(tx, actor, { id: submissionId, action: 'advice.sign', input, now }, () =>
      sign(tx, actor, { patient, shown, form: input.form, provedBy: provedBy ?? null }, now),
    )
  })
}

type Signing = {
  readonly patient: Patient
  readonly shown: StoredRecommendation
  readonly form: SignAdviceInput['form']
  readonly provedBy: string | null
}

async function sign(
  tx: Tx,
  actor: Actor,
  { patient, shown, form, provedBy }: Signing,
  now: Date,
): Promise<Result<AdviceSigned, SignAdviceRefusal>> {
  if (recordClosed(patient)) return refused('record-closed')
  if (!identityMatches(patient, form.identity)) return refused('identity-differs')
  const day = today(actor, now)
  const computed = await recommendFromFacts(tx, patient, day)
  if (computed === null) return refused('engine-failed')
  const kept = await keepRecommendation(tx, actor, patient, computed, now)
  if (computed.digest !== form.digest) return refused('changed-since-shown')
  if (shown.digest !== form.digest && !form.changesRead) return refused('changes-not-read')
  // What is signed is what was computed just now, not a stored row that only claims the same digest.
  const recommendation = { ...kept.recommendation, ...computed }
  const { region } = computed
  if (region === null) return refused('no-region')
  const replaces = await newestAdvice(tx, patient.id, region)
  if ((replaces?.id ?? null) !== form.replaces) return refused('signed-meanwhile')
  const inForce = replaces !== null && adviceInForce(replaces, day)
  if (inForce && form.amendReason === null) return refused('amend-reason-missing')
  const document = readRecommendationDocument(recommendation.document)
  const decided = decide(form.decision, termsOfSigning(recommendation), document, day)
  if (!decided.ok) return decided
  const permits = decided.value.outcome === 'CONDITIONAL_CLEARANCE'
  if (permits && (await emergencyNotReassessed(tx, patient, day))) return refused('emergency-not-reassessed')
  const amendReason = inForce ? form.amendReason : null
  const advice = { patient, region, recommendation, decided: decided.value, replaces, amendReason, provedBy }
  return done({ adviceId: await writeAdvice(tx, actor, advice, now) })
}
