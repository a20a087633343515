import type { Route } from 'next'
import Link from 'next/link'
import type { Actor } from '#lib/access/actor'
import { type Action, can } from '#lib/access/policy'
import { audit } from '#lib/messages/audit'
import type { Locale } from '#lib/messages/locale'

type Place = 'entries' | 'reports' | 'disclosure' | 'flags' | 'integrity'

const places: readonly { readonly place: Place; readonly href: string; readonly needs: Action }[] = [
  { place: 'entries', href: '/admin/audit', needs: 'audit.search' },
  { place: 'reports', href: '/admin/audit/report', needs: 'audit.report' },
  { place: 'disclosure', href: '/admin/audit/disclosure', needs: 'disclosure.report' },
  { place: 'flags', href: '/admin/audit/flags', needs: 'audit.review-flags' },
  { place: 'integrity', href: '/admin/audit/integrity', needs: 'audit.verify' },
]

/** The parts of the trail that the actor may open, and which of them this is. */
export function AuditPlaces({
  actor,
  here,
  locale,
}: {
  readonly actor: Actor
  readonly here: Place
  readonly locale: Locale
}) {
  const t = audit[locale].places
  return (
    <nav aria-label={t.label} data-screen-only className="border-border border-b">
      <ul className="flex flex-wrap gap-x-6">
        {places
          .filter(({ needs }) => can(actor, needs))
          .map(({ place, href }) => (
            <li key={place}>
              <Link
                href={href as Route}
                prefetch={false}
                aria-current={place === here ? 'page' : undefined}
                className="inline-flex min-h-11 items-center border-transparent border-b-4 text-link underline aria-[current=page]:border-link aria-[current=page]:font-bold aria-[current=page]:text-text aria-[current=page]:no-underline"
              >
                {t[place]}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
