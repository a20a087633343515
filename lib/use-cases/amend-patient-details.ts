import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { holdMrn, type PatientDetails, updatePatient } from '#lib/db/patient-changes'
import { lockPatient, type Patient } from '#lib/db/patients'
import { newestRecommendation } from '#lib/db/recommendations'
import type { DetailsForm } from './shared/details-form.ts'
import { factsChanged } from './shared/facts-changed.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

type AmendDetailsInput = {
  readonly submissionId: string
  readonly patientId: string
  readonly form: DetailsForm
}

/** `changed-meanwhile`: another version was saved after this one was shown. */
export type AmendDetailsRefusal = NotPermitted | KeyReused | 'not-found' | 'merged' | 'changed-meanwhile' | 'mrn-taken'

/**
 * Corrects who a patient is. What was there before stays in the trail. The age is a fact that rules read: after another
 * birth date they are asked anew.
 */
export async function amendPatientDetails(
  actor: Actor,
  { submissionId, ...input }: AmendDetailsInput,
  now: Date,
): Promise<Result<{ readonly patientId: string }, AmendDetailsRefusal>> {
  type Answer = Result<{ readonly patientId: string }, AmendDetailsRefusal>
  return permitted(actor, 'patient.amend', now, async (tx): Promise<Answer> => {
    const before = await lockPatient(tx, input.patientId)
    if (!before) return refused('not-found')
    const submission = { id: submissionId, action: 'patient.amend', input, now } as const
    return once(tx, actor, submission, async (): Promise<Answer> => {
      const { version, ...after } = input.form
      if (before.mergedIntoId !== null) return refused('merged')
      const holder = await holdMrn(tx, actor.facility.id, after.mrn)
      if (holder !== null && holder !== before.id) return refused('mrn-taken')
      const changes = changed(before, after)
      const answer = done({ patientId: before.id })
      if (version !== before.version) return refused('changed-meanwhile')
      if (changes.length === 0) return answer
      if (!(await updatePatient(tx, { id: before.id, version }, after, now))) return refused('changed-meanwhile')
      await appendEntry(tx, actor, {
        type: 'patient.amended',
        at: now,
        subject: `patient:${before.auditRef}`,
        patientRef: before.auditRef,
        wrote: [{ kind: 'patient', id: before.id }],
        payload: { before: only(before, changes), after: only(after, changes) },
      })
      const asked = changes.includes('birthDate') && (await newestRecommendation(tx, before.id)) !== null
      if (asked) await factsChanged(tx, actor, { ...before, ...after, version: version + 1 }, now)
      return answer
    })
  })
}

type Field = keyof PatientDetails

function changed(before: Patient, after: PatientDetails): readonly Field[] {
  return (Object.keys(after) as Field[]).filter((field) => before[field] !== after[field])
}

function only(details: PatientDetails, fields: readonly Field[]): Partial<PatientDetails> {
  return Object.fromEntries(fields.map((field) => [field, details[field]]))
}
