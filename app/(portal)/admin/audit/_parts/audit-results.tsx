import type { Route } from 'next'
import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import { formatAuditQuery } from '#lib/audit/search-query'
import { audit } from '#lib/messages/audit'
import { auditCount } from '#lib/messages/audit-count'
import type { Locale } from '#lib/messages/locale'
import type { AuditPage } from '#lib/use-cases/search-audit'
import { EmptyState } from '#ui/empty-state'
import { LinkButton } from '#ui/link-button'
import { Pagination } from '#ui/pagination'
import { EntryLine } from './entry-line.tsx'

type AuditResultsProps = { readonly page: AuditPage; readonly actor: Actor; readonly locale: Locale }

/** How many entries there are, a sentence each, and the way to older ones. */
export function AuditResults({ page, actor, locale }: AuditResultsProps) {
  const t = audit[locale].results
  const { total, more } = page.activity
  if (page.rows.length === 0) return <EmptyState>{`${t.none} ${t.noneNext}`}</EmptyState>
  const at = (before: string | null) => `/admin/audit?${formatAuditQuery({ ...page.query, before })}` as Route
  const count = auditCount(total)
  return (
    <section aria-labelledby="results">
      <div className="flex flex-wrap items-center justify-between gap-3 border-border border-b-2 pb-2">
        <h2 id="results" aria-live="polite">
          {more ? t.moreThan(count) : total === 1 ? t.one : t.total(count)}
        </h2>
        {can(actor, 'audit.export') ? (
          <LinkButton href={`/admin/audit/export?${formatAuditQuery({ ...page.query, before: null })}` as Route}>
            {t.export}
          </LinkButton>
        ) : null}
      </div>
      <ol>
        {page.rows.map((row) => (
          <li key={row.id} className="max-w-none border-border border-b">
            <EntryLine row={row} names={page} timeZone={actor.facility.timeZone} locale={locale} />
          </li>
        ))}
      </ol>
      <div className="mt-4">
        <Pagination
          label={t.pages}
          older={{ label: t.older, href: page.older === null ? null : at(page.older) }}
          newer={{ label: t.newest, href: page.query.before === null ? null : at(null) }}
        />
      </div>
    </section>
  )
}
