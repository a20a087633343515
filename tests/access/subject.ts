import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** The ids of one cleared patient and of all that is recorded about them, by the names that routes give them. */
export type Subject = {
  readonly facilityId: string
  readonly pid: string
  readonly study: string
  readonly assessment: string
  readonly recommendation: string
  readonly advice: string
  readonly digest: string
  readonly clearance: string
  readonly entry: string
  /** Somebody who works at the facility. */
  readonly user: string
  /** Entries under the newest signed head. */
  readonly logSize: string
}

const newest = (table: string) => `SELECT id::text FROM ${table} WHERE patient_id = p.id ORDER BY id DESC LIMIT 1`

/** Looks the ids up, for a patient with a study, an assessment and a signed clearance. */
export async function subjectOf(superuser: pg.Client, pid: string): Promise<Subject> {
  const { rows } = await superuser.query<Subject>(
    `SELECT facility_id::text AS "facilityId", p.id::text AS pid,
            (SELECT series_id::text FROM imaging_study WHERE patient_id = p.id LIMIT 1) AS study,
            (SELECT series_id::text FROM assessment WHERE patient_id = p.id LIMIT 1) AS assessment,
            (${newest('recommendation')}) AS recommendation,
            (${newest('advice')}) AS advice,
            (SELECT digest FROM advice WHERE patient_id = p.id LIMIT 1) AS digest,
            (${newest('clearance')}) AS clearance,
            (SELECT e.id::text FROM audit_entry e WHERE e.facility_id = p.facility_id ORDER BY e.id DESC LIMIT 1) AS entry,
            (SELECT u.id::text FROM practitioner u WHERE u.facility_id = p.facility_id ORDER BY u.id LIMIT 1) AS "user",
            (SELECT max(size)::text FROM log_checkpoint) AS "logSize"
       FROM patient p WHERE p.id = $1`,
    [pid],
  )
  const [subject] = rows
  if (!subject || Object.values(subject).includes(null as never)) {
    throw new Error(`expected a cleared patient, and found ${JSON.stringify(subject)}`)
  }
  return subject
}

/** The id that stands for each part of an address in square brackets. */
export function addressOf(route: string, subject: Subject): string {
  return route
    .replace('/users/[id]', `/users/${subject.user}`)
    .replace('/imaging/[id]', `/imaging/${subject.study}`)
    .replace('/assessments/[id]', `/assessments/${subject.assessment}`)
    .replace('/recommendations/[rid]', `/recommendations/${subject.recommendation}`)
    .replace('/rules/[rid]', '/rules/R-SRC-C01')
    .replace('[aid]', subject.advice)
    .replace('[entryId]', subject.entry)
    .replace('[pid]', subject.pid)
    .replace('[ver]', '2026.1')
    .replace(/\[\.*\w+\]/g, randomUUID())
}
