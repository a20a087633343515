import type { Route } from 'next'
import { ROLES, type Role } from '#lib/access/role'
import type { Locale } from '#lib/messages/locale'
import { roleWords } from '#lib/messages/shell'
import { users } from '#lib/messages/users'
import type { UserView } from '#lib/use-cases/view-user'
import { Button } from '#ui/button'
import { LinkButton } from '#ui/link-button'
import { Select } from '#ui/select'

type AccountState = UserView['user']['state']

const STATES = ['ACTIVE', 'INVITED', 'RESET', 'DEACTIVATED'] as const satisfies readonly AccountState[]

export type UserFilter = { readonly role: Role | null; readonly state: AccountState | null }

/** The filter that an address asks for; words that it does not know filter nothing. No name stands in an address. */
export function userFilter(asked: Readonly<Record<string, string | readonly string[] | undefined>>): UserFilter {
  return {
    role: ROLES.find((role) => role === asked.role) ?? null,
    state: STATES.find((state) => state === asked.state) ?? null,
  }
}

export function UserFilterForm({ filter, locale }: { readonly filter: UserFilter; readonly locale: Locale }) {
  const t = users[locale]
  return (
    <form method="get" aria-label={t.filter} className="flex flex-wrap items-end gap-4">
      <Select
        name="role"
        label={t.roles}
        empty={t.anyRole}
        defaultValue={filter.role ?? ''}
        options={ROLES.map((role) => ({ value: role, label: roleWords[locale][role] }))}
      />
      <Select
        name="state"
        label={t.state}
        empty={t.anyState}
        defaultValue={filter.state ?? ''}
        options={STATES.map((state) => ({ value: state, label: t.states[state] }))}
      />
      <Button kind="secondary">{t.show}</Button>
      {filter.role !== null || filter.state !== null ? (
        <LinkButton kind="quiet" href={'/admin/users' as Route}>
          {t.showAll}
        </LinkButton>
      ) : null}
    </form>
  )
}
