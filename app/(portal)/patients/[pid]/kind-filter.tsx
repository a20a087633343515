import type { Route } from 'next'
import Link from 'next/link'
import { chart } from '#lib/messages/chart'
import type { Locale } from '#lib/messages/locale'
import { CHART_KINDS, type ChartKind } from './chart-kind.ts'

type KindFilterProps = { readonly pid: string; readonly kind: ChartKind | null; readonly locale: Locale }

/** Narrows the timeline to one kind; the address holds the kind's word and nothing about the patient. */
export function KindFilter({ pid, kind, locale }: KindFilterProps) {
  const t = chart[locale]
  return (
    <nav aria-label={t.show}>
      <ul className="flex flex-wrap gap-x-4">
        {[null, ...CHART_KINDS].map((choice) => (
          <li key={choice ?? 'all'}>
            <Link
              href={`/patients/${pid}${choice === null ? '' : `?kind=${choice}`}` as Route}
              prefetch={false}
              aria-current={choice === kind ? 'true' : undefined}
              className="inline-flex min-h-11 items-center text-link underline aria-[current]:font-bold aria-[current]:text-text"
            >
              {choice === null ? t.all : t.kinds[choice]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
