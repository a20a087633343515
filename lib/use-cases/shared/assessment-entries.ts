import type { Actor } from '#lib/access/actor'
import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import { appendEntry } from '#lib/db/audit-log'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { digestOf } from './digest.ts'

type SavedVersion = {
  readonly id: string
  /** What the version before said; null for the first. */
  readonly before: RecordedAssessment | null
  readonly after: RecordedAssessment
  readonly reason: string | null
  readonly now: Date
}

/** The entry of a saved version of an assessment. */
export async function enterAssessment(tx: Tx, actor: Actor, patient: Patient, saved: SavedVersion): Promise<void> {
  const { id, before, after, reason, now } = saved
  await appendEntry(tx, actor, {
    type: before === null ? 'assessment.recorded' : 'assessment.amended',
    at: now,
    subject: `assessment:${id}`,
    patientRef: patient.auditRef,
    payload: { before, after, reason, digest: digestOf(after) },
    wrote: [{ kind: 'assessment', id }],
  })
}
