import type { Actor } from '#lib/access/actor'
import type { ImagePerson } from '#lib/clinical/recorded/image-person'
import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { appendEntry } from '#lib/db/audit-log'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { digestOf } from './digest.ts'

type SavedVersion = {
  readonly id: string
  /** What the version before said; null for the first. */
  readonly before: RecordedStudy | null
  readonly after: RecordedStudy
  readonly reason: string | null
  /** An answered difference between the person in the images and the patient. */
  readonly images: ImagePerson | null
  readonly now: Date
}

/** The entries of a saved version of a study: that it was saved and, where a physician says so, that it was reviewed. */
export async function enterStudy(tx: Tx, actor: Actor, patient: Patient, saved: SavedVersion): Promise<void> {
  const { id, before, after, reason, images, now } = saved
  const about = { at: now, subject: `imaging-study:${id}`, patientRef: patient.auditRef } as const
  await appendEntry(tx, actor, {
    ...about,
    type: before === null ? 'imaging-study.recorded' : 'imaging-study.amended',
    payload: { before, after, reason, digest: digestOf(after), ...(images === null ? {} : { images }) },
    wrote: [{ kind: 'imaging-study', id }],
  })
  if (after.physicianReviewed) await appendEntry(tx, actor, { ...about, type: 'imaging-study.reviewed' })
}
