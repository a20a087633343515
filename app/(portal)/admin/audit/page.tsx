import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { parseAuditQuery } from '#lib/audit/search-query'
import { requireActor } from '#lib/auth/session'
import { audit } from '#lib/messages/audit'
import { auditSearch } from '#lib/messages/audit-search'
import { searchAudit } from '#lib/use-cases/search-audit'
import { PageHeading } from '#ui/page-heading'
import { IntegrityLine } from '../../../_log/integrity-line.tsx'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { ActivityChart } from './_parts/activity-chart.tsx'
import { AuditFacets } from './_parts/audit-facets.tsx'
import { AuditPlaces } from './_parts/audit-places.tsx'
import { AuditResults } from './_parts/audit-results.tsx'
import { AuditSearchBox } from './_parts/audit-search-box.tsx'
import { DaysForm } from './_parts/days-form.tsx'
import { QueryProblems } from './_parts/query-problems.tsx'
import { SavedSearches } from './_parts/saved-searches.tsx'
import { SearchHelp } from './_parts/search-help.tsx'
import { searchTextOf } from './_parts/search-text-of.ts'
import { searchAuditAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: audit[await currentLocale()].title }
}

/** The administrator's door to the trail: the last seven days at once; the search stands in the address, as ids. */
export default async function AuditTrailPage({
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
  const { label, hint, search, searching } = auditSearch[locale]
  return (
    <Main>
      <div>
        <PageHeading>{t.title}</PageHeading>
        <p className="text-muted">{t.intro}</p>
      </div>
      <AuditPlaces actor={actor} here="entries" locale={locale} />
      <IntegrityLine actor={actor} entryIds={page.rows.map(({ id }) => id)} locale={locale} />
      <div className="flex flex-col gap-3">
        <AuditSearchBox
          action={searchAuditAction}
          text={searchTextOf(page, locale)}
          words={{ label, hint, search, searching }}
        />
        <DaysForm page={page} locale={locale} />
        <SearchHelp locale={locale} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem] xl:gap-10">
        <div className="flex min-w-0 flex-col gap-6">
          <ActivityChart page={page} locale={locale} />
          <AuditResults page={page} actor={actor} locale={locale} />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
          <AuditFacets page={page} locale={locale} />
          <SavedSearches page={page} locale={locale} />
        </div>
      </div>
    </Main>
  )
}
