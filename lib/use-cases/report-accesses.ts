import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type AccessSum, reportAccesses as countAccesses } from '#lib/db/audit-reports'
import { patientsByAuditRef } from '#lib/db/audit-search'
import { findPatient, isUuid, type Patient } from '#lib/db/patients'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import { dayAfter, startOfDay } from './shared/day-bounds.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** One of the two questions of the report, and its days, both included. */
export type AccessQuestion =
  | { readonly about: 'patient'; readonly id: string; readonly from: string; readonly to: string }
  | { readonly about: 'user'; readonly id: string; readonly from: string; readonly to: string }

export type AccessReport = {
  readonly patient: Patient | null
  readonly user: PractitionerSummary | null
  readonly sums: readonly AccessSum[]
  /** There are more people or patients than the report names: only the first thousand stand here. */
  readonly more: boolean
  readonly practitioners: ReadonlyMap<string, PractitionerSummary>
  readonly patients: ReadonlyMap<string, Patient>
}

/** More lines than anybody reads; the entries themselves can be searched and exported. */
const AT_MOST = 1_000

/** Who saw or changed one patient's record, or whose records one user saw or changed: a line each, with how often and when. */
export async function reportAccesses(
  actor: Actor,
  question: AccessQuestion,
  now: Date,
): Promise<Result<AccessReport, 'not-found' | NotPermitted>> {
  return permitted(actor, 'audit.report', now, async (tx) => {
    const { about, id, from, to } = question
    const practitioners = await allPractitioners(tx)
    const patient = about === 'patient' ? await findPatient(tx, id) : null
    const user = about === 'user' && isUuid(id) ? (practitioners.get(id) ?? null) : null
    if (patient === null && user === null) return refused('not-found')
    const period = {
      notBefore: startOfDay(actor, from).toISOString(),
      earlierThan: startOfDay(actor, dayAfter(to, 1)).toISOString(),
    }
    const whose = patient ? { patientRef: patient.auditRef } : { actorId: id }
    const found = await countAccesses(tx, whose, period, AT_MOST + 1)
    const sums = found.slice(0, AT_MOST)
    await appendEntry(tx, actor, {
      type: 'audit.report-viewed',
      at: now,
      purpose: 'HCOMPL',
      subject: patient ? `patient:${patient.id}` : `user:${id}`,
      patientRef: patient?.auditRef ?? null,
      payload: { about, from, to, lines: sums.length },
    })
    const patients = await patientsByAuditRef(
      tx,
      sums.flatMap(({ patientRef }) => patientRef ?? []),
    )
    return done({ patient, user, sums, more: found.length > AT_MOST, practitioners, patients })
  })
}
