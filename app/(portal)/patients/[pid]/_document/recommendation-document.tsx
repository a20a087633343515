import type { RecommendationDocument } from '#lib/clinical/explain/document'
import { recommendation } from '#lib/messages/recommendation'
import { outcomeWords } from '#lib/messages/states'
import { Bullets } from './bullets.tsx'
import type { RecordsRead } from './field-href.ts'
import { LimitsView } from './limits-view.tsx'
import type { DocumentLook } from './look.ts'
import { MissingList } from './missing-list.tsx'
import { Reasons } from './reasons.tsx'
import { Section } from './section.tsx'

type DocumentProps = {
  readonly document: RecommendationDocument
  readonly look: DocumentLook
  /** Where missing answers are entered; absent on a document that is signed. */
  readonly read?: RecordsRead
}

/** A recommendation as it was read, below its outcome: deciding reasons first. Shows what is stored and computes nothing. */
export function RecommendationParts({ document, look, read }: DocumentProps) {
  const { locale } = look
  const t = recommendation[locale]
  return (
    <div className="grid items-start gap-x-10 gap-y-6 xl:grid-cols-[3fr_2fr] print:block">
      <div className="flex flex-col gap-6">
        <Section heading={t.why}>
          <Reasons reasons={document.deciding} look={look} />
        </Section>
        <MissingList missing={document.missing} look={look} read={read} />
        <OtherReasons document={document} look={look} />
        {document.limits ? <LimitsView limits={document.limits} locale={locale} /> : null}
      </div>
      <Context document={document} look={look} />
    </div>
  )
}

/** What stands around the reasons: what does not fit, what speaks against it, what would change it, what nobody knows. */
function Context({ document, look }: DocumentProps) {
  const { locale } = look
  const t = recommendation[locale]
  return (
    <div className="flex flex-col gap-6">
      <Bullets heading={t.discordances} texts={document.discordances.map(({ sentence }) => sentence)} locale={locale} />
      <Bullets heading={t.against} texts={document.against} locale={locale} />
      <Requested document={document} look={look} />
      <Counterfactuals document={document} look={look} />
      <Bullets heading={t.unknowable} texts={document.unknowable} locale={locale} />
      <Bullets heading={t.evidence} texts={document.evidence} locale={locale} />
    </div>
  )
}

function OtherReasons({ document, look }: DocumentProps) {
  if (document.others.length === 0) return null
  return (
    <Section heading={recommendation[look.locale].others}>
      {document.others.map(({ outcome, reasons }) => (
        <div key={outcome} className="flex flex-col gap-1">
          <h3 className="font-semibold">{outcomeWords[look.locale][outcome]}</h3>
          <Reasons reasons={reasons} look={look} />
        </div>
      ))}
    </Section>
  )
}

function Requested({ document, look: { locale } }: DocumentProps) {
  if (document.techniqueVerdicts.length === 0) return null
  const t = recommendation[locale]
  return (
    <Section heading={t.requested}>
      <ul className="list-disc pl-5">
        {document.techniqueVerdicts.map(({ id, label, says }) => (
          <li key={id}>{t.fact(label[locale], says[locale])}</li>
        ))}
      </ul>
    </Section>
  )
}

function Counterfactuals({ document, look: { locale } }: DocumentProps) {
  if (document.counterfactuals.length === 0) return null
  const t = recommendation[locale]
  return (
    <Section heading={t.counterfactuals}>
      <p className="text-muted">{t.counterfactualsNote}</p>
      <ul className="list-disc pl-5">
        {document.counterfactuals.map(({ path, change, outcome, direction }) => (
          <li key={`${direction} ${path}`}>{t.wouldBe(change[locale], outcomeWords[locale][outcome])}</li>
        ))}
      </ul>
    </Section>
  )
}
