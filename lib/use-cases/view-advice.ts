import type { Actor } from '#lib/access/actor'
import type { Text } from '#lib/clinical/explain/document'
import { type AdviceRow, findAdvice, patientAdvice } from '#lib/db/advice'
import { appendEntry } from '#lib/db/audit-log'
import { findPatient, type Patient } from '#lib/db/patients'
import { practitionersById } from '#lib/db/practitioners'
import type { Tx } from '#lib/db/transaction'
import { adviceDifference } from '#lib/documents/advice-difference'
import type { AdviceDocument } from '#lib/documents/advice-document'
import type { Damage } from '#lib/documents/advice-integrity'
import type { Change } from '#lib/documents/difference'
import { latinName } from '#lib/messages/names'
import { type AdviceSummary, summaryOfAdvice } from './shared/advice-summary.ts'
import { type IdentityAsked, identityAsked } from './shared/identity-matches.ts'
import { intactAdvice } from './shared/intact-advice.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { type SignaturePlace, signaturePlaces } from './shared/signature-places.ts'
import { today } from './shared/today.ts'

export type SignatureView = {
  readonly kind: 'SIGNATURE' | 'CO_SIGNATURE'
  readonly name: string
  readonly licence: string | null
  readonly meaning: Text
  readonly signedAt: Date
  readonly binding: string
}

export type AdviceView = {
  readonly patient: Patient
  readonly today: string
  readonly summary: AdviceSummary
  readonly digest: string
  /** The signed document, or what does not match; never both. */
  readonly content:
    | { readonly intact: true; readonly document: AdviceDocument; readonly signatures: readonly SignatureView[] }
    | { readonly intact: false; readonly damage: Damage }
  readonly ending: {
    readonly kind: 'REVOKED' | 'WITHDRAWN'
    readonly reason: string
    readonly by: string
    readonly at: Date
  } | null
  /** Every advice of the region, newest first. */
  readonly history: readonly AdviceSummary[]
  readonly replacedBy: AdviceSummary | null
  /** What differs from the advice that this one replaced; null where there is none, or it cannot be trusted. */
  readonly difference: readonly Change[] | null
  /** The one who looks has signed it, and can therefore not co-sign it. */
  readonly own: boolean
  /** Where its signatures stand in the audit log. */
  readonly places: readonly SignaturePlace[]
  readonly identityAsked: IdentityAsked
}

export type AdviceLook = {
  readonly patientId: string
  readonly adviceId: string
  /** What it is read for: whoever may not do that does not get as far as its page. */
  readonly to?: 'advice.view' | 'advice.co-sign' | 'advice.end'
}

/**
 * Signed advice as it was signed, never computed again. Digest, bindings and columns are verified first; where anything
 * does not match, nothing of the document is handed out, only what is wrong.
 */
export async function viewAdvice(
  actor: Actor,
  { patientId, adviceId, to = 'advice.view' }: AdviceLook,
  now: Date,
): Promise<Result<AdviceView, NotPermitted | 'not-found'>> {
  return permitted(actor, to, now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    const advice = patient && (await findAdvice(tx, adviceId))
    if (!patient || advice?.patientId !== patient.id) return refused('not-found')
    const chain = (await patientAdvice(tx, patient.id)).filter(({ region }) => region === advice.region)
    const day = today(actor, now)
    const history = chain.map((each) => summaryOfAdvice(each, day))
    await appendEntry(tx, actor, {
      type: 'advice.viewed',
      at: now,
      subject: `advice:${advice.id}`,
      patientRef: patient.auditRef,
      payload: { digest: advice.digest },
    })
    return done({
      patient,
      today: day,
      summary: summaryOfAdvice(advice, day),
      digest: advice.digest,
      content: contentOf(advice),
      ending: await endingOf(tx, advice),
      history,
      replacedBy: history.find(({ id }) => id === advice.supersededById) ?? null,
      difference: differenceTo(
        chain.find(({ id }) => id === advice.supersedesId),
        advice,
      ),
      own: advice.signatures.some(({ signedById }) => signedById === actor.practitionerId),
      places: await signaturePlaces(tx, patient.auditRef, advice.id),
      identityAsked: identityAsked(patient),
    })
  })
}

function contentOf(advice: AdviceRow): AdviceView['content'] {
  const integrity = intactAdvice(advice)
  if (!integrity.intact) return integrity
  const signatures = advice.signatures.map(({ kind, signatoryName, licenceNumber, meaning, signedAt, binding }) => ({
    ...{ kind, signedAt, binding },
    name: signatoryName,
    licence: licenceNumber,
    meaning: JSON.parse(meaning) as Text,
  }))
  return { ...integrity, signatures }
}

async function endingOf(tx: Tx, { ending }: AdviceRow): Promise<AdviceView['ending']> {
  if (ending === null) return null
  const author = (await practitionersById(tx, [ending.endedById])).get(ending.endedById)
  if (!author) throw new Error(`Expected the practitioner ${ending.endedById} who ended an advice, found nobody`)
  return { kind: ending.kind, reason: ending.reason, by: latinName(author), at: ending.endedAt }
}

function differenceTo(before: AdviceRow | undefined, after: AdviceRow): readonly Change[] | null {
  if (!before) return null
  const [was, is] = [intactAdvice(before), intactAdvice(after)]
  return was.intact && is.intact ? adviceDifference(was.document, is.document) : null
}
