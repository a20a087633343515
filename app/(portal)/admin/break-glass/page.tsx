import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { breakGlass } from '#lib/messages/break-glass'
import { formWords } from '#lib/messages/form'
import { initials } from '#lib/messages/names'
import { shell } from '#lib/messages/shell'
import { prepareBreakGlass } from '#lib/use-cases/prepare-break-glass'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { HiddenField } from '#ui/hidden-field'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { SummaryList } from '#ui/summary-list'
import { TextArea } from '#ui/text-area'
import { Person } from '../../../_clinical/person.tsx'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { openBreakGlassAction } from './actions.ts'

type PageProps = { readonly searchParams: Promise<{ readonly patient?: string | string[] }> }

/** Unknown and not permitted look the same. */
const look = cache(async (patientId: string) => {
  const result = await prepareBreakGlass(await requireActor(), patientId, new Date())
  if (!result.ok) notFound()
  return result.value
})

const asked = async ({ searchParams }: PageProps) => String((await searchParams).patient ?? '')

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { patient } = await look(await asked(props))
  return { title: `${breakGlass[await currentLocale()].title}, ${initials(patient)}` }
}

/** Why the content behind one patient's entries has to be seen now, before it is. */
export default async function BreakGlassPage(props: PageProps) {
  const { patient, openHere, openElsewhere, canBeReviewed } = await look(await asked(props))
  const locale = await currentLocale()
  const t = breakGlass[locale]
  const obstacle = openHere ? t.alreadyOpen : openElsewhere ? t.openElsewhere : canBeReviewed ? null : t.nobody
  return (
    <Main>
      <PageHeading>{t.title}</PageHeading>
      <SummaryList
        rows={[
          { key: 'patient', label: t.patient, value: <Person name={patient} locale={locale} /> },
          { key: 'mrn', label: shell[locale].mrn, value: patient.mrn },
        ]}
      />
      {obstacle === null ? (
        <>
          <Notice kind="warning">
            <p>{t.intro}</p>
          </Notice>
          <ActionForm action={openBreakGlassAction} submissionId={randomUUID()} words={formWords[locale]}>
            <HiddenField name="patientId" value={patient.id} />
            <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={4} maxLength={500} />
            <div>
              <Button kind="danger" pendingLabel={t.submitting}>
                {t.submit}
              </Button>
            </div>
          </ActionForm>
        </>
      ) : (
        <Notice>
          <p>{obstacle}</p>
        </Notice>
      )}
    </Main>
  )
}
