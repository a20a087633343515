import type { Route } from 'next'
import Link from 'next/link'
import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import { integrity } from '#lib/messages/integrity'
import type { Locale } from '#lib/messages/locale'
import { viewLogHead } from '#lib/use-cases/view-log-head'
import { CheckedEntries } from './checked-entries.tsx'
import { shownHead } from './shown-head.ts'

type IntegrityLineProps = {
  readonly actor: Actor
  /** The entries on screen. */
  readonly entryIds?: readonly string[]
  readonly locale: Locale
}

/** One line above entries: whether the log is whole, found out by the reader's browser, and where to read more. */
export async function IntegrityLine({ actor, entryIds = [], locale }: IntegrityLineProps) {
  const result = await viewLogHead(actor, entryIds, new Date())
  const t = integrity[locale]
  return (
    <div data-screen-only className="flex flex-wrap items-center gap-x-4">
      {result.ok ? (
        <CheckedEntries
          origin={result.value.head.origin}
          head={shownHead(result.value.head)}
          entries={result.value.leaves}
          locale={locale}
        />
      ) : (
        <p>{t.notSigned}</p>
      )}
      {can(actor, 'audit.verify') ? (
        <Link
          href={'/admin/audit/integrity' as Route}
          prefetch={false}
          className="inline-flex min-h-11 items-center text-link underline"
        >
          {t.more}
        </Link>
      ) : null}
    </div>
  )
}
