import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { can } from '#lib/access/policy'
import { clearance } from '#lib/messages/clearance'
import { formWords } from '#lib/messages/form'
import { initials } from '#lib/messages/names'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { ButtonRow } from '#ui/button-row'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { TextArea } from '#ui/text-area'
import { ClearanceBadge } from '../../../../../_clinical/state-badge.tsx'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { type ClearancePageProps, clearanceAsked } from '../clearance-asked.ts'
import { ClearanceBanner } from '../clearance-banner.tsx'
import { RegionExplanation } from '../region-explanation.tsx'
import { StateDetail } from '../state-detail.tsx'
import { liftSuspensionAction } from './actions.ts'

export async function generateMetadata(props: ClearancePageProps): Promise<Metadata> {
  const { view } = await clearanceAsked(props)
  return { title: `${clearance[await currentLocale()].liftTitle}, ${initials(view.patient)}` }
}

/** A physician looks at what suspended the clearance and lifts it with a reason, if it still holds. */
export default async function LiftPage(props: ClearancePageProps) {
  const { actor, view, region, clearanceId } = await clearanceAsked(props)
  if (!can(actor, 'clearance.lift')) notFound()
  const locale = await currentLocale()
  const t = clearance[locale]
  const { verification } = region
  return (
    <Main banner={<ClearanceBanner patient={view.patient} today={view.today} locale={locale} />}>
      <PageHeading>{t.liftTitle}</PageHeading>
      <ClearanceBadge clearance={region.state.shown} locale={locale} size="panel">
        <StateDetail region={region} view={view} actor={actor} locale={locale} />
      </ClearanceBadge>
      <RegionExplanation region={region} view={view} actor={actor} locale={locale} />
      {verification?.kind === 'CONTRADICTED' ? (
        <Notice kind="warning">{t.contradicted(verification.rules.join(', '))}</Notice>
      ) : null}
      <ActionForm
        action={liftSuspensionAction.bind(null, view.patient.id)}
        submissionId={randomUUID()}
        words={formWords[locale]}
      >
        <p>{t.liftIntro}</p>
        <HiddenField name="clearanceId" value={clearanceId} />
        <TextArea name="reason" label={t.liftReason} rows={4} />
        <ButtonRow>
          <Button pendingLabel={t.lifting}>{t.liftButton}</Button>
          <LinkButton href={`/patients/${view.patient.id}/clearance` as Route}>{t.back}</LinkButton>
        </ButtonRow>
      </ActionForm>
    </Main>
  )
}
