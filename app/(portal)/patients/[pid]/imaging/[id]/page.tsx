import type { Metadata, Route } from 'next'
import { calendarDate, clinicalDate } from '#lib/messages/dates'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { initials, personName } from '#lib/messages/names'
import type { StudyView } from '#lib/use-cases/view-imaging-study'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { PersonAndTime } from '../../_recording/person-and-time.tsx'
import { Standing } from '../../_recording/standing.tsx'
import { VersionList } from '../../_recording/version-list.tsx'
import { PatientPageBanner } from '../../_shell/patient-page-banner.tsx'
import { studyLook } from '../_form/imaging-look.ts'
import { FindingsTables } from '../_view/findings-tables.tsx'
import { StudySummary } from '../_view/study-summary.tsx'
import { studyTitle } from '../_words/study-title.ts'

type PageProps = { readonly params: Promise<{ pid: string; id: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, id } = await params
  const { patient } = await studyLook(pid, id)
  return { title: `${imaging[await currentLocale()].studyTitle}, ${initials(patient)}` }
}

/** One version of a study as it was saved: every value in words, who and when, and how it stands today. */
export default async function StudyPage({ params }: PageProps) {
  const { pid, id } = await params
  const { actor, patient, study, versions, people } = await studyLook(pid, id)
  const locale = await currentLocale()
  const t = imaging[locale]
  const { timeZone } = actor.facility
  const here = `/patients/${patient.id}/imaging`
  const newest = versions[0] ?? study
  const counts = newest.id === study.id && newest.removal === null
  const title = studyTitle(study, locale)
  return (
    <Main banner={<PatientPageBanner pid={patient.id} />}>
      <PageHeading>{newest.removal ? <s>{title}</s> : title}</PageHeading>
      <Standing {...standing({ study, versions, people }, here, timeZone, locale)} locale={locale} />
      <p>
        {t.recordedBy}{' '}
        <PersonAndTime
          person={people.get(study.recordedById)}
          at={study.recordedAt}
          timeZone={timeZone}
          locale={locale}
        />
      </p>
      {counts ? (
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`${here}/${study.id}/amend` as Route}>{t.amend}</LinkButton>
          <LinkButton href={`${here}/${study.id}/remove` as Route}>{t.remove}</LinkButton>
        </div>
      ) : null}
      <FindingsTables study={study} locale={locale} />
      <StudySummary
        study={study}
        locale={locale}
        reviewed={
          study.reviewedAt === null || study.reviewedById === null ? (
            t.notReviewed
          ) : (
            <PersonAndTime
              person={people.get(study.reviewedById)}
              at={study.reviewedAt}
              timeZone={timeZone}
              locale={locale}
            />
          )
        }
      />
      <VersionList
        versions={versions}
        shownId={study.id}
        people={people}
        href={(version) => `${here}/${version}`}
        timeZone={timeZone}
        locale={locale}
      />
      <p>
        <LinkButton href={`/patients/${patient.id}` as Route} kind="quiet">
          {t.backToChart}
        </LinkButton>
      </p>
    </Main>
  )
}

function standing(
  { study, versions, people }: Pick<StudyView, 'study' | 'versions' | 'people'>,
  here: string,
  timeZone: string,
  locale: Locale,
) {
  const t = imaging[locale]
  const newest = versions[0] ?? study
  const next = versions.find(({ version }) => version === study.version + 1)
  const when = (at: Date) => clinicalDate(calendarDate(at, timeZone), locale)
  const who = (id: string) => {
    const person = people.get(id)
    return person ? personName(person, locale) : ''
  }
  const { removal } = newest
  return {
    removed: removal && {
      says: t[removal.kind === 'WITHDRAWN' ? 'withdrawn' : 'superseded'](
        when(removal.removedAt),
        who(removal.removedById),
      ),
      reason: removal.reason,
    },
    replaced: next
      ? { says: t.replaced(when(next.recordedAt), who(next.recordedById)), href: `${here}/${newest.id}` }
      : null,
  }
}
