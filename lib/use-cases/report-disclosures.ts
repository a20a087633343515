import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type Disclosure, disclosuresOf } from '#lib/db/audit-reports'
import { findPatient, type Patient } from '#lib/db/patients'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import { dayAfter, startOfDay } from './shared/day-bounds.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type DisclosureReport = {
  /** By which the report can be named, and found in the trail. */
  readonly id: string
  readonly patient: Patient
  readonly rows: readonly Disclosure[]
  readonly practitioners: ReadonlyMap<string, PractitionerSummary>
}

/** What a page of paper work can hold; a longer period is asked for in parts, and never cut without a word. */
const DISCLOSURES_AT_MOST = 5_000

/** Who saw or changed one patient's record between two days: who, in which role, what, when, why. The report is an entry. */
export async function reportDisclosures(
  actor: Actor,
  question: { readonly patientId: string; readonly from: string; readonly to: string },
  now: Date,
): Promise<Result<DisclosureReport, 'not-found' | 'too-long' | NotPermitted>> {
  return permitted(actor, 'disclosure.report', now, async (tx) => {
    const patient = await findPatient(tx, question.patientId)
    if (!patient) return refused('not-found')
    const period = {
      notBefore: startOfDay(actor, question.from).toISOString(),
      earlierThan: startOfDay(actor, dayAfter(question.to, 1)).toISOString(),
    }
    const rows = await disclosuresOf(tx, patient.auditRef, period, DISCLOSURES_AT_MOST + 1)
    if (rows.length > DISCLOSURES_AT_MOST) return refused('too-long')
    const id = uuidv7()
    await appendEntry(tx, actor, {
      type: 'disclosure.reported',
      at: now,
      purpose: 'PATRQT',
      subject: `disclosure-report:${id}`,
      patientRef: patient.auditRef,
      payload: { from: question.from, to: question.to, entries: rows.length },
    })
    return done({ id, patient, rows, practitioners: await allPractitioners(tx) })
  })
}
