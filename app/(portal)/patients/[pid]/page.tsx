import type { Metadata, Route } from 'next'
import { chart } from '#lib/messages/chart'
import { clearance } from '#lib/messages/clearance'
import { initials } from '#lib/messages/names'
import { Button } from '#ui/button'
import { ButtonRow } from '#ui/button-row'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { PatientPageBanner } from './_shell/patient-page-banner.tsx'
import { careListAction } from './care-list-action.ts'
import { chartKind } from './chart-kind.ts'
import { chartLook } from './chart-look.ts'
import { Drafts } from './drafts.tsx'
import { KindFilter } from './kind-filter.tsx'
import { Timeline } from './timeline.tsx'

type PageProps = {
  readonly params: Promise<{ pid: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { view } = await chartLook((await params).pid)
  return { title: `${chart[await currentLocale()].title}, ${initials(view.patient)}` }
}

/** The record of one patient, and where its work goes on. */
export default async function ChartPage({ params, searchParams }: PageProps) {
  const { actor, view } = await chartLook((await params).pid)
  const kind = chartKind((await searchParams).kind)
  const locale = await currentLocale()
  const { id } = view.patient
  const { timeZone } = actor.facility
  const t = chart[locale]
  return (
    <Main key={id} banner={<PatientPageBanner pid={id} />}>
      <PageHeading>{t.title}</PageHeading>
      <ButtonRow>
        <LinkButton href={`/patients/${id}/imaging/new` as Route} kind="primary">
          {t.newStudy}
        </LinkButton>
        <LinkButton href={`/patients/${id}/assessments/new` as Route} kind="primary">
          {t.newAssessment}
        </LinkButton>
        <LinkButton href={`/patients/${id}/clearance` as Route} kind="primary">
          {t.checkClearance}
        </LinkButton>
        {view.newestRecommendationId === null ? null : (
          <LinkButton href={`/patients/${id}/recommendations/${view.newestRecommendationId}` as Route}>
            {clearance[locale].newAdvice}
          </LinkButton>
        )}
        <LinkButton href={`/patients/${id}/details` as Route}>{t.details}</LinkButton>
        <form action={careListAction.bind(null, id, view.own ? 'leave' : 'join')}>
          <Button kind="secondary">{view.own ? clearance[locale].leave : clearance[locale].join}</Button>
        </form>
      </ButtonRow>
      <Drafts view={view} timeZone={timeZone} locale={locale} />
      <section aria-labelledby="timeline" className="flex flex-col gap-2">
        <h2 id="timeline">{t.timeline}</h2>
        <KindFilter pid={id} kind={kind} locale={locale} />
        <Timeline view={view} kind={kind} timeZone={timeZone} locale={locale} />
      </section>
    </Main>
  )
}
