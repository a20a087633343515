import type { Route } from 'next'
import Link from 'next/link'
import { audit } from '#lib/messages/audit'
import { auditActorName } from '#lib/messages/audit-actor'
import { auditCount } from '#lib/messages/audit-count'
import { auditSentence } from '#lib/messages/audit-sentences'
import { clinicalDateTime } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { personName } from '#lib/messages/names'
import type { AuditPage } from '#lib/use-cases/search-audit'
import { Tag } from '#ui/tag'

type EntryLineProps = {
  readonly row: AuditPage['rows'][number]
  /** The people and patients that the entries name. */
  readonly names: Pick<AuditPage, 'practitioners' | 'patients'>
  readonly timeZone: string
  readonly locale: Locale
}

/** One entry as a sentence: when (with the zone), who, what, for whom; its place in the log, and the way to its proof. */
export function EntryLine({ row, names, timeZone, locale }: EntryLineProps) {
  const t = audit[locale]
  const person = names.practitioners.get(row.actorId)
  const patient = row.patientRef === null ? undefined : names.patients.get(row.patientRef)
  const who = auditActorName(row.actorId, person, locale)
  const space = locale === 'zh-CN' ? '' : ' '
  const index = row.place === null ? null : auditCount(row.place)
  return (
    <div className="grid gap-x-4 py-2 sm:grid-cols-[13.5rem_minmax(0,1fr)]">
      <Link
        href={`/admin/audit/${row.id}` as Route}
        prefetch={false}
        className="text-link underline sm:whitespace-nowrap"
      >
        <span className="sr-only">{t.results.open} </span>
        <time dateTime={row.ts}>{clinicalDateTime(new Date(row.ts), timeZone, locale)}</time>
      </Link>
      <p className="max-w-none">
        <strong className="font-semibold">{who}</strong>
        {space || ' '}
        {auditSentence(row.type, locale)}
        {patient ? (
          <>
            {space || ','}
            {t.results.forPatient(personName(patient, locale))} <span className="text-muted">MRN {patient.mrn}</span>
          </>
        ) : null}
        {row.outcome === 'success' ? null : (
          <>
            {' '}
            <Tag>{t.outcomes[row.outcome]}</Tag>
          </>
        )}{' '}
        <span className="whitespace-nowrap text-muted">
          ·{' '}
          {index === null ? (
            t.results.waiting
          ) : (
            <>
              {t.results.place(index)} ·{' '}
              <Link
                href={`/admin/audit/${row.id}#proof` as Route}
                prefetch={false}
                aria-label={t.results.proofOf(index)}
                className="text-link underline"
              >
                {t.results.proof}
              </Link>
            </>
          )}
        </span>
      </p>
    </div>
  )
}
