import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { holdMrn, insertPatient } from '#lib/db/patient-changes'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { possibleMatches } from './shared/possible-matches.ts'
import type { RegisterForm } from './shared/register-form.ts'
import { done, type Result, refused } from './shared/result.ts'

/** `mrn-taken`: somebody of the facility has it. `possible-duplicate`: somebody like this exists and no reason was given. */
export type RegisterRefusal = NotPermitted | KeyReused | 'mrn-taken' | 'possible-duplicate'

/** Opens a patient's record. Whoever may be registered already is registered again only with a reason, which is kept. */
export async function registerPatient(
  actor: Actor,
  form: RegisterForm,
  submissionId: string,
  now: Date,
): Promise<Result<{ readonly patientId: string }, RegisterRefusal>> {
  type Answer = Result<{ readonly patientId: string }, RegisterRefusal>
  return permitted(actor, 'patient.register', now, async (tx): Promise<Answer> => {
    const submission = { id: submissionId, action: 'patient.register', input: form, now } as const
    return once(tx, actor, submission, async (): Promise<Answer> => {
      const { duplicateReason, ...stated } = form
      const details = { ...stated, deceasedOn: null }
      if ((await holdMrn(tx, actor.facility.id, form.mrn)) !== null) return refused('mrn-taken')
      const matches = await possibleMatches(tx, details)
      if (matches.length > 0 && duplicateReason === null) return refused('possible-duplicate')
      const reason = matches.length > 0 ? duplicateReason : null
      const registered = { byId: actor.practitionerId, at: now, duplicateReason: reason }
      const { id, auditRef } = await insertPatient(tx, actor.facility.id, details, registered)
      await appendEntry(tx, actor, {
        type: 'patient.registered',
        at: now,
        subject: `patient:${auditRef}`,
        patientRef: auditRef,
        wrote: [{ kind: 'patient', id }],
        payload: {
          after: details,
          duplicateReason: reason,
          likeThese: matches.map(({ patient, because }) => ({ patient: patient.auditRef, because })),
        },
      })
      return done({ patientId: id })
    })
  })
}
