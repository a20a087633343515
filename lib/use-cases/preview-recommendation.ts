import type { Actor } from '#lib/access/actor'
import type { RecommendationDocument } from '#lib/clinical/explain/document'
import { assemble } from '#lib/clinical/recorded/assemble'
import { typedAssessment } from '#lib/clinical/recorded/assessment-form'
import type { Chart } from '#lib/clinical/recorded/chart'
import type { FormFields } from '#lib/clinical/recorded/form-reader'
import { typedStudy } from '#lib/clinical/recorded/study-form'
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

/** The id that a fact of the form itself has in the preview. */
export const UNSAVED = 'unsaved'

export type UnsavedRecord = {
  readonly patientId: string
  readonly kind: 'IMAGING_STUDY' | 'ASSESSMENT'
  /** The version that the form will replace, or null for a new record. */
  readonly amendsId: string | null
  /** Made with the page: every preview under it is part of one look, and makes one entry. */
  readonly lookId: string
  readonly fields: FormFields
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
    const { chart: typed, row } = withTyped(chart, unsaved, { recordedById: actor.practitionerId, recordedAt: now })
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

type Author = Pick<ChartRow, 'recordedById' | 'recordedAt'>

/** The chart as it would be read after saving. A form of which too little is known to place it changes nothing. */
function withTyped(
  chart: Chart,
  { kind, amendsId, fields }: Pick<UnsavedRecord, 'kind' | 'amendsId' | 'fields'>,
  author: Author,
): { readonly chart: Chart; readonly row: ChartRow | null } {
  if (kind === 'IMAGING_STUDY') {
    const study = typedStudy(fields, chart.asOf)
    if (study === null) return { chart, row: null }
    const others = chart.studies.filter(({ id }) => id !== amendsId)
    return {
      chart: { ...chart, studies: [...others, { ...study, id: UNSAVED }] },
      row: { kind: 'imaging-study', ...author, ...study },
    }
  }
  // Only the newest assessment counts: amending an older one changes nothing that the rules read.
  if (amendsId !== null && chart.assessment?.id !== amendsId) return { chart, row: null }
  const assessment = typedAssessment(fields, chart.asOf)
  return {
    chart: { ...chart, assessment: { ...assessment, id: UNSAVED } },
    row: { kind: 'assessment', ...author, assessedOn: assessment.assessedOn },
  }
}
