import type { Metadata, Route } from 'next'
import { assessment as words } from '#lib/messages/assessment'
import { calendarDate, clinicalDate } from '#lib/messages/dates'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { initials, personName } from '#lib/messages/names'
import type { AssessmentView } from '#lib/use-cases/view-assessment'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { PersonAndTime } from '../../_recording/person-and-time.tsx'
import { Standing } from '../../_recording/standing.tsx'
import { VersionList } from '../../_recording/version-list.tsx'
import { PatientPageBanner } from '../../_shell/patient-page-banner.tsx'
import { assessmentLook } from '../_form/assessment-look.ts'
import { AnswersByBlock } from '../_view/answers-by-block.tsx'

type PageProps = { readonly params: Promise<{ pid: string; id: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, id } = await params
  const { patient } = await assessmentLook(pid, id)
  return { title: `${words[await currentLocale()].assessmentTitle}, ${initials(patient)}` }
}

/** One version of an assessment as it was saved: every answer in words, who and when, and how it stands today. */
export default async function AssessmentPage({ params }: PageProps) {
  const { pid, id } = await params
  const { actor, patient, assessment, versions, people } = await assessmentLook(pid, id)
  const locale = await currentLocale()
  const t = words[locale]
  const { timeZone } = actor.facility
  const here = `/patients/${patient.id}/assessments`
  const newest = versions[0] ?? assessment
  const counts = newest.id === assessment.id && newest.withdrawal === null
  const title = t.title(clinicalDate(assessment.assessedOn, locale))
  return (
    <Main banner={<PatientPageBanner pid={patient.id} />}>
      <PageHeading>{newest.withdrawal ? <s>{title}</s> : title}</PageHeading>
      <Standing {...standing({ assessment, versions, people }, here, timeZone, locale)} locale={locale} />
      <p>
        {imaging[locale].recordedBy}{' '}
        <PersonAndTime
          person={people.get(assessment.recordedById)}
          at={assessment.recordedAt}
          timeZone={timeZone}
          locale={locale}
        />
      </p>
      {counts ? (
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`${here}/${assessment.id}/amend` as Route}>{imaging[locale].amend}</LinkButton>
          <LinkButton href={`${here}/${assessment.id}/withdraw` as Route}>{t.withdraw}</LinkButton>
        </div>
      ) : null}
      <AnswersByBlock assessment={assessment} locale={locale} />
      <VersionList
        versions={versions}
        shownId={assessment.id}
        people={people}
        href={(version) => `${here}/${version}`}
        timeZone={timeZone}
        locale={locale}
      />
      <p>
        <LinkButton href={`/patients/${patient.id}` as Route} kind="quiet">
          {imaging[locale].backToChart}
        </LinkButton>
      </p>
    </Main>
  )
}

function standing(
  { assessment, versions, people }: Pick<AssessmentView, 'assessment' | 'versions' | 'people'>,
  here: string,
  timeZone: string,
  locale: Locale,
) {
  const newest = versions[0] ?? assessment
  const next = versions.find(({ version }) => version === assessment.version + 1)
  const when = (at: Date) => clinicalDate(calendarDate(at, timeZone), locale)
  const who = (id: string) => {
    const person = people.get(id)
    return person ? personName(person, locale) : ''
  }
  const { withdrawal } = newest
  return {
    removed: withdrawal && {
      says: words[locale].withdrawn(when(withdrawal.withdrawnAt), who(withdrawal.withdrawnById)),
      reason: withdrawal.reason,
    },
    replaced: next
      ? { says: imaging[locale].replaced(when(next.recordedAt), who(next.recordedById)), href: `${here}/${newest.id}` }
      : null,
  }
}
