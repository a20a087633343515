import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { parseAuditQuery } from '#lib/audit/search-query'
import { requireActor } from '#lib/auth/session'
import { audit } from '#lib/messages/audit'
import { formActions, formWords } from '#lib/messages/form'
import { personName } from '#lib/messages/names'
import { searchAudit } from '#lib/use-cases/search-audit'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { TextInput } from '#ui/text-input'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { findAuditedPatientAction } from './actions.ts'
import { ActivityChart } from './activity-chart.tsx'
import { AuditFacets } from './audit-facets.tsx'
import { AuditFilterForm } from './audit-filter-form.tsx'
import { AuditResults } from './audit-results.tsx'
import { QueryProblems } from './query-problems.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: audit[await currentLocale()].title }
}

/** The administrator's door to the trail: the last seven days at once, filters in the address. */
export default async function AuditPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = audit[locale]
  const parsed = parseAuditQuery(await searchParams)
  if (!parsed.ok) {
    return (
      <Main>
        <PageHeading>{t.title}</PageHeading>
        <QueryProblems problems={parsed.problems} locale={locale} />
      </Main>
    )
  }
  const result = await searchAudit(actor, parsed.query, new Date())
  if (!result.ok) notFound()
  const page = result.value
  return (
    <Main>
      <div>
        <PageHeading>{t.title}</PageHeading>
        <p className="text-muted">{t.intro}</p>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
          {page.patient === null ? (
            <ActionForm
              action={findAuditedPatientAction}
              submissionId={randomUUID()}
              words={formWords[locale]}
              id="patient"
            >
              <TextInput name="patient" label={t.patient.label} hint={t.patient.hint} autoComplete="off" chars={24} />
              <div>
                <Button kind="secondary" pendingLabel={formActions[locale].searching}>
                  {t.patient.find}
                </Button>
              </div>
            </ActionForm>
          ) : (
            <div className="grid gap-2">
              <p>{t.patient.only(`${personName(page.patient, locale)} · MRN ${page.patient.mrn}`)}</p>
              <div>
                <LinkButton href={'/admin/audit' as Route}>{t.patient.clear}</LinkButton>
              </div>
            </div>
          )}
          <AuditFilterForm page={page} locale={locale} />
          <AuditFacets page={page} locale={locale} />
        </div>
        <div className="grid min-w-0 gap-6">
          <ActivityChart perDay={page.perDay} locale={locale} />
          <AuditResults page={page} timeZone={actor.facility.timeZone} locale={locale} />
        </div>
      </div>
    </Main>
  )
}
