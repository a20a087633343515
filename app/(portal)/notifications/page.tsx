import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { clinicalDateTime } from '#lib/messages/dates'
import { latinName } from '#lib/messages/names'
import { worklist } from '#lib/messages/worklist'
import { viewNotifications } from '#lib/use-cases/view-notifications'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHeading } from '#ui/page-heading'
import { Table } from '#ui/table'
import { Person } from '../../_clinical/person.tsx'
import { currentLocale } from '../../_preferences/current-preferences.ts'
import { Main } from '../_shell/main.tsx'
import { markReadAction } from './actions.ts'
import { pageAbout } from './page-about.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${worklist[await currentLocale()].inbox.title}` }
}

/** The inbox: what somebody should know of, one row each, with the page that it is about. */
export default async function NotificationsPage() {
  const actor = await requireActor()
  const locale = await currentLocale()
  const result = await viewNotifications(actor, new Date())
  if (!result.ok) notFound()
  const t = worklist[locale].inbox
  return (
    <Main>
      <div>
        <PageHeading>{t.title}</PageHeading>
        <p className="text-muted">{t.intro}</p>
      </div>
      {result.value.length === 0 ? (
        <EmptyState>{t.empty}</EmptyState>
      ) : (
        <Table
          caption={t.title}
          captionHidden
          columns={[t.what, t.about, t.when, t.unread].map((label) => ({ label }))}
          rows={result.value.map(({ id, kind, subject, patient, createdAt, readAt }) => ({
            key: id,
            cells: [
              readAt === null ? <strong key="what">{t.kinds[kind]}</strong> : t.kinds[kind],
              <Link key="about" href={pageAbout(patient.id, subject) as Route} prefetch={false}>
                <Person name={patient} locale={locale} />
              </Link>,
              clinicalDateTime(createdAt, actor.facility.timeZone, locale),
              readAt === null ? (
                <form key="read" action={markReadAction.bind(null, id)}>
                  <Button kind="quiet" aria-label={`${t.markRead}: ${latinName(patient)}, ${t.kinds[kind]}`}>
                    {t.markRead}
                  </Button>
                </form>
              ) : (
                t.read
              ),
            ],
          }))}
        />
      )}
    </Main>
  )
}
