import type { Route } from 'next'
import Link from 'next/link'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { Notice } from '#ui/notice'

type StandingProps = {
  /** That it no longer counts, and why; nothing while it does. */
  readonly removed: { readonly says: string; readonly reason: string } | null
  /** That a newer version took its place, and where that is. */
  readonly replaced: { readonly says: string; readonly href: string } | null
  readonly locale: Locale
}

/** How a version stands, above everything that it says: taken out of what counts, or replaced. Nothing if it counts. */
export function Standing({ removed, replaced, locale }: StandingProps) {
  const t = imaging[locale]
  if (removed === null && replaced === null) return null
  return (
    <Notice kind="warning" heading={removed?.says ?? replaced?.says ?? ''}>
      {removed === null ? null : (
        <p>
          {t.why}: {removed.reason}
        </p>
      )}
      {replaced === null ? null : (
        <p>
          <Link href={replaced.href as Route} prefetch={false} className="font-semibold text-link underline">
            {t.openCurrent}
          </Link>
        </p>
      )}
    </Notice>
  )
}
