import { randomBytes } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import { utf8 } from '#lib/audit/encoding'
import { nodeSha256 } from '#lib/audit/node-crypto'
import type { Text } from '#lib/clinical/explain/document'
import { findAdvice } from '#lib/db/advice'
import { appendEntry } from '#lib/db/audit-log'
import { findPatient, type Patient } from '#lib/db/patients'
import { insertPaper } from '#lib/db/printed-papers'
import type { Tx } from '#lib/db/transaction'
import { cardOf } from '#lib/documents/card'
import { handoutOf, type ToPrint } from '#lib/documents/handout'
import type { Paper } from '#lib/documents/paper'
import { PAPER_CODE_BYTES, paperCode } from '#lib/documents/paper-code'
import type { Locale } from '#lib/messages/locale'
import { latinName } from '#lib/messages/names'
import { clearancesOfOne, type RegionClearance } from './shared/clearances-of.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { type NotPrintable, whyNotPrintable } from './shared/printable.ts'
import { done, type Result, refused } from './shared/result.ts'

export type PrintInput = {
  readonly patientId: string
  readonly adviceId: string
  readonly kind: 'HANDOUT' | 'CARD'
  /** A page to print from, or a file to save. */
  readonly format: 'PAGE' | 'PDF'
  readonly language: Locale
  /** Address that a paper's code is put behind, such as https://clinic.example.org/status/ */
  readonly statusAddress: string
}

export type PrintRefusal = NotPermitted | 'not-found' | NotPrintable | 'permits-nothing'

/**
 * Makes one paper of signed advice in force: verified first, then written from the signed document alone. Every paper has
 * a code of its own, and leaves an entry that says what was printed, in which language and format; so does one that was
 * refused, because somebody wanted to hand it out.
 */
export async function printHandout(
  actor: Actor,
  input: PrintInput,
  now: Date,
): Promise<Result<{ readonly patient: Patient; readonly paper: Paper }, PrintRefusal>> {
  return permitted(actor, 'advice.print', now, async (tx) => {
    const patient = await findPatient(tx, input.patientId)
    const advice = patient && (await findAdvice(tx, input.adviceId))
    if (!patient || advice?.patientId !== patient.id) return refused('not-found')
    const regions = await clearancesOfOne(tx, actor, patient, now)
    const found = regions.find((region) => region.advice.id === advice.id)
    const against = whyNot(found, input)
    const { kind, format, language } = input
    const entry = {
      type: 'advice.printed',
      at: now,
      subject: `advice:${advice.id}`,
      patientRef: patient.auditRef,
    } as const
    if (!found || against !== null) {
      const reason = against ?? 'replaced'
      await appendEntry(tx, actor, { ...entry, outcome: 'refused', payload: { kind, format, language, reason } })
      return refused(reason)
    }
    const code = paperCode(randomBytes(PAPER_CODE_BYTES))
    const paper = paperOf(actor, found, input, code, now)
    const paperId = await keep(tx, actor, input, code, now)
    await appendEntry(tx, actor, {
      ...entry,
      payload: { kind, format, language, digest: advice.digest, paper: paperId },
    })
    return done({ patient, paper })
  })
}

function whyNot(found: RegionClearance | undefined, { kind }: PrintInput): NotPrintable | 'permits-nothing' | null {
  if (!found) return 'replaced'
  const against = whyNotPrintable(found.state)
  return against ?? (kind === 'CARD' && found.document?.limits === null ? 'permits-nothing' : null)
}

async function keep(tx: Tx, actor: Actor, input: PrintInput, code: string, now: Date): Promise<string> {
  const { adviceId, kind, format, language } = input
  const codeHash = new Uint8Array(nodeSha256(utf8(code)))
  const printedById = actor.practitionerId
  return insertPaper(
    tx,
    { facilityId: actor.facility.id, adviceId, kind, format, language, codeHash, printedById },
    now,
  )
}

function paperOf(
  actor: Actor,
  { document, advice }: RegionClearance,
  input: PrintInput,
  code: string,
  now: Date,
): Paper {
  if (document === null) throw new Error(`Expected the intact document of advice ${advice.id}, found none`)
  const print: ToPrint = {
    document,
    signatures: advice.signatures.map(({ kind, signatoryName, licenceNumber, meaning, signedAt }) => ({
      ...{ kind, signedAt },
      name: signatoryName,
      licence: licenceNumber,
      meaning: JSON.parse(meaning) as Text,
    })),
    digest: advice.digest,
    facility: { ...actor.facility, name: document.facility.name },
    printedAt: now,
    printedBy: latinName(actor.name),
    statusUrl: `${input.statusAddress}${code}`,
    lang: input.language,
  }
  return input.kind === 'CARD' ? cardOf(print) : handoutOf(print)
}
