import type { Locale } from '#lib/messages/locale'
import { reports } from '#lib/messages/reports'
import type { Suggestion } from '#lib/reports/suggestion'
import { languageOf, saidWords } from './offer-words.ts'

type OffersNotOnGridProps = { readonly suggestions: readonly Suggestion[]; readonly locale: Locale }

/** What the report states where this study has no cell: said, so that it is not thought overlooked. */
export function OffersNotOnGrid({ suggestions, locale }: OffersNotOnGridProps) {
  if (suggestions.length === 0) return null
  const t = reports[locale]
  return (
    <div>
      <p>{t.notOnGrid}</p>
      <ul className="list-disc pl-6">
        {suggestions.map((said) => (
          <li key={`${said.level} ${said.field} ${said.side}`}>
            {[said.level, t.fields[said.field], said.side === null ? '' : t.sides[said.side]].filter(Boolean).join(' ')}
            : {saidWords(said, locale)} <q lang={languageOf(said.quote)}>{said.quote}</q>
          </li>
        ))}
      </ul>
    </div>
  )
}
