import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { roleWords } from '#lib/messages/shell'
import { users } from '#lib/messages/users'
import { listUsers } from '#lib/use-cases/list-users'
import { PageHeading } from '#ui/page-heading'
import { Table } from '#ui/table'
import { Tag } from '#ui/tag'
import { Person } from '../../../_clinical/person.tsx'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: users[await currentLocale()].title }
}

/** Who works or worked here, in which roles. */
export default async function UsersPage() {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const result = await listUsers(actor, new Date())
  if (!result.ok) notFound()
  const t = users[locale]
  return (
    <Main>
      <PageHeading>{t.title}</PageHeading>
      <Table
        caption={t.caption}
        columns={[{ label: t.name }, { label: t.roles }, { label: t.licence, nowrap: true }, { label: t.standing }]}
        rows={result.value.map((person) => ({
          key: person.id,
          cells: [
            <Person key="name" name={person} locale={locale} />,
            person.roles.map((role) => roleWords[locale][role]).join(' · '),
            person.licenceNumber ?? t.noLicence,
            person.active ? t.active : <Tag key="standing">{t.deactivated}</Tag>,
          ],
        }))}
      />
      <p className="text-muted">{t.readOnly}</p>
    </Main>
  )
}
