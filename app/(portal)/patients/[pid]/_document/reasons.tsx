import type { Citation, Fact, Reason } from '#lib/clinical/explain/document'
import { clinicalDateTime } from '#lib/messages/dates'
import { recommendation } from '#lib/messages/recommendation'
import { Details } from '#ui/details'
import type { DocumentLook } from './look.ts'
import { PlaceLink } from './place-link.tsx'

type ReasonsProps = { readonly reasons: readonly Reason[]; readonly look: DocumentLook }

/** Rules that fired, in the document's order: sentence, id, the facts with who recorded them, and what the rule stands on. */
export function Reasons({ reasons, look }: ReasonsProps) {
  return (
    <ol className="flex list-decimal flex-col gap-3 pl-6">
      {reasons.map((reason) => (
        <li key={reason.rule}>
          <span>{reason.sentence[look.locale]}</span> <span className="text-muted">{reason.rule}</span>
          <ul className="mt-1 flex flex-col gap-1 border-border border-l-2 pl-3">
            {reason.facts.map((fact) => (
              <FactLine key={fact.path} fact={fact} look={look} />
            ))}
          </ul>
          <Sources reason={reason} look={look} />
        </li>
      ))}
    </ol>
  )
}

function FactLine({ fact, look }: { readonly fact: Fact; readonly look: DocumentLook }) {
  const { locale, timeZone } = look
  const t = recommendation[locale]
  return (
    <li>
      {t.fact(fact.label[locale], fact.value[locale])}
      {fact.sources.map((source) => (
        <span key={`${source.kind} ${source.id}`} className="block text-muted lg:ml-3 lg:inline">
          <PlaceLink source={source} look={look} />{' '}
          {t.recordedBy(source.recordedBy, clinicalDateTime(new Date(source.recordedAt), timeZone, locale))}
        </span>
      ))}
    </li>
  )
}

function Sources({ reason, look }: { readonly reason: Reason; readonly look: DocumentLook }) {
  const { locale } = look
  const tags = reason.citations.map(({ tag }) => tag).join(' ')
  return (
    <Details summary={`${recommendation[locale].source} ${tags}`}>
      <ul className="flex flex-col gap-1">
        {reason.citations.map((citation: Citation) => (
          <li key={`${citation.tag} ${citation.text.en}`}>
            {citation.text[locale]} <span className="text-muted">{citation.tag}</span>
          </li>
        ))}
        <li className="text-muted">
          {reason.strength[locale]} · {reason.certainty[locale]}
        </li>
      </ul>
    </Details>
  )
}
