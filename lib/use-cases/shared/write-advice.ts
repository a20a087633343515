import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#lib/access/actor'
import { canonicalJson } from '#lib/audit/canonical'
import { nodeSha256 } from '#lib/audit/node-crypto'
import type { Decided } from '#lib/clinical/decision/decide'
import type { Region } from '#lib/clinical/level'
import { type AdviceRow, insertAdvice } from '#lib/db/advice'
import { appendEntry } from '#lib/db/audit-log'
import { notify } from '#lib/db/notifications'
import type { Patient } from '#lib/db/patients'
import { practitionersInRole } from '#lib/db/practitioners'
import type { StoredRecommendation } from '#lib/db/recommendations'
import type { Tx } from '#lib/db/transaction'
import { type AdviceDocument, readRecommendationDocument } from '#lib/documents/advice-document'
import { adviceDigest } from '#lib/documents/digest'
import { meaningOf } from '#lib/documents/meaning'
import { personName } from '#lib/messages/names'
import { outcomeWords } from '#lib/messages/states'
import { careFor } from './care-for.ts'
import { activateClearance, endClearancesOf } from './clearance-of-advice.ts'
import { signOff } from './sign-off.ts'
import { today } from './today.ts'

export type AdviceToWrite = {
  readonly patient: Patient
  readonly region: Region
  readonly recommendation: StoredRecommendation
  readonly decided: Decided
  /** The advice at the end of the region's chain, and why it is replaced. */
  readonly replaces: AdviceRow | null
  readonly amendReason: string | null
  /** How the signer's identity was proved, for the entry. */
  readonly provedBy: string | null
}

/**
 * Writes signed advice: document, signature, end of the clearance before it, and the clearance that it gives, unless it
 * waits for a second physician. Everything has been checked; the patient must be locked. Gives the advice's id.
 */
export async function writeAdvice(tx: Tx, actor: Actor, advice: AdviceToWrite, now: Date): Promise<string> {
  const { patient, region, decided, replaces, amendReason } = advice
  const document = adviceDocument(actor, advice, now)
  const text = canonicalJson(document)
  const { id } = document
  const digest = adviceDigest(nodeSha256, text)
  const { decision, outcome, reason, overriddenRules, validity } = decided
  const row = {
    id,
    patientId: patient.id,
    region,
    recommendationId: advice.recommendation.id,
    ...{ decision, outcome, reason, overriddenRules },
    validFrom: validity?.from ?? null,
    validUntil: validity?.until ?? null,
    document: text,
    digest,
    supersedesId: replaces?.id ?? null,
    amendReason,
  }
  await insertAdvice(tx, actor.facility.id, row, now)
  const signature = await signOff(tx, actor, { id, digest }, 'SIGNATURE', meaningOf(decision), now)
  const { document: _, ...said } = row
  await appendEntry(tx, actor, {
    type: replaces === null ? 'advice.signed' : 'advice.amended',
    at: now,
    subject: `advice:${id}`,
    patientRef: patient.auditRef,
    payload: {
      ...said,
      recommendationDigest: advice.recommendation.digest,
      binding: signature.binding,
      provedBy: advice.provedBy,
    },
    wrote: [
      { kind: 'advice', id },
      { kind: 'signature', id: signature.id },
    ],
  })
  await endClearancesOf(tx, actor, patient, region, { kind: 'SUPERSEDED', reason: amendReason }, now)
  await careFor(tx, actor, patient, now)
  if (decision === 'CONDITIONAL_AFTER_REVIEW') await callForCoSignature(tx, actor, patient, id, now)
  else if (validity) await activateClearance(tx, actor, patient, { id, region, validUntil: validity.until }, now)
  return id
}

function adviceDocument(actor: Actor, advice: AdviceToWrite, now: Date): AdviceDocument {
  const { patient, region, recommendation, decided, replaces, amendReason } = advice
  return {
    v: 1,
    id: uuidv7(),
    facility: { id: actor.facility.id, name: actor.facility.name },
    patient: {
      id: patient.id,
      auditRef: patient.auditRef,
      mrn: patient.mrn,
      name: { en: personName(patient, 'en'), 'zh-CN': personName(patient, 'zh-CN') },
      birthDate: patient.birthDate,
    },
    region,
    signedOn: today(actor, now),
    ...decided,
    title: { en: outcomeWords.en[decided.outcome], 'zh-CN': outcomeWords['zh-CN'][decided.outcome] },
    replaces: replaces && { id: replaces.id, digest: replaces.digest, reason: amendReason },
    recommendation: {
      id: recommendation.id,
      digest: recommendation.digest,
      document: readRecommendationDocument(recommendation.document),
    },
  }
}

/** A decision after review waits for somebody else, so every other physician hears of it. */
async function callForCoSignature(tx: Tx, actor: Actor, patient: Patient, id: string, now: Date): Promise<void> {
  const physicians = await practitionersInRole(tx, 'PHYSICIAN')
  const others = physicians.map((physician) => physician.id).filter((other) => other !== actor.practitionerId)
  const waiting = {
    facilityId: actor.facility.id,
    patientId: patient.id,
    kind: 'COSIGN',
    subject: `advice:${id}`,
  } as const
  await notify(tx, others, waiting, now)
}
