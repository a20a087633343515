import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { studyFields } from '#lib/clinical/recorded/study-fields'
import { imaging } from '#lib/messages/imaging'
import { initials } from '#lib/messages/names'
import { today } from '#lib/use-cases/shared/today'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../../_shell/main.tsx'
import { DraftNote } from '../../../_recording/draft-note.tsx'
import { draftQuery } from '../../../_recording/draft-query.ts'
import { PatientPageBanner } from '../../../_shell/patient-page-banner.tsx'
import { earlierStudy } from '../../_form/earlier-study.ts'
import { imagingFormLook, studyLook } from '../../_form/imaging-look.ts'
import { openPatient } from '../../_form/open-patient.ts'
import { StudyForm } from '../../_form/study-form.tsx'
import { studyTitle } from '../../_words/study-title.ts'
import { amendStudyAction } from './actions.ts'

type PageProps = {
  readonly params: Promise<{ pid: string; id: string }>
  readonly searchParams: Promise<{ draft?: string | string[] }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, id } = await params
  const { patient } = await studyLook(pid, id)
  return { title: `${imaging[await currentLocale()].amendTitle}, ${initials(patient)}` }
}

/** The next version of a study: the newest one to start from, a reason, and both are kept. */
export default async function AmendStudyPage({ params, searchParams }: PageProps) {
  const { pid, id } = await params
  const { draft: draftId } = await searchParams
  const { study, versions } = await studyLook(pid, id)
  const newest = versions[0] ?? study
  // Only the current version can be amended, and only while it counts; a draft follows it there.
  if (newest.removal) redirect(`/patients/${pid}/imaging/${newest.id}` as Route)
  if (newest.id !== study.id) redirect(`/patients/${pid}/imaging/${newest.id}/amend${draftQuery(draftId)}` as Route)
  const { actor, now, patient, draft, earlier } = await imagingFormLook(
    pid,
    typeof draftId === 'string' ? draftId : null,
  )
  // The version that the draft was begun on: if there is a newer one, saving shows both before anything is replaced.
  const base = draft === null ? study : versions.find((version) => version.id === draft.amendsId)
  if (base === undefined) notFound()
  const locale = await currentLocale()
  return (
    <Main banner={<PatientPageBanner pid={patient.id} />}>
      <PageHeading>
        {imaging[locale].amendTitle}: {studyTitle(study, locale)}
      </PageHeading>
      <DraftNote
        patientId={patient.id}
        kind="IMAGING_STUDY"
        draft={draft}
        timeZone={actor.facility.timeZone}
        locale={locale}
      />
      <StudyForm
        key={study.id}
        action={amendStudyAction.bind(null, patient.id, study.id)}
        patientId={patient.id}
        submissionId={randomUUID()}
        locale={locale}
        today={today(actor, now)}
        defaults={draft?.fields ?? studyFields(study)}
        draft={draft && { id: draft.id, version: draft.version }}
        amends={base.version}
        earlier={earlier.filter(({ seriesId }) => seriesId !== study.seriesId).map(earlierStudy)}
        patient={openPatient(patient)}
        preview={{ patientId: patient.id, kind: 'IMAGING_STUDY', amendsId: study.id, lookId: randomUUID() }}
      />
    </Main>
  )
}
