import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { assessment as words } from '#lib/messages/assessment'
import { clinicalDate } from '#lib/messages/dates'
import { formActions, formWords } from '#lib/messages/form'
import { imaging } from '#lib/messages/imaging'
import { initials } from '#lib/messages/names'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { TextArea } from '#ui/text-area'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../../_shell/main.tsx'
import { PatientPageBanner } from '../../../_shell/patient-page-banner.tsx'
import { assessmentLook } from '../../_form/assessment-look.ts'
import { withdrawAssessmentAction } from './actions.ts'

type PageProps = { readonly params: Promise<{ pid: string; id: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, id } = await params
  const { patient } = await assessmentLook(pid, id)
  return { title: `${words[await currentLocale()].withdrawTitle}, ${initials(patient)}` }
}

/** Takes an assessment that was entered in error out of what counts, with a reason. */
export default async function WithdrawAssessmentPage({ params }: PageProps) {
  const { pid, id } = await params
  const { patient, assessment, versions } = await assessmentLook(pid, id)
  const newest = versions[0] ?? assessment
  const here = `/patients/${pid}/assessments/${newest.id}` as Route
  if (newest.id !== assessment.id || newest.withdrawal) redirect(here)
  const locale = await currentLocale()
  const t = words[locale]
  return (
    <Main banner={<PatientPageBanner pid={patient.id} />}>
      <PageHeading>
        {t.withdrawTitle}: {clinicalDate(assessment.assessedOn, locale)}
      </PageHeading>
      <p>{t.withdrawWarning}</p>
      <ActionForm
        action={withdrawAssessmentAction.bind(null, patient.id, assessment.id)}
        submissionId={randomUUID()}
        words={formWords[locale]}
      >
        <HiddenField name="version" value={String(assessment.version)} />
        <TextArea name="reason" label={t.withdrawReason} rows={3} />
        <div className="flex flex-wrap gap-3">
          <Button kind="danger" pendingLabel={imaging[locale].removing}>
            {t.withdrawNow}
          </Button>
          <LinkButton href={here}>{formActions[locale].back}</LinkButton>
        </div>
      </ActionForm>
    </Main>
  )
}
