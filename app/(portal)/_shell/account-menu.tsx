import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Role } from '#lib/access/role'
import { shell } from '#lib/messages/shell'
import { users } from '#lib/messages/users'
import { Button } from '#ui/button'
import type { Preferences } from '../../_preferences/preference.ts'
import { RoleButtons } from '../../_role/role-buttons.tsx'
import { DisplayForm } from './display-form.tsx'
import { signOutAction } from './sign-out.ts'

type AccountMenuProps = {
  readonly preferences: Preferences
  /** What the person could act as instead; taken up by hand, never silently. */
  readonly otherRoles: readonly Role[]
  /** Who is signed in and in which role: in sight at all times, and the handle of the menu. */
  readonly children: ReactNode
}

/** Everything about oneself: account, display, signing out. The browser's own popover, so it opens without script. */
export function AccountMenu({ preferences, otherRoles, children }: AccountMenuProps) {
  const t = shell[preferences.locale]
  return (
    <>
      <button type="button" popoverTarget="account" className="min-h-8 cursor-pointer text-left underline lg:min-h-11">
        <span className="sr-only">{t.signedInAs} </span>
        {children}
      </button>
      <div
        id="account"
        popover="auto"
        className="m-4 mt-18 ml-auto w-80 max-w-[calc(100vw-2rem)] border-2 border-text bg-bg p-4 text-text"
      >
        <ul className="mb-4">
          <li>
            <Link
              href={'/account/security' as Route}
              prefetch={false}
              className="inline-flex min-h-11 items-center text-link underline"
            >
              {t.account}
            </Link>
          </li>
        </ul>
        <h2 className="mb-2">{t.display}</h2>
        <DisplayForm preferences={preferences} />
        {otherRoles.length === 0 ? null : (
          <section className="mt-4 border-border border-t pt-4">
            <h2 className="mb-2">{users[preferences.locale].role.heading}</h2>
            <p className="mb-2">{users[preferences.locale].role.leaves}</p>
            <RoleButtons roles={otherRoles} locale={preferences.locale} />
          </section>
        )}
        <form action={signOutAction} className="mt-4 border-border border-t pt-4">
          <Button kind="secondary">{t.signOut}</Button>
        </form>
      </div>
    </>
  )
}
