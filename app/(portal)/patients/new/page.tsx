import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { can } from '#lib/access/policy'
import { requireActor } from '#lib/auth/session'
import { calendarDate } from '#lib/messages/dates'
import { formWords } from '#lib/messages/form'
import { patients } from '#lib/messages/patients'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { PatientInputs } from '../patient-inputs.tsx'
import { registerPatientAction } from './actions.ts'
import { PossibleMatches } from './possible-matches.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: patients[await currentLocale()].registerTitle }
}

/** A new record, after looking whether there is one already. */
export default async function RegisterPatientPage() {
  const actor = await requireActor()
  if (!can(actor, 'patient.register')) notFound()
  const locale = await currentLocale()
  const t = patients[locale]
  // A new form for every visit: what was found for the patient before belongs to nobody else.
  const visit = randomUUID()
  return (
    <Main>
      <PageHeading>{t.registerTitle}</PageHeading>
      <p>{t.registerIntro}</p>
      <ActionForm key={visit} action={registerPatientAction} submissionId={visit} words={formWords[locale]}>
        <PatientInputs locale={locale} today={calendarDate(new Date(), actor.facility.timeZone)} />
        <PossibleMatches locale={locale} />
        <div>
          <Button pendingLabel={t.registering}>{t.registerNow}</Button>
        </div>
      </ActionForm>
    </Main>
  )
}
