import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { formActions, formWords } from '#lib/messages/form'
import { imaging } from '#lib/messages/imaging'
import { initials } from '#lib/messages/names'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { Radios } from '#ui/radios'
import { TextArea } from '#ui/text-area'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../../_shell/main.tsx'
import { PatientPageBanner } from '../../../_shell/patient-page-banner.tsx'
import { studyLook } from '../../_form/imaging-look.ts'
import { studyTitle } from '../../_words/study-title.ts'
import { removeStudyAction } from './actions.ts'

type PageProps = { readonly params: Promise<{ pid: string; id: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pid, id } = await params
  const { patient } = await studyLook(pid, id)
  return { title: `${imaging[await currentLocale()].removeTitle}, ${initials(patient)}` }
}

/** Takes a study out of what counts, with a kind and a reason. */
export default async function RemoveStudyPage({ params }: PageProps) {
  const { pid, id } = await params
  const { patient, study, versions } = await studyLook(pid, id)
  const newest = versions[0] ?? study
  if (newest.id !== study.id || newest.removal) redirect(`/patients/${pid}/imaging/${newest.id}` as Route)
  const locale = await currentLocale()
  const t = imaging[locale]
  return (
    <Main banner={<PatientPageBanner pid={patient.id} />}>
      <PageHeading>
        {t.removeTitle}: {studyTitle(study, locale)}
      </PageHeading>
      <p>{t.removeWarning}</p>
      <ActionForm
        action={removeStudyAction.bind(null, patient.id, study.id)}
        submissionId={randomUUID()}
        words={formWords[locale]}
      >
        <HiddenField name="version" value={String(study.version)} />
        <Radios
          name="kind"
          legend={t.removeKind}
          options={[
            { value: 'WITHDRAWN', label: t.removeKinds.WITHDRAWN },
            { value: 'SUPERSEDED', label: t.removeKinds.SUPERSEDED },
          ]}
        />
        <TextArea name="reason" label={t.removeReason} rows={3} />
        <div className="flex flex-wrap gap-3">
          <Button kind="danger" pendingLabel={t.removing}>
            {t.removeNow}
          </Button>
          <LinkButton href={`/patients/${patient.id}/imaging/${study.id}` as Route}>
            {formActions[locale].back}
          </LinkButton>
        </div>
      </ActionForm>
    </Main>
  )
}
