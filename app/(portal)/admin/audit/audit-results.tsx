import type { Route } from 'next'
import Link from 'next/link'
import { formatAuditQuery } from '#lib/audit/search-query'
import { audit } from '#lib/messages/audit'
import { auditActorName } from '#lib/messages/audit-actor'
import { auditSentence } from '#lib/messages/audit-sentences'
import { clinicalDateTime } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { personName } from '#lib/messages/names'
import type { AuditPage } from '#lib/use-cases/search-audit'
import { EmptyState } from '#ui/empty-state'
import { Pagination } from '#ui/pagination'
import { Table } from '#ui/table'

type AuditResultsProps = { readonly page: AuditPage; readonly timeZone: string; readonly locale: Locale }

/** One sentence an entry, with the zone of its time. */
export function AuditResults({ page, timeZone, locale }: AuditResultsProps) {
  const t = audit[locale]
  if (page.rows.length === 0) return <EmptyState>{`${t.results.none} ${t.results.noneNext}`}</EmptyState>
  const at = (before: string | null) => `/admin/audit?${formatAuditQuery({ ...page.query, before })}` as Route
  return (
    <>
      <Table
        caption={t.results.caption(page.total)}
        columns={[{ label: t.results.when }, { label: t.results.what }, { label: t.results.result }]}
        rows={page.rows.map((row) => {
          const when = clinicalDateTime(new Date(row.ts), timeZone, locale)
          const who = auditActorName(row.actorId, page.practitioners.get(row.actorId), locale)
          const patient = row.patientRef === null ? undefined : page.patients.get(row.patientRef)
          return {
            key: row.id,
            cells: [
              <Link
                key="when"
                href={`/admin/audit/${row.id}` as Route}
                prefetch={false}
                className="text-link underline sm:whitespace-nowrap"
              >
                <span className="sr-only">{t.results.open('')} </span>
                <time dateTime={row.ts}>{when}</time>
              </Link>,
              <span key="what">
                {t.results.sentence(who, auditSentence(row.type, locale))}
                {patient ? ` ${t.results.forPatient(`${personName(patient, locale)} · MRN ${patient.mrn}`)}` : null}
              </span>,
              t.outcomes[row.outcome],
            ],
          }
        })}
      />
      <Pagination
        label={t.results.pages}
        older={{ label: t.results.older, href: page.older === null ? null : at(page.older) }}
        newer={{ label: t.results.newest, href: page.query.before === null ? null : at(null) }}
      />
    </>
  )
}
