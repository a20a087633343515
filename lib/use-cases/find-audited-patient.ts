import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findPatientsByNameOrMrn } from '#lib/db/patient-search'
import type { Patient } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'

/** More would not be a choice any more. */
const AT_MOST = 20

/** Patients whom a reviewer may mean, to filter the trail by one of them. The search is an entry. */
export async function findAuditedPatient(
  actor: Actor,
  text: string,
  now: Date,
): Promise<Result<readonly Patient[], NotPermitted>> {
  return permitted(actor, 'audit.search', now, async (tx) => {
    const found = await findPatientsByNameOrMrn(tx, text, AT_MOST)
    await appendEntry(tx, actor, {
      type: 'patient.searched',
      at: now,
      purpose: 'HCOMPL',
      payload: { text, found: found.length },
    })
    return done(found)
  })
}
