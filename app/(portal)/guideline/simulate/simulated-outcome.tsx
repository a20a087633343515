import type { Reason, RecommendationDocument } from '#lib/clinical/explain/document'
import { guideline } from '#lib/messages/guideline'
import type { Locale } from '#lib/messages/locale'
import { outcomeWords } from '#lib/messages/states'
import { OutcomeBadge } from '../../../_clinical/state-badge.tsx'

type SimulatedOutcomeProps = { readonly document: RecommendationDocument; readonly locale: Locale }

/** What the rules say of the invented case, and what one change would alter. */
export function SimulatedOutcome({ document, locale }: SimulatedOutcomeProps) {
  const t = guideline[locale].simulator
  const others = document.others.flatMap(({ reasons }) => reasons)
  return (
    <section className="striped grid min-w-0 gap-4 p-3 lg:sticky lg:top-2" aria-label={t.result}>
      <div className="grid gap-4 bg-bg p-4">
        <p className="font-bold">{t.ribbon}</p>
        <div aria-live="polite">
          <OutcomeBadge outcome={document.outcome} locale={locale} size="panel">
            <p>{document.action[locale]}</p>
          </OutcomeBadge>
        </div>
        <Lines heading={t.reasons} lines={document.deciding.map((reason) => reasonLine(reason, locale))} />
        <Lines heading={t.others} lines={others.map((reason) => reasonLine(reason, locale))} />
        <Lines heading={t.missing} lines={document.missing.map(({ label }) => label[locale])} />
        <Lines
          heading={t.changes}
          lines={document.counterfactuals.map(({ change, outcome }) =>
            t.leads(change[locale], outcomeWords[locale][outcome]),
          )}
        />
      </div>
    </section>
  )
}

function reasonLine({ rule, sentence }: Reason, locale: Locale): string {
  return `${rule}: ${sentence[locale]}`
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <h3>{heading}</h3>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
