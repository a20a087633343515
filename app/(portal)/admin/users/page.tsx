import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { clinicalDateTime } from '#lib/messages/dates'
import { formWords } from '#lib/messages/form'
import { latinName, personName } from '#lib/messages/names'
import { roleWords } from '#lib/messages/shell'
import { users } from '#lib/messages/users'
import { listUsers } from '#lib/use-cases/list-users'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { HiddenField } from '#ui/hidden-field'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { Table } from '#ui/table'
import { Tag } from '#ui/tag'
import { Person } from '../../../_clinical/person.tsx'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { Main } from '../../_shell/main.tsx'
import { severalRolesAction } from './actions.ts'
import { type UserFilter, UserFilterForm, userFilter } from './user-filter.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: users[await currentLocale()].title }
}

type PageProps = { readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>> }

/** Who works or worked here, in which roles, and what waits for a second administrator. */
export default async function UsersPage({ searchParams }: PageProps) {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const result = await listUsers(actor, new Date())
  if (!result.ok) notFound()
  const { users: all, resets, otherAdministrators, severalRoles } = result.value
  const t = users[locale]
  const filter = userFilter(await searchParams)
  const time = (at: Date) => clinicalDateTime(at, actor.facility.timeZone, locale)
  return (
    <Main>
      <PageHeading>{t.title}</PageHeading>
      <div>
        <LinkButton kind="primary" href={'/admin/users/invite' as Route}>
          {t.invite.button}
        </LinkButton>
      </div>
      {otherAdministrators === 0 ? (
        <Notice kind="warning" heading={t.alone.heading}>
          <p>{t.alone.text}</p>
        </Notice>
      ) : null}
      {resets.length === 0 ? null : (
        <section className="grid gap-2">
          <h2>{t.waitingResets}</h2>
          <ul className="grid gap-1">
            {resets.map(({ id, practitionerId, what, user, requestedBy, expiresAt }) => (
              <li key={id}>
                <UserLink id={practitionerId} label={t.open(personName(user, locale))}>
                  <Person name={user} locale={locale} />
                </UserLink>
                {' · '}
                {t.user.waiting(t.user.whatShort[what], latinName(requestedBy), time(expiresAt))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <UserFilterForm filter={filter} locale={locale} />
      <UserTable all={all} filter={filter} locale={locale} time={time} />
      <section className="grid gap-2">
        <h2>{t.severalRoles.heading}</h2>
        <p>{severalRoles ? t.severalRoles.allowed : t.severalRoles.notAllowed}</p>
        <ActionForm action={severalRolesAction} submissionId={randomUUID()} words={formWords[locale]} id="several">
          <HiddenField name="allowed" value={severalRoles ? 'no' : 'yes'} />
          <div>
            <Button kind="secondary">{severalRoles ? t.severalRoles.forbid : t.severalRoles.allow}</Button>
          </div>
        </ActionForm>
      </section>
    </Main>
  )
}

type UserTableProps = {
  readonly all: readonly Extract<Awaited<ReturnType<typeof listUsers>>, { ok: true }>['value']['users'][number][]
  readonly filter: UserFilter
  readonly locale: Awaited<ReturnType<typeof currentLocale>>
  readonly time: (at: Date) => string
}

function UserTable({ all, filter, locale, time }: UserTableProps) {
  const t = users[locale]
  const shown = all.filter(
    ({ roles, state }) =>
      (filter.role === null || roles.includes(filter.role)) && (filter.state === null || filter.state === state),
  )
  if (shown.length === 0) return <EmptyState>{t.nobody}</EmptyState>
  return (
    <Table
      caption={shown.length === all.length ? t.caption : t.captionFiltered(shown.length, all.length)}
      columns={[
        { label: t.name },
        { label: t.loginName },
        // Chinese words would break into a column of single signs.
        { label: t.roles, nowrap: true },
        { label: t.licence, nowrap: true },
        { label: t.lastSignIn, nowrap: true },
        { label: t.secondFactor, nowrap: true },
        { label: t.state, nowrap: true },
      ]}
      rows={shown.map((user) => ({
        key: user.id,
        cells: [
          <UserLink key="name" id={user.id} label={t.open(personName(user, locale))}>
            <Person name={user} locale={locale} />
          </UserLink>,
          user.loginName,
          user.roles.map((role) => roleWords[locale][role]).join(' · '),
          user.licenceNumber ?? t.noLicence,
          user.lastSignInAt === null ? t.never : time(user.lastSignInAt),
          user.secondFactor ? t.enrolled : t.notEnrolled,
          user.state === 'ACTIVE' ? t.states.ACTIVE : <Tag key="state">{t.states[user.state]}</Tag>,
        ],
      }))}
    />
  )
}

type UserLinkProps = { readonly id: string; readonly label: string; readonly children: React.ReactNode }

function UserLink({ id, label, children }: UserLinkProps) {
  return (
    <Link
      href={`/admin/users/${id}` as Route}
      prefetch={false}
      aria-label={label}
      className="inline-flex min-h-11 items-center text-link underline"
    >
      {children}
    </Link>
  )
}
