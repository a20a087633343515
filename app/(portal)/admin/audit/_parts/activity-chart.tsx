import type { Route } from 'next'
import Link from 'next/link'
import { formatAuditQuery } from '#lib/audit/search-query'
import { audit } from '#lib/messages/audit'
import { auditCount } from '#lib/messages/audit-count'
import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import type { AuditPage } from '#lib/use-cases/search-audit'
import { Details } from '#ui/details'
import { Table } from '#ui/table'
import { type Bar, everyBar } from './every-bar.ts'

const HEIGHT = 56
const STEP = 12
/** A day with one entry beside one of thousands must still be seen to have one. */
const LEAST = 2

/** How many entries each day, week or month has: a drawing for the eye, the same as a table for everybody. */
export function ActivityChart({ page, locale }: { readonly page: AuditPage; readonly locale: Locale }) {
  const t = audit[locale].chart
  const { activity, query } = page
  if (activity.periods.length === 0) return null
  const bars = everyBar(activity, query)
  const highest = bars.reduce((most, bar) => (bar.n > most.n ? bar : most))
  const say = (bar: Bar) => clinicalDate(bar.from, locale)
  return (
    <section>
      <h2>{t.heading[activity.unit]}</h2>
      <svg
        role="img"
        aria-label={t.summary(bars.length, auditCount(highest.n), say(highest))}
        viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`}
        height={HEIGHT}
        preserveAspectRatio="none"
        className="w-full max-w-4xl border-border border-b"
      >
        {bars.map((bar, index) => (
          <rect
            key={bar.from}
            x={index * STEP + 1}
            width={STEP - 2}
            y={HEIGHT - tall(bar.n, highest.n)}
            height={tall(bar.n, highest.n)}
            className="fill-link"
          >
            <title>{`${say(bar)}: ${auditCount(bar.n)}`}</title>
          </rect>
        ))}
      </svg>
      <p className="flex max-w-4xl justify-between gap-4 text-muted text-sm">
        <span>{clinicalDate(bars[0]?.from ?? query.from, locale)}</span>
        <span>{t.highest(auditCount(highest.n))}</span>
        <span>{clinicalDate(query.to, locale)}</span>
      </p>
      <Details summary={t.table}>
        <Table
          caption={t.heading[activity.unit]}
          captionHidden
          columns={[
            { label: t.period[activity.unit], nowrap: true },
            { label: t.count, numeric: true },
          ]}
          rows={bars.map((bar) => ({
            key: bar.from,
            cells: [
              <Link
                key="period"
                href={
                  `/admin/audit?${formatAuditQuery({ ...query, from: bar.from, to: bar.to, before: null })}` as Route
                }
                prefetch={false}
                className="text-link underline"
              >
                {say(bar)}
              </Link>,
              auditCount(bar.n),
            ],
          }))}
        />
      </Details>
    </section>
  )
}

function tall(n: number, most: number): number {
  return n === 0 ? 0 : Math.max(LEAST, (n / most) * HEIGHT)
}
