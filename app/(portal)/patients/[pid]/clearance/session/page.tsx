import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { can } from '#lib/access/policy'
import { capsOf, DOSE } from '#lib/clinical/clearance/dose'
import { POSITIONS } from '#lib/clinical/clearance/session-form'
import type { Limits } from '#lib/clinical/explain/document'
import { clearance } from '#lib/messages/clearance'
import { formActions, formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { initials } from '#lib/messages/names'
import { session } from '#lib/messages/session'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'
import { NumberInput } from '#ui/number-input'
import { PageHeading } from '#ui/page-heading'
import { Radios } from '#ui/radios'
import { TextArea } from '#ui/text-area'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { Main } from '../../../../_shell/main.tsx'
import { type ClearancePageProps, clearanceAsked } from '../clearance-asked.ts'
import { ClearanceBanner } from '../clearance-banner.tsx'
import { refusalOf } from '../refusal-of.ts'
import { recordSessionAction } from './actions.ts'
import { TechniqueChoice } from './technique-choice.tsx'

export async function generateMetadata(props: ClearancePageProps): Promise<Metadata> {
  const { view } = await clearanceAsked(props)
  return { title: `${session[await currentLocale()].title}, ${initials(view.patient)}` }
}

/** What was done, within the limits; where nothing may be done there is no form, only the reason. */
export default async function SessionPage(props: ClearancePageProps) {
  const { actor, view, region, clearanceId } = await clearanceAsked(props)
  if (!can(actor, 'session.record')) notFound()
  const locale = await currentLocale()
  const t = session[locale]
  const limits = region.state.shown === 'TREAT_TODAY' ? (region.document?.limits ?? null) : null
  const number = (region.advice.clearance?.sessions.length ?? 0) + 1
  return (
    <Main banner={<ClearanceBanner patient={view.patient} today={view.today} locale={locale} />}>
      <PageHeading>{t.title}</PageHeading>
      {limits ? (
        <ActionForm
          action={recordSessionAction.bind(null, view.patient.id)}
          submissionId={randomUUID()}
          words={formWords[locale]}
        >
          <p>{t.number(number, DOSE.sessions)}</p>
          <HiddenField name="clearanceId" value={clearanceId} />
          <SessionFields limits={limits} number={number} locale={locale} />
          <div>
            <Button pendingLabel={t.saving}>{t.save}</Button>
          </div>
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

type SessionFieldsProps = { readonly limits: Limits; readonly number: number; readonly locale: Locale }

/** Only what the signed limits permit can be chosen: techniques of the list, pressure up to the cap. */
function SessionFields({ limits, number, locale }: SessionFieldsProps) {
  const t = session[locale]
  const caps = capsOf(number, limits)
  const pressures = caps.pressure === 1 ? (['1'] as const) : (['1', '2'] as const)
  return (
    <>
      <TechniqueChoice
        legend={t.techniques}
        hint={t.techniquesHint}
        techniques={limits.techniques.map(({ id, label }) => ({ value: id, label: label[locale] }))}
      />
      <NumberInput name="minutes" label={t.minutes} hint={t.minutesHint(caps.minutes)} unit={t.minutesUnit} chars={3} />
      <Radios
        name="pressure"
        legend={t.pressure}
        options={pressures.map((walton) => ({ value: walton, label: t.pressureWords[walton] }))}
      />
      <Radios
        name="position"
        legend={t.position}
        options={POSITIONS.map((position) => ({ value: position, label: t.positionWords[position] }))}
      />
      <TextArea name="note" label={t.note} mark={formActions[locale].optional} rows={3} />
    </>
  )
}
