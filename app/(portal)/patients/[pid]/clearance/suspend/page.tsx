import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { clearance } from '#lib/messages/clearance'
import { formActions, formWords } from '#lib/messages/form'
import { initials } from '#lib/messages/names'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { ButtonRow } from '#ui/button-row'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { TextArea } from '#ui/text-area'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { type ClearancePageProps, clearanceAsked } from '../clearance-asked.ts'
import { ClearanceBanner } from '../clearance-banner.tsx'
import { suspendClearanceAction } from './actions.ts'

export async function generateMetadata(props: ClearancePageProps): Promise<Metadata> {
  const { view } = await clearanceAsked(props)
  return { title: `${clearance[await currentLocale()].suspendTitle}, ${initials(view.patient)}` }
}

/** "Something has changed": one press, no typing. */
export default async function SuspendPage(props: ClearancePageProps) {
  const { view, clearanceId } = await clearanceAsked(props)
  const locale = await currentLocale()
  const t = clearance[locale]
  return (
    <Main banner={<ClearanceBanner patient={view.patient} today={view.today} locale={locale} />}>
      <PageHeading>{t.suspendTitle}</PageHeading>
      <ActionForm
        action={suspendClearanceAction.bind(null, view.patient.id)}
        submissionId={randomUUID()}
        words={formWords[locale]}
      >
        <p>{t.suspendIntro}</p>
        <HiddenField name="clearanceId" value={clearanceId} />
        <TextArea name="reason" label={t.suspendReason} mark={formActions[locale].optional} rows={3} />
        <ButtonRow>
          <Button kind="danger" pendingLabel={t.suspending}>
            {t.suspendButton}
          </Button>
          <LinkButton href={`/patients/${view.patient.id}/clearance` as Route}>{t.back}</LinkButton>
        </ButtonRow>
      </ActionForm>
    </Main>
  )
}
