import { audit } from '#lib/messages/audit'
import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import type { AuditPage } from '#lib/use-cases/search-audit'
import { Details } from '#ui/details'
import { Table } from '#ui/table'

const HEIGHT = 48
const STEP = 12

/** How many entries each day has: a drawing for the eye, the same as a table for everybody. */
export function ActivityChart({ perDay, locale }: { readonly perDay: AuditPage['perDay']; readonly locale: Locale }) {
  const t = audit[locale].chart
  const most = Math.max(0, ...perDay.map(({ n }) => n))
  if (most === 0) return null
  return (
    <section>
      <h2>{t.heading}</h2>
      <svg
        role="img"
        aria-label={t.summary(perDay.length, most)}
        viewBox={`0 0 ${perDay.length * STEP} ${HEIGHT}`}
        height={HEIGHT}
        width={Math.min(perDay.length * STEP, 720)}
        preserveAspectRatio="none"
        className="max-w-full"
      >
        {perDay.map(({ day, n }, index) => (
          <rect
            key={day}
            x={index * STEP + 1}
            width={STEP - 2}
            y={HEIGHT - (n / most) * HEIGHT}
            height={(n / most) * HEIGHT}
            className="fill-muted"
          />
        ))}
      </svg>
      <Details summary={t.table}>
        <Table
          caption={t.heading}
          captionHidden
          columns={[{ label: t.day }, { label: t.count, numeric: true }]}
          rows={perDay.map(({ day, n }) => ({ key: day, cells: [clinicalDate(day, locale), n] }))}
        />
      </Details>
    </section>
  )
}
