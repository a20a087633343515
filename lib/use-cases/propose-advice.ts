import type { Actor } from '#lib/access/actor'
import type { SigningTerms } from '#lib/clinical/decision/signing-terms'
import type { RecommendationDocument } from '#lib/clinical/explain/document'
import { newestAdvice } from '#lib/db/advice'
import { appendEntry } from '#lib/db/audit-log'
import { findPatient, type Patient } from '#lib/db/patients'
import { findRecommendation, newestRecommendation, type StoredRecommendation } from '#lib/db/recommendations'
import type { AdviceDocument } from '#lib/documents/advice-document'
import { type ChangeCause, changedSince } from '#lib/documents/changed-since'
import { type Change, differenceBetween } from '#lib/documents/difference'
import { adviceInForce } from './shared/advice-in-force.ts'
import { type AdviceSummary, summaryOfAdvice } from './shared/advice-summary.ts'
import { type IdentityAsked, identityAsked } from './shared/identity-matches.ts'
import { intactAdvice } from './shared/intact-advice.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { recommendFromFacts } from './shared/recommend-from-facts.ts'
import { recordClosed } from './shared/record-closed.ts'
import { done, type Result, refused } from './shared/result.ts'
import { termsOfSigning } from './shared/terms-of-signing.ts'
import { today } from './shared/today.ts'
import { verifiedDocument } from './shared/verified-document.ts'

/** Why there is nothing to sign at this moment. */
export type NotSignable = 'engine-failed' | 'record-closed' | 'no-region' | 'changed'

/** The advice that a signature would replace. */
export type ReplacedAdvice = {
  readonly summary: AdviceSummary
  /** It still says something, so replacing it needs a reason. */
  readonly inForce: boolean
  /** Null where it is not what was signed. */
  readonly document: AdviceDocument | null
  /** Its recommendation against the one to be signed. */
  readonly difference: readonly Change[]
}

export type AdviceProposal = {
  readonly patient: Patient
  readonly today: string
  /** The newest recommendation, which is the one that would be signed. */
  readonly recommendation: StoredRecommendation
  readonly document: RecommendationDocument
  readonly notSignable: NotSignable | null
  /** Why the newest one does not hold any more; then it has to be made anew before anything is signed. */
  readonly changes: readonly ChangeCause[]
  /** What differs from the recommendation that the reader came from; empty where it is this one. */
  readonly sinceShown: readonly Change[]
  readonly shownIsNewest: boolean
  readonly terms: SigningTerms
  readonly replaces: ReplacedAdvice | null
  readonly identityAsked: IdentityAsked
}

/**
 * What a physician would sign: the newest recommendation as it was read, what may be decided on it, what has changed since
 * the one that they came from, and the advice that it would replace. `shownId` null: they came for the newest.
 */
export async function proposeAdvice(
  actor: Actor,
  { patientId, shownId }: { readonly patientId: string; readonly shownId: string | null },
  now: Date,
): Promise<Result<AdviceProposal, NotPermitted | 'not-found'>> {
  return permitted(actor, 'advice.sign', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    const recommendation = patient && (await newestRecommendation(tx, patient.id))
    const shown = shownId === null ? recommendation : recommendation && (await findRecommendation(tx, shownId))
    if (!patient || !recommendation || shown?.patientId !== patient.id) return refused('not-found')
    const day = today(actor, now)
    const current = await recommendFromFacts(tx, patient, day)
    const changes = current ? changedSince(recommendation, current) : []
    const document = verifiedDocument(recommendation)
    const { region } = recommendation
    const replaced = region && (await newestAdvice(tx, patient.id, region))
    await appendEntry(tx, actor, {
      type: 'recommendation.viewed',
      at: now,
      subject: `recommendation:${recommendation.id}`,
      patientRef: patient.auditRef,
      payload: { digest: recommendation.digest, to: 'sign' },
    })
    return done({
      patient,
      today: day,
      recommendation,
      document,
      notSignable: whyNotSignable(patient, region, current === null, changes),
      changes,
      sinceShown: differenceBetween(verifiedDocument(shown), document),
      shownIsNewest: shown.digest === recommendation.digest,
      terms: termsOfSigning(recommendation),
      replaces: replaced && replacedAdvice(replaced, document, day),
      identityAsked: identityAsked(patient),
    })
  })
}

function whyNotSignable(
  patient: Patient,
  region: StoredRecommendation['region'],
  engineFailed: boolean,
  changes: readonly ChangeCause[],
): NotSignable | null {
  if (engineFailed) return 'engine-failed'
  if (recordClosed(patient)) return 'record-closed'
  if (changes.length > 0) return 'changed'
  return region === null ? 'no-region' : null
}

function replacedAdvice(
  advice: Parameters<typeof summaryOfAdvice>[0],
  proposed: RecommendationDocument,
  day: string,
): ReplacedAdvice {
  const integrity = intactAdvice(advice)
  const document = integrity.intact ? integrity.document : null
  return {
    summary: summaryOfAdvice(advice, day),
    inForce: adviceInForce(advice, day),
    document,
    difference: document ? differenceBetween(document.recommendation.document, proposed) : [],
  }
}
