import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { auditReports } from '#lib/messages/audit-reports'
import { clinicalDate } from '#lib/messages/dates'
import { latinName, personName } from '#lib/messages/names'
import { openAccessReport } from '#lib/use-cases/open-access-report'
import { reportAccesses } from '#lib/use-cases/report-accesses'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { AccessReportTable } from '../_parts/access-report.tsx'
import { AuditPlaces } from '../_parts/audit-places.tsx'
import { PatientDaysForm } from '../_parts/patient-days-form.tsx'
import { lastMonth, readReport } from '../_parts/read-days.ts'
import { UserDaysForm } from '../_parts/user-days-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: auditReports[await currentLocale()].title }
}

/** Who saw this patient, and what did this user see. */
export default async function AccessReportPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [actor, locale, now] = [await requireActor(), await currentLocale(), new Date()]
  const t = auditReports[locale]
  const opened = await openAccessReport(actor, now)
  if (!opened.ok) notFound()
  const asked = readReport(await searchParams, ['patient', 'user'])
  const days = asked ?? lastMonth(opened.value.today)
  const result =
    asked && (await reportAccesses(actor, { ...asked, about: asked.name === 'patient' ? 'patient' : 'user' }, now))
  if (result && !result.ok) notFound()
  const report = result?.value
  return (
    <Main>
      <div>
        <PageHeading>{t.title}</PageHeading>
        <p className="text-muted">{t.intro}</p>
      </div>
      <AuditPlaces actor={actor} here="reports" locale={locale} />
      {report ? (
        <section className="flex flex-col gap-3">
          <h2>
            {report.patient
              ? t.patientHeading(`${personName(report.patient, locale)} · MRN ${report.patient.mrn}`)
              : t.userHeading(report.user ? latinName(report.user) : '')}
          </h2>
          <p>{t.period(clinicalDate(days.from, locale), clinicalDate(days.to, locale))}</p>
          <AccessReportTable
            report={report}
            period={{ from: days.from, to: days.to }}
            timeZone={actor.facility.timeZone}
            locale={locale}
          />
        </section>
      ) : null}
      <div data-screen-only className="grid gap-8 lg:grid-cols-2">
        <section>
          <h2 className="mb-3">{t.whoSaw}</h2>
          <PatientDaysForm place="report" label={t.whoSaw} from={days.from} to={days.to} locale={locale} />
        </section>
        <section>
          <h2 className="mb-3">{t.whatSaw}</h2>
          <UserDaysForm users={opened.value.users} from={days.from} to={days.to} locale={locale} />
        </section>
      </div>
    </Main>
  )
}
