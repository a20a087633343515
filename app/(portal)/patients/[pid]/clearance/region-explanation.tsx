import type { Route } from 'next'
import Link from 'next/link'
import { permits } from '#lib/clinical/clearance/clearance-state'
import type { Limits, Reason } from '#lib/clinical/explain/document'
import { clearance } from '#lib/messages/clearance'
import { clinicalDate } from '#lib/messages/dates'
import { handout } from '#lib/messages/handout'
import type { Locale } from '#lib/messages/locale'
import { Details } from '#ui/details'
import type { RegionProps } from './region-props.ts'

/** What the signed document says, word for word: limits in full, the reasons that decided, and the sessions since. */
export function RegionExplanation({ region, view, locale }: RegionProps) {
  const t = clearance[locale]
  const { advice, document } = region
  if (document === null) return null
  const sessions = advice.clearance?.sessions ?? []
  return (
    <div className="flex flex-col gap-2">
      {document.limits && permits(region.state) ? (
        <Details summary={t.allLimits}>
          <AllLimits limits={document.limits} locale={locale} />
        </Details>
      ) : null}
      <Details summary={t.findings}>
        {document.reason === null ? null : (
          <p>
            {document.decision === 'MORE_CAUTIOUS' ? t.moreCautious : t.overridden(document.overriddenRules.join(', '))}{' '}
            {document.reason}
          </p>
        )}
        <Reasons reasons={document.recommendation.document.deciding} locale={locale} />
        <p>
          <Link href={`/patients/${view.patient.id}/advice/${advice.id}` as Route} prefetch={false}>
            {t.readAdvice}
          </Link>{' '}
          <Link href={`/patients/${view.patient.id}/advice/${advice.id}/handout` as Route} prefetch={false}>
            {handout[locale].open}
          </Link>
        </p>
      </Details>
      {sessions.length === 0 ? null : (
        <Details summary={`${t.sessions} (${sessions.length})`}>
          <ul>
            {sessions.map(({ id, number, day, minutes, pressure }) => (
              <li key={id}>{t.sessionRow(number, clinicalDate(day, locale), minutes, pressure)}</li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}

function AllLimits({ limits, locale }: { readonly limits: Limits; readonly locale: Locale }) {
  const t = clearance[locale]
  return (
    <div className="flex flex-col gap-2">
      <ul className="list-disc pl-5">
        {limits.lines.map((line) => (
          <li key={line.en}>{line[locale]}</li>
        ))}
      </ul>
      <h3>{t.techniques}</h3>
      <ul className="list-disc pl-5">
        {limits.techniques.map(({ id, label }) => (
          <li key={id}>{label[locale]}</li>
        ))}
      </ul>
      <h3>{t.stop}</h3>
      <ul className="list-disc pl-5">
        {limits.stop.map((line) => (
          <li key={line.en}>{line[locale]}</li>
        ))}
      </ul>
    </div>
  )
}

function Reasons({ reasons, locale }: { readonly reasons: readonly Reason[]; readonly locale: Locale }) {
  return (
    <ul className="list-disc pl-5">
      {reasons.map(({ rule, sentence, facts }) => (
        <li key={rule}>
          {sentence[locale]} <span className="text-muted">({rule})</span>
          <ul className="pl-5">
            {facts.map(({ path, label, value }) => (
              <li key={path}>
                {label[locale]}: {value[locale]}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
