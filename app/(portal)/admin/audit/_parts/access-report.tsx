import type { Route } from 'next'
import Link from 'next/link'
import { formatAuditQuery } from '#lib/audit/search-query'
import { audit } from '#lib/messages/audit'
import { auditActorName } from '#lib/messages/audit-actor'
import { auditCount } from '#lib/messages/audit-count'
import { auditReports } from '#lib/messages/audit-reports'
import { clinicalDateTime } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { personName } from '#lib/messages/names'
import type { AccessReport } from '#lib/use-cases/report-accesses'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { Table } from '#ui/table'

type AccessReportTableProps = {
  readonly report: AccessReport
  readonly period: { readonly from: string; readonly to: string }
  readonly timeZone: string
  readonly locale: Locale
}

/** A line for each person (or each patient): how often, when first and last, and the way to the entries themselves. */
export function AccessReportTable({ report, period, timeZone, locale }: AccessReportTableProps) {
  const t = auditReports[locale]
  const { sums, patient, practitioners, patients } = report
  if (sums.length === 0) return <EmptyState>{patient ? t.none : t.noneOfUser}</EmptyState>
  const at = (ts: string) => <time dateTime={ts}>{clinicalDateTime(new Date(ts), timeZone, locale)}</time>
  return (
    <>
      {report.more ? <Notice kind="warning">{t.more}</Notice> : null}
      <Table
        caption={t.caption}
        columns={[
          { label: patient ? t.who : t.whom },
          { label: t.role },
          { label: t.looks, numeric: true },
          { label: t.acts, numeric: true },
          { label: t.refused, numeric: true },
          { label: t.first, nowrap: true },
          { label: t.last, nowrap: true },
          { label: t.entries },
        ]}
        rows={sums.map((sum) => {
          const whose = sum.patientRef === null ? undefined : patients.get(sum.patientRef)
          const name = patient
            ? auditActorName(sum.actorId, practitioners.get(sum.actorId), locale)
            : whose
              ? `${personName(whose, locale)} · MRN ${whose.mrn}`
              : ''
          const asked = formatAuditQuery({ patient: (patient ?? whose)?.id ?? null, actor: sum.actorId, ...period })
          return {
            key: `${sum.actorId} ${sum.role} ${sum.patientRef}`,
            cells: [
              name,
              audit[locale].roles[sum.role as keyof (typeof audit)['en']['roles']],
              auditCount(sum.looks),
              auditCount(sum.acts),
              auditCount(sum.refused),
              at(sum.first),
              at(sum.last),
              <Link
                key="entries"
                href={`/admin/audit?${asked}` as Route}
                prefetch={false}
                className="text-link underline"
                aria-label={`${t.show}: ${name}`}
              >
                {t.show}
              </Link>,
            ],
          }
        })}
      />
    </>
  )
}
