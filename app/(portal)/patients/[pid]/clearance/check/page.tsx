import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { can } from '#lib/access/policy'
import { check } from '#lib/messages/check'
import { clearance } from '#lib/messages/clearance'
import { formWords } from '#lib/messages/form'
import { initials } from '#lib/messages/names'
import { ActionForm } from '#ui/action-form'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { type ClearancePageProps, clearanceAsked } from '../clearance-asked.ts'
import { ClearanceBanner } from '../clearance-banner.tsx'
import { refusalOf } from '../refusal-of.ts'
import { recordPreSessionCheckAction } from './actions.ts'
import { CheckQuestions } from './check-questions.tsx'

export async function generateMetadata(props: ClearancePageProps): Promise<Metadata> {
  const { view } = await clearanceAsked(props)
  return { title: `${check[await currentLocale()].title}, ${initials(view.patient)}` }
}

/** The five questions, asked of the patient right before the session. */
export default async function CheckPage(props: ClearancePageProps) {
  const { actor, view, region, clearanceId } = await clearanceAsked(props)
  if (!can(actor, 'pre-session-check.record')) notFound()
  const locale = await currentLocale()
  const t = check[locale]
  const open = region.state.shown === 'CHECK_FIRST' || region.state.shown === 'TREAT_TODAY'
  return (
    <Main banner={<ClearanceBanner patient={view.patient} today={view.today} locale={locale} />}>
      <PageHeading>{t.title}</PageHeading>
      {open ? (
        <ActionForm
          action={recordPreSessionCheckAction.bind(null, view.patient.id)}
          submissionId={randomUUID()}
          words={formWords[locale]}
        >
          <p>{t.intro}</p>
          <HiddenField name="clearanceId" value={clearanceId} />
          <CheckQuestions locale={locale} emergencyNumber={actor.facility.emergencyNumber} />
        </ActionForm>
      ) : (
        <>
          <Notice kind="warning" heading={clearance[locale].notNow}>
            {refusalOf(region.state, locale)}
          </Notice>
          <div>
            <LinkButton href={`/patients/${view.patient.id}/clearance` as Route}>{clearance[locale].back}</LinkButton>
          </div>
        </>
      )}
    </Main>
  )
}
