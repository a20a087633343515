import type { Route } from 'next'
import Link from 'next/link'
import { chart } from '#lib/messages/chart'
import { calendarDate, clinicalDate, clinicalDateTime } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { personName } from '#lib/messages/names'
import type { ChartView } from '#lib/use-cases/view-chart'
import { EmptyState } from '#ui/empty-state'
import { Tag } from '#ui/tag'
import { type ChartKind, isOfKind } from './chart-kind.ts'
import { chartSentence } from './chart-sentence.ts'

type TimelineProps = {
  readonly view: ChartView
  readonly kind: ChartKind | null
  readonly timeZone: string
  readonly locale: Locale
}

/** What happened, newest first, one sentence an event. What was taken back stays, struck through, with the reason. */
export function Timeline({ view, kind, timeZone, locale }: TimelineProps) {
  const t = chart[locale]
  const events = view.events.filter((event) => isOfKind(event, kind))
  if (events.length === 0) return <EmptyState>{view.events.length === 0 ? t.empty : t.emptyKind}</EmptyState>
  return (
    <ol className="flex flex-col">
      {events.map((event) => (
        <TimelineEvent key={event.key} event={event} view={view} timeZone={timeZone} locale={locale} />
      ))}
    </ol>
  )
}

type TimelineEventProps = Omit<TimelineProps, 'kind'> & { readonly event: ChartView['events'][number] }

function TimelineEvent({ event, view, timeZone, locale }: TimelineEventProps) {
  const t = chart[locale]
  const nameOf = (id: string) => {
    const person = view.people.get(id)
    if (!person) throw new Error(`Expected the practitioner ${id} of a chart, found nobody`)
    return personName(person, locale)
  }
  const { lead, object, path } = chartSentence(event, nameOf, locale)
  const { struck } = event
  const reason = reasonOf(event)
  return (
    <li className="grid gap-x-4 border-border border-b py-2 sm:grid-cols-[14rem_1fr]">
      <time dateTime={event.at.toISOString()} className="text-muted sm:whitespace-nowrap">
        {clinicalDateTime(event.at, timeZone, locale)}
      </time>
      <div className="flex flex-col items-start">
        <p>
          <span className={struck ? 'line-through' : undefined}>
            {t.sentence(lead)}
            <Link
              href={`/patients/${view.patient.id}/${path}` as Route}
              prefetch={false}
              className="inline-block min-h-6 font-semibold text-link underline"
            >
              {object}
            </Link>
          </span>{' '}
          <Standing event={event} locale={locale} />
        </p>
        {reason === null ? null : <p className="max-w-[75ch] text-muted">{t.why(reason)}</p>}
        {struck === null ? null : (
          <p className="max-w-[75ch]">
            {t.struck[struck.kind](nameOf(struck.byId), clinicalDate(calendarDate(struck.at, timeZone), locale))}{' '}
            {t.why(struck.reason)}
          </p>
        )}
      </div>
    </li>
  )
}

/** Whether something newer stands in its place. */
function Standing({ event, locale }: Pick<TimelineEventProps, 'event' | 'locale'>) {
  const t = chart[locale]
  if ((event.kind === 'study' || event.kind === 'assessment') && !event.newest) return <Tag>{t.older}</Tag>
  const replaced = event.kind === 'advice' && event.event !== 'ENDED' && event.advice.supersededById !== null
  return replaced ? <Tag>{t.replaced}</Tag> : null
}

/** Why a version was amended, an advice ended, or a clearance suspended, in the words of whoever did it. */
function reasonOf(event: ChartView['events'][number]): string | null {
  switch (event.kind) {
    case 'study':
      return event.study.amendReason
    case 'assessment':
      return event.assessment.amendReason
    case 'advice':
      return event.event === 'ENDED' ? (event.advice.ending?.reason ?? null) : null
    case 'clearance':
      return event.event.kind === 'SUSPENDED' ? event.event.reason : null
    default:
      return null
  }
}
