import type { Route } from 'next'
import Link from 'next/link'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import type { PersonName } from '#lib/messages/names'
import { PersonAndTime } from './person-and-time.tsx'

type Version = {
  readonly id: string
  readonly version: number
  readonly amendReason: string | null
  readonly recordedById: string
  readonly recordedAt: Date
}

type VersionListProps = {
  /** Newest first. */
  readonly versions: readonly Version[]
  readonly shownId: string
  readonly people: ReadonlyMap<string, PersonName>
  /** The address of a version's page. */
  readonly href: (id: string) => string
  readonly timeZone: string
  readonly locale: Locale
}

/** Every version that was ever saved, with who saved it, when and why. None of them can be changed. */
export function VersionList({ versions, shownId, people, href, timeZone, locale }: VersionListProps) {
  const t = imaging[locale]
  return (
    <section className="flex flex-col gap-2">
      <h2>{t.versions}</h2>
      <ol className="flex flex-col gap-2">
        {versions.map((version, place) => (
          <li key={version.id}>
            {version.id === shownId ? (
              <strong>{t.version(version.version)}</strong>
            ) : (
              <Link href={href(version.id) as Route} prefetch={false}>
                {t.version(version.version)}
              </Link>
            )}
            {place === 0 ? ` (${t.current})` : ''} ·{' '}
            <PersonAndTime
              person={people.get(version.recordedById)}
              at={version.recordedAt}
              timeZone={timeZone}
              locale={locale}
            />
            {version.amendReason === null ? null : (
              <span className="block">
                {t.why}: {version.amendReason}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
