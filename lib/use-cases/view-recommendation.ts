import type { Actor } from '#lib/access/actor'
import type { RecommendationDocument } from '#lib/clinical/explain/document'
import { newestAdvice } from '#lib/db/advice'
import { appendEntry } from '#lib/db/audit-log'
import { findPatient, type Patient } from '#lib/db/patients'
import { findRecommendation, newestRecommendation, type StoredRecommendation } from '#lib/db/recommendations'
import type { ChangeCause } from '#lib/documents/changed-since'
import { changedSince } from '#lib/documents/changed-since'
import { type AdviceSummary, summaryOfAdvice } from './shared/advice-summary.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { recommendFromFacts } from './shared/recommend-from-facts.ts'
import { recordClosed } from './shared/record-closed.ts'
import { done, type Result, refused } from './shared/result.ts'
import { today } from './shared/today.ts'
import { verifiedDocument } from './shared/verified-document.ts'

export type RecommendationView = {
  readonly patient: Patient
  /** The facility's calendar day. */
  readonly today: string
  readonly recommendation: StoredRecommendation
  /** As it was read when it was stored. */
  readonly document: RecommendationDocument
  /** Why the rules would say something else now; empty while it holds, and while the engine gives no answer. */
  readonly changes: readonly ChangeCause[]
  readonly engineFailed: boolean
  /** Nothing may be signed on the record of someone who has died, or on one that was merged. */
  readonly recordClosed: boolean
  /** The newest one, where this is not it. */
  readonly newerId: string | null
  /** The newest advice of its region. */
  readonly advice: AdviceSummary | null
}

/** A stored recommendation as it was read, and what has changed since. Throws when it is not what was stored. */
export async function viewRecommendation(
  actor: Actor,
  { patientId, recommendationId }: { readonly patientId: string; readonly recommendationId: string },
  now: Date,
): Promise<Result<RecommendationView, NotPermitted | 'not-found'>> {
  return permitted(actor, 'recommendation.view', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    const recommendation = patient && (await findRecommendation(tx, recommendationId))
    if (!patient || recommendation?.patientId !== patient.id) return refused('not-found')
    const day = today(actor, now)
    const current = await recommendFromFacts(tx, patient, day)
    const newest = await newestRecommendation(tx, patient.id)
    const { region } = recommendation
    const advice = region && (await newestAdvice(tx, patient.id, region))
    await appendEntry(tx, actor, {
      type: 'recommendation.viewed',
      at: now,
      subject: `recommendation:${recommendation.id}`,
      patientRef: patient.auditRef,
      payload: { digest: recommendation.digest },
    })
    return done({
      patient,
      today: day,
      recommendation,
      document: verifiedDocument(recommendation),
      changes: current ? changedSince(recommendation, current) : [],
      engineFailed: current === null,
      recordClosed: recordClosed(patient),
      newerId: newest && newest.id !== recommendation.id ? newest.id : null,
      advice: advice && summaryOfAdvice(advice, day),
    })
  })
}
