import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { currentPersonWithRoles } from '#lib/auth/session'
import { users } from '#lib/messages/users'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { RoleButtons } from '../../../_role/role-buttons.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: users[await currentLocale()].role.title }
}

/** Whoever holds several roles says in which they act now; nothing is chosen for them, not even the one from last time. */
export default async function RolePage() {
  const person = await currentPersonWithRoles()
  if (!person) redirect('/sign-in' as Route)
  if (person.chosen) redirect('/work' as Route)
  const locale = await currentLocale()
  const t = users[locale].role
  return (
    <>
      <PageHeading>{t.title}</PageHeading>
      <p>{t.intro}</p>
      <RoleButtons roles={person.session.roles} locale={locale} />
    </>
  )
}
