import type { Text } from '#lib/clinical/explain/document'
import { calendarDate, longDate, timeWithOffset } from '#lib/messages/dates'
import { handout } from '#lib/messages/handout'
import { honestLabel } from '#lib/messages/honest-label'
import type { Locale } from '#lib/messages/locale'
import { shell } from '#lib/messages/shell'
import { outcomeWords } from '#lib/messages/states'
import type { AdviceDocument } from './advice-document.ts'
import type { Paper, Part } from './paper.ts'

/** A signature as it was printed at the time of signing. */
export type PrintedSignature = {
  readonly kind: 'SIGNATURE' | 'CO_SIGNATURE'
  readonly name: string
  readonly licence: string | null
  readonly meaning: Text
  readonly signedAt: Date
}

/** Signed and verified advice, and everything that is true of the moment of printing. */
export type ToPrint = {
  readonly document: AdviceDocument
  readonly signatures: readonly PrintedSignature[]
  readonly digest: string
  readonly facility: {
    readonly name: string
    readonly timeZone: string
    readonly emergencyNumber: string
    readonly training: boolean
  }
  readonly printedAt: Date
  readonly printedBy: string
  /** Address of the paper's public status. */
  readonly statusUrl: string
  readonly lang: Locale
}

/**
 * The patient's handout: who it is for, what was advised, what to do and not to do, when to call for help, the limits
 * word for word as they were signed, and who signed. It says nothing of what was found: a paper lies on tables.
 * Only for advice in force; what a state permits to be printed is decided by lib/use-cases/shared/printable.ts.
 */
export function handoutOf(print: ToPrint): Paper {
  const { document, lang, statusUrl } = print
  const t = handout[lang]
  return {
    lang,
    title: t.titleOf[document.region],
    ribbon: ribbon(print),
    head: [identity(print), outcome(print), { kind: 'heading', text: t.do }, { kind: 'list', items: dos(print) }],
    code: { url: statusUrl, says: t.qr, lines: [t.stale, t.check] },
    body: [
      { kind: 'heading', text: t.dont },
      { kind: 'list', items: donts(print) },
      { kind: 'emergency', text: t.emergency(print.facility.emergencyNumber), items: t.emergencySigns },
      ...limits(print),
      { kind: 'heading', text: t.signed },
      ...print.signatures.map((signature) => signed(signature, print)),
    ],
    foot: foot(print),
    page: t.page,
  }
}

/** Two things that tell this person from another. The record number only where there is no date of birth. */
export function identity({ document: { patient }, facility, lang }: ToPrint): Part {
  const t = handout[lang]
  const second =
    patient.birthDate === null
      ? { label: t.recordNumber, value: patient.mrn }
      : { label: t.born, value: longDate(patient.birthDate, lang) }
  return {
    kind: 'facts',
    rows: [{ label: t.name, value: patient.name[lang] }, second, { label: t.facility, value: facility.name }],
  }
}

/** What marks a paper that is no real patient's. */
export function ribbon({ facility, lang }: ToPrint): string | null {
  return facility.training ? `${shell[lang].training} · ${shell[lang].trainingMeaning}` : null
}

function outcome({ document, lang }: ToPrint): Part {
  const t = handout[lang]
  const until = document.validity
    ? t.validUntil(longDate(document.validity.until, lang))
    : t.since(longDate(document.signedOn, lang))
  return {
    kind: 'outcome',
    outcome: document.outcome,
    word: outcomeWords[lang][document.outcome],
    lines: [t.says[document.outcome], until],
  }
}

function dos({ document: { outcome }, lang }: ToPrint): readonly string[] {
  const t = handout[lang]
  if (outcome === 'EMERGENCY_REFERRAL') return t.doNow
  return outcome === 'CONDITIONAL_CLEARANCE' ? t.doWith : t.doWithout
}

function donts({ document: { outcome, region, validity }, lang }: ToPrint): readonly string[] {
  const t = handout[lang]
  const always = [t.dontForce, t.dontTwist, t.dontUnregulated]
  if (validity) return [...always, t.dontAfter(longDate(validity.until, lang))]
  const none = [region === 'CERVICAL' ? t.dontAnyNeck : t.dontAny, ...always]
  return outcome === 'EMERGENCY_REFERRAL' ? [t.dontWait, ...none] : none
}

/** Word for word as signed: what is cut or put nicer here was not signed. */
function limits({ document, lang }: ToPrint): readonly Part[] {
  if (document.limits === null) return []
  const t = handout[lang]
  const { techniques, lines, stop } = document.limits
  const inOneLine = (texts: readonly Text[]) => texts.map((text) => text[lang]).join(t.separator)
  return [
    { kind: 'heading', text: t.limits },
    { kind: 'list', items: lines.map((line) => line[lang]), small: true },
    { kind: 'paragraph', text: t.techniques(inOneLine(techniques.map(({ label }) => label))), small: true },
    { kind: 'paragraph', text: t.stop(inOneLine(stop)), small: true },
  ]
}

function signed(signature: PrintedSignature, { facility, lang }: ToPrint): Part {
  const t = handout[lang]
  const { kind, name, licence, meaning, signedAt } = signature
  const at = t.at(
    longDate(calendarDate(signedAt, facility.timeZone), lang),
    timeWithOffset(signedAt, facility.timeZone),
  )
  const line = t.signature[kind](name, licence === null ? t.noLicence : t.licence(licence), at)
  return { kind: 'paragraph', text: `${line} ${t.meaning(meaning[lang])}`, small: true }
}

/** Whose sheet it is, what the product says of itself, what was signed, and from whose hand the sheet came. */
export function foot({ document, digest, facility, printedAt, printedBy, lang }: ToPrint): readonly string[] {
  const t = handout[lang]
  const label = honestLabel[lang]
  const at = t.at(
    longDate(calendarDate(printedAt, facility.timeZone), lang),
    timeWithOffset(printedAt, facility.timeZone),
  )
  const { name, birthDate, mrn } = document.patient
  return [
    `${name[lang]} · ${birthDate === null ? mrn : longDate(birthDate, lang)}`,
    [label.what, label.notValidated, label.notDiagnosis].join(lang === 'zh-CN' ? '' : ' '),
    `${t.digest(shortDigest(digest))} · ${t.printed(at, printedBy)}`,
  ]
}

/** The first 64 bits, in groups that can be read out: enough to find the document, the whole digest is in the portal. */
export function shortDigest(digest: string): string {
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
