import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { careListOf } from '#lib/db/care-list'
import { chartHistory } from '#lib/db/chart-history'
import { type Draft, patientDrafts } from '#lib/db/drafts'
import { findPatient, type Patient } from '#lib/db/patients'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import { type ChartEvent, chartEvents } from './shared/chart-events.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type ChartView = {
  readonly patient: Patient
  /** Newest first. */
  readonly events: readonly ChartEvent[]
  /** Unfinished forms, the one last worked on first. */
  readonly drafts: readonly Pick<Draft, 'id' | 'kind' | 'amendsId' | 'updatedById' | 'updatedAt'>[]
  /** The newest recommendation: what new advice would stand on. */
  readonly newestRecommendationId: string | null
  /** On the actor's own care list. */
  readonly own: boolean
  /** Everyone of the facility, by id. */
  readonly people: ReadonlyMap<string, PractitionerSummary>
}

/** A patient's whole record as a timeline. One look is one entry, however long the record is. */
export async function viewChart(
  actor: Actor,
  patientId: string,
  now: Date,
): Promise<Result<ChartView, 'not-found' | NotPermitted>> {
  return permitted(actor, 'chart.view', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const events = chartEvents(await chartHistory(tx, patient.id))
    const drafts = await patientDrafts(tx, patient.id)
    const own = await careListOf(tx, actor.practitionerId)
    const people = await allPractitioners(tx)
    await appendEntry(tx, actor, {
      type: 'patient.viewed',
      at: now,
      subject: `patient:${patient.auditRef}`,
      patientRef: patient.auditRef,
    })
    const newest = events.find((event) => event.kind === 'recommendation')
    return done({
      patient,
      events,
      drafts: drafts.map(({ id, kind, amendsId, updatedById, updatedAt }) => ({
        ...{ id, kind, amendsId, updatedById, updatedAt },
      })),
      newestRecommendationId: newest?.id ?? null,
      own: own.has(patient.id),
      people,
    })
  })
}
