import type { Actor } from '#lib/access/actor'
import type { EndForm } from '#lib/clinical/decision/end-form'
import { type AdviceRow, findAdvice, insertAdviceEnding } from '#lib/db/advice'
import { appendEntry } from '#lib/db/audit-log'
import { lockPatient, type Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { endClearancesOf } from './shared/clearance-of-advice.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type EndAdviceInput = {
  readonly submissionId: string
  readonly patientId: string
  readonly adviceId: string
  readonly form: EndForm
}

export type EndAdviceRefusal =
  | NotPermitted
  | KeyReused
  | 'not-found'
  /** Somebody ended it before. */
  | 'ended-before'
  /** Newer advice took its place; that is the one to end. */
  | 'superseded'
  /** A prohibition is not revoked for a clinical reason: new advice takes its place. It can be withdrawn as an error. */
  | 'nothing-to-revoke'

/** Ends advice at once, with a reason: its clearance is over from today on. The signed document stays as it is. */
export async function endAdvice(
  actor: Actor,
  { submissionId, ...input }: EndAdviceInput,
  now: Date,
): Promise<Result<{ readonly adviceId: string }, EndAdviceRefusal>> {
  type Answer = Result<{ readonly adviceId: string }, EndAdviceRefusal>
  return permitted(actor, 'advice.end', now, async (tx): Promise<Answer> => {
    const patient = await lockPatient(tx, input.patientId)
    const advice = patient && (await findAdvice(tx, input.adviceId))
    if (!patient || advice?.patientId !== patient.id) return refused('not-found')
    return once(tx, actor, { id: submissionId, action: 'advice.end', input, now }, async (): Promise<Answer> => {
      if (advice.ending) return refused('ended-before')
      if (advice.supersededById) return refused('superseded')
      const permits = advice.outcome === 'CONDITIONAL_CLEARANCE'
      if (input.form.kind === 'REVOKED' && !permits) return refused('nothing-to-revoke')
      await end(tx, actor, { patient, advice, form: input.form }, now)
      return done({ adviceId: advice.id })
    })
  })
}

type Ending = { readonly patient: Patient; readonly advice: AdviceRow; readonly form: EndForm }

async function end(tx: Tx, actor: Actor, { patient, advice, form }: Ending, now: Date): Promise<void> {
  const { kind, reason } = form
  const ending = { kind, reason, endedById: actor.practitionerId, endedAt: now }
  await insertAdviceEnding(tx, actor.facility.id, advice.id, ending)
  await appendEntry(tx, actor, {
    type: kind === 'WITHDRAWN' ? 'advice.withdrawn' : 'clearance.revoked',
    at: now,
    subject: `advice:${advice.id}`,
    patientRef: patient.auditRef,
    payload: { kind, reason, digest: advice.digest },
    wrote: [{ kind: 'advice-ending', id: advice.id }],
  })
  await endClearancesOf(tx, actor, patient, advice.region, { kind, reason }, now)
}
