import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { breakGlass } from '#lib/messages/break-glass'
import { clinicalDateTime } from '#lib/messages/dates'
import { latinName, personName } from '#lib/messages/names'
import { listAccessReviews } from '#lib/use-cases/list-access-reviews'
import { EmptyState } from '#ui/empty-state'
import { PageHeading } from '#ui/page-heading'
import { Table } from '#ui/table'
import { Tag } from '#ui/tag'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: breakGlass[await currentLocale()].reviews.title }
}

/** Every break-glass of the facility; what waits for somebody's review stands first. */
export default async function AccessReviewsPage() {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const result = await listAccessReviews(actor, new Date())
  if (!result.ok) notFound()
  const { rows, people } = result.value
  const t = breakGlass[locale].reviews
  return (
    <Main>
      <PageHeading>{t.title}</PageHeading>
      {rows.length === 0 ? (
        <EmptyState>{t.empty}</EmptyState>
      ) : (
        <Table
          caption={t.caption}
          columns={[
            { label: t.patient },
            { label: t.who },
            { label: t.opened, nowrap: true },
            { label: t.state },
            { label: t.next },
          ]}
          rows={rows.map((row) => {
            const opener = people.get(row.openedById)
            const who = opener ? latinName(opener) : ''
            const patient = `${personName(row.patient, locale)} · MRN ${row.patient.mrn}`
            const waits = row.state === 'WAITING' || row.state === 'FOLLOW_UP'
            return {
              key: row.id,
              cells: [
                patient,
                who,
                clinicalDateTime(row.openedAt, actor.facility.timeZone, locale),
                waits ? <Tag key="state">{t.states[row.state]}</Tag> : t.states[row.state],
                <Link
                  key="next"
                  href={`/admin/access-reviews/${row.id}` as Route}
                  prefetch={false}
                  aria-label={t.openLabel(who, patient)}
                  className="inline-flex min-h-11 items-center text-link underline"
                >
                  {waits && !row.own ? t.review : t.open}
                </Link>,
              ],
            }
          })}
        />
      )}
    </Main>
  )
}
