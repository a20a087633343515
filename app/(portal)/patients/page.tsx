import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { can } from '#lib/access/policy'
import { requireActor } from '#lib/auth/session'
import { patients } from '#lib/messages/patients'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
// What only the search's answer draws is not sent along with a page that does not name it.
import '../../_clinical/permission-for-a-minute.tsx'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import { Main } from '../_shell/main.tsx'
import { FindForm } from './find-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: patients[await currentLocale()].findTitle }
}

/** Whom do I look for? Nobody is listed before somebody is asked for. */
export default async function PatientsPage() {
  const actor = await requireActor()
  if (!can(actor, 'patient.search')) notFound()
  const locale = await currentLocale()
  const t = patients[locale]
  return (
    <Main>
      <PageHeading>{t.findTitle}</PageHeading>
      <FindForm locale={locale} />
      <div>
        <LinkButton href={'/patients/new' as Route}>{t.register}</LinkButton>
      </div>
    </Main>
  )
}
