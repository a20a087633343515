import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { assessment } from '#lib/messages/assessment'
import { initials } from '#lib/messages/names'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { DraftNote } from '../../_recording/draft-note.tsx'
import { PatientPageBanner } from '../../_shell/patient-page-banner.tsx'
import { AssessmentForm } from '../_form/assessment-form.tsx'
import { assessmentFormLook } from '../_form/assessment-look.ts'
import { knownOfPatient } from '../_form/known-of-patient.ts'
import { recordAssessmentAction } from './actions.ts'

type PageProps = {
  readonly params: Promise<{ pid: string }>
  readonly searchParams: Promise<{ draft?: string | string[] }>
}

async function look({ params, searchParams }: PageProps) {
  const { draft } = await searchParams
  return assessmentFormLook((await params).pid, typeof draft === 'string' ? draft : null)
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { patient } = await look(props)
  return { title: `${assessment[await currentLocale()].newTitle}, ${initials(patient)}` }
}

/** A new assessment of a patient, or the unfinished form of one. */
export default async function NewAssessmentPage(props: PageProps) {
  const { actor, now, ...form } = await look(props)
  const { patient, draft } = form
  if (draft?.amendsId)
    redirect(`/patients/${patient.id}/assessments/${draft.amendsId}/amend?draft=${draft.id}` as Route)
  const locale = await currentLocale()
  return (
    <Main banner={<PatientPageBanner pid={patient.id} />}>
      <PageHeading>{assessment[locale].newTitle}</PageHeading>
      <DraftNote
        patientId={patient.id}
        kind="ASSESSMENT"
        draft={draft}
        timeZone={actor.facility.timeZone}
        locale={locale}
      />
      <AssessmentForm
        key={patient.id}
        action={recordAssessmentAction.bind(null, patient.id)}
        submissionId={randomUUID()}
        locale={locale}
        defaults={draft?.fields ?? {}}
        draft={draft && { id: draft.id, version: draft.version }}
        amends={null}
        {...knownOfPatient(actor, now, form, locale)}
      />
    </Main>
  )
}
