import type { Actor } from '#lib/access/actor'
import type { RecommendationDocument } from '#lib/clinical/explain/document'
import { assemble } from '#lib/clinical/recorded/assemble'
import type { Chart } from '#lib/clinical/recorded/chart'
import { chartWithForm, UNSAVED, type UnsavedForm } from '#lib/clinical/recorded/chart-with-form'
import { appendEntry } from '#lib/db/audit-log'
import { type ChartRow, loadChartFacts } from '#lib/db/chart-facts'
import { findPatient } from '#lib/db/patients'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { provenanceOfRows } from './shared/provenance-of-rows.ts'
import { done, type Result, refused } from './shared/result.ts'
import { rulesetInForce } from './shared/ruleset-in-force.ts'
import { runEngine } from './shared/run-engine.ts'
import { today } from './shared/today.ts'

export type UnsavedRecord = UnsavedForm & {
  readonly patientId: string
  /** Made with the page: every preview under it is part of one look, and makes one entry. */
  readonly lookId: string
}

export type RecommendationPreview = {
  readonly document: RecommendationDocument
  /** The stored records that it stands on besides the form. */
  readonly assessmentId: string | null
  readonly studyIds: readonly string[]
}

type Answer = Result<RecommendationPreview, NotPermitted | KeyReused | 'not-found' | 'engine-failed'>

/**
 * What the rules would say if the form were saved as it stands. Nothing is stored but the look: it is no recommendation,
 * nothing can be signed from it, and what the form leaves open counts as unknown, exactly as after saving.
 */
export async function previewRecommendation(
  actor: Actor,
  { patientId, lookId, ...unsaved }: UnsavedRecord,
  now: Date,
): Promise<Answer> {
  return permitted(actor, 'recommendation.compute', now, async (tx): Promise<Answer> => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const look = { id: lookId, action: 'recommendation.compute', input: { patientId, preview: true }, now } as const
    const seen = await once<object, never>(tx, actor, look, async () => {
      await appendEntry(tx, actor, {
        type: 'recommendation.viewed',
        at: now,
        subject: `patient:${patient.auditRef}`,
        patientRef: patient.auditRef,
        payload: { unsaved: unsaved.kind },
      })
      return done({})
    })
    if (!seen.ok) return seen
    const day = today(actor, now)
    const { chart, rows } = await loadChartFacts(tx, patient, day)
    const typed = chartWithForm(chart, unsaved)
    const row = rowOfForm(typed, { recordedById: actor.practitionerId, recordedAt: now })
    const provenance = await provenanceOfRows(tx, row ? new Map([...rows, [UNSAVED, row]]) : rows)
    const answer = runEngine(assemble(typed), await rulesetInForce(tx), provenance)
    if (answer === null) return refused('engine-failed')
    return done({
      document: answer.document,
      assessmentId: typed.assessment?.id ?? null,
      studyIds: typed.studies.map(({ id }) => id),
    })
  })
}

/** How a fact of the form itself is called: by the record that it will be, in the hand of whoever types. */
function rowOfForm(
  { studies, assessment }: Chart,
  author: Pick<ChartRow, 'recordedById' | 'recordedAt'>,
): ChartRow | null {
  const study = studies.find(({ id }) => id === UNSAVED)
  if (study) return { kind: 'imaging-study', ...author, ...study }
  if (assessment?.id === UNSAVED) return { kind: 'assessment', ...author, assessedOn: assessment.assessedOn }
  return null
}
