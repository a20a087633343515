import type { Route } from 'next'
import Link from 'next/link'
import type { Actor } from '#lib/access/actor'
import { roleWords, shell } from '#lib/messages/shell'
import { Person } from '../../_clinical/person.tsx'
import type { Preferences } from '../../_preferences/preference.ts'
import { AccountMenu } from './account-menu.tsx'
import { FindPatient } from './find-patient.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { destinations } from './navigation.ts'
import { PlaceLink } from './place-link.tsx'

type HeaderProps = {
  readonly actor: Actor
  readonly preferences: Preferences
  /** Notifications not yet read. */
  readonly unread?: number
}

/** Who is signed in, in which role, and the few places one goes from anywhere. Narrow screens fold the places away. */
export function Header({ actor, preferences, unread = 0 }: HeaderProps) {
  const { locale } = preferences
  const t = shell[locale]
  return (
    <header data-screen-only className="border-border border-b bg-surface">
      <div className="mx-auto flex max-w-screen-2xl flex-wrap items-center gap-x-5 px-4 sm:px-6">
        <Link
          href={'/work' as Route}
          prefetch={false}
          className="inline-flex min-h-11 items-center font-bold text-text"
        >
          {t.product}
        </Link>
        <FindPatient label={t.findPatient} />
        <button
          type="button"
          popoverTarget="places"
          className="ml-auto min-h-11 cursor-pointer font-semibold text-link underline lg:hidden"
        >
          {t.menu}
        </button>
        <nav
          id="places"
          popover="auto"
          aria-label={t.navigation}
          className="not-lg:m-4 not-lg:ml-auto not-lg:border-2 not-lg:border-text bg-surface not-lg:p-4 text-text lg:static lg:block lg:grow"
        >
          <ul className="flex flex-col gap-x-5 lg:flex-row lg:items-center">
            {destinations[actor.role].map(({ href, word }) => (
              <li key={href}>
                <PlaceLink href={href}>{t[word]}</PlaceLink>
              </li>
            ))}
            <li className="lg:ml-auto">
              <PlaceLink href="/notifications">
                {t.notifications}
                {unread > 0 ? `, ${t.unread(unread)}` : ''}
              </PlaceLink>
            </li>
            <li>
              <PlaceLink href="/help/keys">{t.help}</PlaceLink>
            </li>
            <li>
              <LanguageSwitch locale={locale} />
            </li>
          </ul>
        </nav>
        <AccountMenu preferences={preferences} otherRoles={actor.roles.filter((role) => role !== actor.role)}>
          <Person name={actor.name} locale={locale} /> · {roleWords[locale][actor.role]}
        </AccountMenu>
      </div>
    </header>
  )
}
