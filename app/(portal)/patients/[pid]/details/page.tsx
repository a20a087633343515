import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { calendarDate } from '#lib/messages/dates'
import { formActions, formWords } from '#lib/messages/form'
import { initials } from '#lib/messages/names'
import { patients } from '#lib/messages/patients'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { HiddenField } from '#ui/hidden-field'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { PatientInputs } from '../../patient-inputs.tsx'
import { PatientPageBanner } from '../_shell/patient-page-banner.tsx'
import { amendDetailsAction } from './actions.ts'
import { detailsLook } from './details-look.ts'

type PageProps = { readonly params: Promise<{ pid: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { patient } = await detailsLook((await params).pid)
  return { title: `${patients[await currentLocale()].detailsTitle}, ${initials(patient)}` }
}

/** Who the patient is, to correct. */
export default async function PatientDetailsPage({ params }: PageProps) {
  const { actor, patient } = await detailsLook((await params).pid)
  const locale = await currentLocale()
  const t = patients[locale]
  const today = calendarDate(new Date(), actor.facility.timeZone)
  return (
    <Main banner={<PatientPageBanner pid={patient.id} />}>
      <PageHeading>{t.detailsTitle}</PageHeading>
      <p>{t.detailsIntro}</p>
      <ActionForm
        key={patient.id}
        action={amendDetailsAction.bind(null, patient.id)}
        submissionId={randomUUID()}
        words={formWords[locale]}
      >
        <HiddenField name="version" value={String(patient.version)} />
        <PatientInputs locale={locale} today={today} stored={patient} />
        <DateInput
          name="deceasedOn"
          label={t.deceasedOn}
          hint={t.deceasedHint}
          mark={formActions[locale].optional}
          locale={locale}
          max={today}
          defaultValue={patient.deceasedOn ?? ''}
        />
        <div>
          <Button pendingLabel={formActions[locale].saving}>{t.saveDetails}</Button>
        </div>
      </ActionForm>
    </Main>
  )
}
