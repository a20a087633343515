import type { Route } from 'next'
import Link from 'next/link'
import { advice as adviceWords } from '#lib/messages/advice'
import type { Locale } from '#lib/messages/locale'
import { recommendation } from '#lib/messages/recommendation'
import type { RecommendationView } from '#lib/use-cases/view-recommendation'
import { OutcomeBadge } from '../../../../../_clinical/state-badge.tsx'

/** The newest advice of the region, if anybody has signed one. */
export function AdviceInForce({ view, locale }: { readonly view: RecommendationView; readonly locale: Locale }) {
  const { advice, patient } = view
  const t = recommendation[locale]
  if (advice === null) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{t.currentAdvice}:</span>
      <OutcomeBadge outcome={advice.outcome} locale={locale} />
      <span>{adviceWords[locale].course[advice.course]}</span>
      <Link
        href={`/patients/${patient.id}/advice/${advice.id}` as Route}
        prefetch={false}
        className="inline-block min-h-6 text-link underline"
      >
        {t.openAdvice}
      </Link>
    </p>
  )
}
