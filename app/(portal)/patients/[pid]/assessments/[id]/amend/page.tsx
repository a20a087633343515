import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { assessmentFields } from '#lib/clinical/recorded/assessment-fields'
import { assessment } from '#lib/messages/assessment'
import { clinicalDate } from '#lib/messages/dates'
import { initials } from '#lib/messages/names'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../../_shell/main.tsx'
import { DraftNote } from '../../../_recording/draft-note.tsx'
import { draftQuery } from '../../../_recording/draft-query.ts'
import { PatientPageBanner } from '../../../_shell/patient-page-banner.tsx'
import { AssessmentForm } from '../../_form/assessment-form.tsx'
import { assessmentFormLook, assessmentLook } from '../../_form/assessment-look.ts'
import { knownOfPatient } from '../../_form/known-of-patient.ts'
import { amendAssessmentAction } from './actions.ts'

type PageProps = {
  readonly params: Promise<{ pid: string; id: string }>
  readonly searchParams: Promise<{ draft?: string | string[] }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, id } = await params
  const { patient } = await assessmentLook(pid, id)
  return { title: `${assessment[await currentLocale()].amendTitle}, ${initials(patient)}` }
}

/** The next version of an assessment: the newest one to start from, a reason, and both are kept. */
export default async function AmendAssessmentPage({ params, searchParams }: PageProps) {
  const { pid, id } = await params
  const { draft: draftId } = await searchParams
  const { assessment: shown, versions } = await assessmentLook(pid, id)
  const newest = versions[0] ?? shown
  const here = `/patients/${pid}/assessments/${newest.id}`
  // Only the current version can be amended, and only while it counts; a draft follows it there.
  if (newest.withdrawal) redirect(here as Route)
  if (newest.id !== shown.id) redirect(`${here}/amend${draftQuery(draftId)}` as Route)
  const { actor, now, ...form } = await assessmentFormLook(pid, typeof draftId === 'string' ? draftId : null)
  const { patient, draft } = form
  // The version that the draft was begun on: if there is a newer one, saving shows both before anything is replaced.
  const base = draft === null ? shown : versions.find((version) => version.id === draft.amendsId)
  if (base === undefined) notFound()
  const locale = await currentLocale()
  const t = assessment[locale]
  return (
    <Main banner={<PatientPageBanner pid={patient.id} />}>
      <PageHeading>
        {t.amendTitle}: {clinicalDate(shown.assessedOn, locale)}
      </PageHeading>
      <DraftNote
        patientId={patient.id}
        kind="ASSESSMENT"
        draft={draft}
        timeZone={actor.facility.timeZone}
        locale={locale}
      />
      <AssessmentForm
        key={shown.id}
        action={amendAssessmentAction.bind(null, patient.id, shown.id)}
        submissionId={randomUUID()}
        locale={locale}
        defaults={draft?.fields ?? assessmentFields(shown)}
        draft={draft && { id: draft.id, version: draft.version }}
        amends={base.version}
        {...knownOfPatient(actor, now, form, locale, shown.id)}
      />
    </Main>
  )
}
