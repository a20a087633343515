import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { audit } from '#lib/messages/audit'
import { auditActorName } from '#lib/messages/audit-actor'
import { auditCount } from '#lib/messages/audit-count'
import { auditEntry } from '#lib/messages/audit-entry'
import { auditReports } from '#lib/messages/audit-reports'
import { auditSentence } from '#lib/messages/audit-sentences'
import { ageInYears, clinicalDate, clinicalDateTime } from '#lib/messages/dates'
import { latinName } from '#lib/messages/names'
import { openAccessReport } from '#lib/use-cases/open-access-report'
import { reportDisclosures } from '#lib/use-cases/report-disclosures'
import { EmptyState } from '#ui/empty-state'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { Table } from '#ui/table'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { PatientBanner } from '../../../_shell/patient-banner.tsx'
import { AuditPlaces } from '../_parts/audit-places.tsx'
import { PatientDaysForm } from '../_parts/patient-days-form.tsx'
import { lastMonth, readReport } from '../_parts/read-days.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: auditReports[await currentLocale()].disclosure.title }
}

/** Who saw or changed a patient's record between two days, on paper: the banner names every sheet. */
export default async function DisclosurePage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [actor, locale, now] = [await requireActor(), await currentLocale(), new Date()]
  const t = auditReports[locale]
  const opened = await openAccessReport(actor, now)
  if (!opened.ok) notFound()
  const asked = readReport(await searchParams, ['patient'])
  const { today } = opened.value
  const result = asked && (await reportDisclosures(actor, { patientId: asked.id, from: asked.from, to: asked.to }, now))
  if (!asked || !result?.ok) {
    if (result && !result.ok && result.reason !== 'too-long') notFound()
    const days = asked ?? lastMonth(today)
    return (
      <Main>
        <div>
          <PageHeading>{t.disclosure.title}</PageHeading>
          <p className="max-w-[75ch] text-muted">{t.disclosure.intro}</p>
        </div>
        <AuditPlaces actor={actor} here="disclosure" locale={locale} />
        {result ? <Notice kind="warning">{t.disclosure.tooLong}</Notice> : null}
        <PatientDaysForm place="disclosure" label={t.disclosure.make} from={days.from} to={days.to} locale={locale} />
      </Main>
    )
  }
  const { id, patient, rows, practitioners } = result.value
  const { timeZone } = actor.facility
  return (
    <Main
      banner={
        <PatientBanner
          locale={locale}
          name={patient}
          birthDate={patient.birthDate}
          ageYears={patient.birthDate === null ? null : ageInYears(patient.birthDate, today)}
          sex={patient.sex}
          mrn={patient.mrn}
        />
      }
    >
      <div>
        <PageHeading>{t.disclosure.heading}</PageHeading>
        <p>{t.period(clinicalDate(asked.from, locale), clinicalDate(asked.to, locale))}</p>
        <p>
          {actor.facility.name}. {t.disclosure.made(latinName(actor.name), clinicalDateTime(now, timeZone, locale))}
        </p>
        <p className="text-muted text-sm">{t.disclosure.number(id)}</p>
      </div>
      {rows.length === 0 ? (
        <EmptyState>{t.disclosure.none}</EmptyState>
      ) : (
        <Table
          caption={t.disclosure.count(auditCount(rows.length))}
          columns={[
            { label: t.disclosure.when },
            { label: t.who },
            { label: t.role },
            { label: t.disclosure.what },
            { label: t.disclosure.why },
            { label: t.disclosure.place, numeric: true },
          ]}
          rows={rows.map((row) => {
            const outcome = audit[locale].outcomes[row.outcome as keyof (typeof audit)['en']['outcomes']]
            return {
              key: row.id,
              cells: [
                <time key="when" dateTime={row.ts}>
                  {clinicalDateTime(new Date(row.ts), timeZone, locale)}
                </time>,
                auditActorName(row.actorId, practitioners.get(row.actorId), locale),
                audit[locale].roles[row.role as keyof (typeof audit)['en']['roles']],
                row.outcome === 'success'
                  ? auditSentence(row.type, locale)
                  : `${auditSentence(row.type, locale)} (${outcome})`,
                auditEntry[locale].purposes[row.purpose as keyof (typeof auditEntry)['en']['purposes']],
                row.place === null ? audit[locale].results.waiting : `#${auditCount(row.place)}`,
              ],
            }
          })}
        />
      )}
      <div data-screen-only>
        <p className="mb-2 text-muted">{t.disclosure.print}</p>
        <LinkButton href={'/admin/audit/disclosure' as Route}>{t.disclosure.again}</LinkButton>
      </div>
    </Main>
  )
}
