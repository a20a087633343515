import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { imaging } from '#lib/messages/imaging'
import { initials } from '#lib/messages/names'
import { today } from '#lib/use-cases/shared/today'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { DraftNote } from '../../_recording/draft-note.tsx'
import { PatientPageBanner } from '../../_shell/patient-page-banner.tsx'
import { earlierStudy } from '../_form/earlier-study.ts'
import { imagingFormLook } from '../_form/imaging-look.ts'
import { openPatient } from '../_form/open-patient.ts'
import { StudyForm } from '../_form/study-form.tsx'
import { recordStudyAction } from './actions.ts'

type PageProps = {
  readonly params: Promise<{ pid: string }>
  readonly searchParams: Promise<{ draft?: string | string[] }>
}

async function look({ params, searchParams }: PageProps) {
  const { draft } = await searchParams
  return imagingFormLook((await params).pid, typeof draft === 'string' ? draft : null)
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { patient } = await look(props)
  return { title: `${imaging[await currentLocale()].newTitle}, ${initials(patient)}` }
}

/** A new study of a patient, or the unfinished form of one. */
export default async function NewStudyPage(props: PageProps) {
  const { actor, now, patient, draft, earlier } = await look(props)
  if (draft?.amendsId) redirect(`/patients/${patient.id}/imaging/${draft.amendsId}/amend?draft=${draft.id}` as Route)
  const locale = await currentLocale()
  return (
    <Main banner={<PatientPageBanner pid={patient.id} />}>
      <PageHeading>{imaging[locale].newTitle}</PageHeading>
      <DraftNote
        patientId={patient.id}
        kind="IMAGING_STUDY"
        draft={draft}
        timeZone={actor.facility.timeZone}
        locale={locale}
      />
      <StudyForm
        key={patient.id}
        action={recordStudyAction.bind(null, patient.id)}
        patientId={patient.id}
        submissionId={randomUUID()}
        locale={locale}
        today={today(actor, now)}
        defaults={draft?.fields ?? {}}
        draft={draft && { id: draft.id, version: draft.version }}
        amends={null}
        earlier={earlier.map(earlierStudy)}
        patient={openPatient(patient)}
        preview={{ patientId: patient.id, kind: 'IMAGING_STUDY', amendsId: null, lookId: randomUUID() }}
      />
    </Main>
  )
}
