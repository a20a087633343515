import type { AdviceDocument } from '#lib/documents/advice-document'
import { advice } from '#lib/messages/advice'
import { clinicalDate } from '#lib/messages/dates'
import { recommendation } from '#lib/messages/recommendation'
import { outcomeWords } from '#lib/messages/states'
import type { SignatureView } from '#lib/use-cases/view-advice'
import { SummaryList } from '#ui/summary-list'
import { OutcomeBadge } from '../../../../../_clinical/state-badge.tsx'
import { LimitsView } from '../../_document/limits-view.tsx'
import type { DocumentLook } from '../../_document/look.ts'
import { RecommendationParts } from '../../_document/recommendation-document.tsx'
import { Section } from '../../_document/section.tsx'
import { Signatures } from './signatures.tsx'

type SignedDocumentProps = {
  readonly document: AdviceDocument
  readonly signatures: readonly SignatureView[]
  readonly digest: string
  /** Advice that does not count any more, or not yet, must not look as if it did. */
  readonly inForce: boolean
  readonly look: DocumentLook
}

/** The signed document, word for word: what was advised and decided, the signatures, and the recommendation behind it. */
export function SignedDocument({ document, signatures, digest, inForce, look }: SignedDocumentProps) {
  const { locale } = look
  const t = advice[locale]
  // The limits that were signed stand on top; the recommended ones beside them could only contradict them.
  const basis = { ...document.recommendation.document, limits: null }
  return (
    <div className="flex flex-col gap-6">
      <Outcome document={document} inForce={inForce} look={look} />
      {document.limits === null ? null : <LimitsView limits={document.limits} locale={locale} />}
      <Signatures signatures={signatures} look={look} />
      <h2 className="font-bold text-xl">{t.basis}</h2>
      <RecommendationParts document={basis} look={look} />
      <Section heading={t.integrity}>
        <p>{t.verified}</p>
        <p className="wrap-anywhere">
          {t.digest}: {digest}
        </p>
      </Section>
    </div>
  )
}

type OutcomeProps = Pick<SignedDocumentProps, 'document' | 'inForce' | 'look'>

function Outcome({ document, inForce, look }: OutcomeProps) {
  const { outcome } = document
  const rows = <SummaryList rows={decisionRows(document, look)} />
  if (inForce) {
    return (
      <OutcomeBadge outcome={outcome} locale={look.locale} size="panel">
        {outcome === 'EMERGENCY_REFERRAL' ? <p>{recommendation[look.locale].emergency(look.emergencyNumber)}</p> : null}
        {rows}
      </OutcomeBadge>
    )
  }
  return (
    <div className="flex flex-col gap-2 border border-border p-4">
      <p>
        <OutcomeBadge outcome={outcome} locale={look.locale} />
      </p>
      {rows}
    </div>
  )
}

function decisionRows(document: AdviceDocument, { locale }: DocumentLook) {
  const t = advice[locale]
  const { decision, reason, overriddenRules, validity, replaces, patient } = document
  const birth = patient.birthDate === null ? '' : ` · ${clinicalDate(patient.birthDate, locale)}`
  const rows = [
    { key: 'patient', label: t.patient, value: `${patient.name[locale]}${birth} · MRN ${patient.mrn}` },
    { key: 'region', label: t.region, value: recommendation[locale].region[document.region] },
    { key: 'decision', label: t.decision, value: t.decided[decision] },
    decision === 'AS_RECOMMENDED'
      ? null
      : {
          key: 'recommended',
          label: t.recommended,
          value: outcomeWords[locale][document.recommendation.document.outcome],
        },
    reason === null ? null : { key: 'reason', label: t.reason, value: reason },
    overriddenRules.length === 0 ? null : { key: 'overridden', label: t.overridden, value: overriddenRules.join(', ') },
    {
      key: 'validity',
      label: t.validity,
      value: validity
        ? t.fromTo(clinicalDate(validity.from, locale), clinicalDate(validity.until, locale))
        : t.noPermission,
    },
    replaces?.reason ? { key: 'amend', label: t.amendReason, value: replaces.reason } : null,
  ]
  return rows.filter((row) => row !== null)
}
