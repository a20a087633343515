import type { Route } from 'next'
import Link from 'next/link'
import { formatAuditQuery } from '#lib/audit/search-query'
import { audit } from '#lib/messages/audit'
import { auditActorName } from '#lib/messages/audit-actor'
import { auditCount } from '#lib/messages/audit-count'
import { auditSentence } from '#lib/messages/audit-sentences'
import type { Locale } from '#lib/messages/locale'
import type { AuditPage } from '#lib/use-cases/search-audit'

/** Lines of a facet that stand open; the others fold out. */
const OPEN = 7

type Line = { readonly value: string; readonly label: string; readonly n: number }

/** How the entries divide by kind, person, result and role; each line writes the same condition that one could type. */
export function AuditFacets({ page, locale }: { readonly page: AuditPage; readonly locale: Locale }) {
  const t = audit[locale]
  const { activity, query } = page
  const who = (id: string) => {
    const person = page.practitioners.get(id)
    const name = auditActorName(id, person, locale)
    return person && !person.active ? `${name} · ${t.facets.inactive}` : name
  }
  const family = query.action?.endsWith('.*') ? query.action : null
  const actions: readonly Line[] =
    query.action === null
      ? families(page, locale)
      : activity.types.map(({ value, n }) => ({ value, n, label: auditSentence(value, locale) }))
  return (
    <>
      <Facet page={page} name="action" heading={t.facets.action} lines={actions} current={query.action} locale={locale}>
        {family === null ? null : (t.families[family.slice(0, -2) as keyof typeof t.families] ?? family)}
      </Facet>
      <Facet
        page={page}
        name="actor"
        heading={t.facets.actor}
        lines={activity.actors.map(({ value, n }) => ({ value, n, label: who(value) }))}
        current={query.actor}
        locale={locale}
      />
      <Facet
        page={page}
        name="outcome"
        heading={t.facets.outcome}
        lines={activity.outcomes.map(({ value, n }) => ({
          value,
          n,
          label: t.outcomes[value as keyof typeof t.outcomes] ?? value,
        }))}
        current={query.outcome}
        locale={locale}
      />
      <Facet
        page={page}
        name="role"
        heading={t.facets.role}
        lines={activity.roles.map(({ value, n }) => ({
          value,
          n,
          label: t.roles[value as keyof typeof t.roles] ?? value,
        }))}
        current={query.role}
        locale={locale}
      />
    </>
  )
}

/** Types summed by their family, the largest first. */
function families({ activity }: AuditPage, locale: Locale): readonly Line[] {
  const words = audit[locale].families
  const sums = new Map<string, number>()
  for (const { value, n } of activity.types) {
    const family = value.slice(0, value.indexOf('.'))
    sums.set(family, (sums.get(family) ?? 0) + n)
  }
  return [...sums]
    .map(([family, n]) => ({ value: `${family}.*`, n, label: words[family as keyof typeof words] ?? family }))
    .toSorted((a, b) => b.n - a.n)
}

type FacetProps = {
  readonly page: AuditPage
  readonly name: 'action' | 'actor' | 'outcome' | 'role'
  readonly heading: string
  readonly lines: readonly Line[]
  readonly current: string | null
  readonly locale: Locale
  /** What is chosen, where no line says it. */
  readonly children?: string | null
}

function Facet({ page, name, heading, lines, current, locale, children = null }: FacetProps) {
  const t = audit[locale].facets
  const narrowed = (value: string | null) =>
    `/admin/audit?${formatAuditQuery({ ...page.query, before: null, [name]: value })}` as Route
  const chosen = children ?? lines.find(({ value }) => value === current)?.label ?? current
  const shown = lines.filter(({ value }) => value !== current)
  if (lines.length === 0 && current === null) return null
  const list = (some: readonly Line[]) => (
    <ul>
      {some.map((line) => (
        <li key={line.value}>
          <Link
            href={narrowed(line.value)}
            prefetch={false}
            className="flex min-h-6 items-baseline justify-between gap-3 py-1 text-link"
          >
            <span className="min-w-0 break-words underline">{line.label}</span>
            <span className="text-text">{auditCount(line.n)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
  return (
    <nav aria-label={heading}>
      <h2>{heading}</h2>
      {current === null ? null : (
        <p className="flex items-baseline justify-between gap-3 border-link border-l-4 py-1 pl-2 font-semibold">
          <span className="min-w-0 break-words">{chosen}</span>
          <Link href={narrowed(null)} prefetch={false} className="px-1 text-link" aria-label={t.remove(chosen ?? '')}>
            <span aria-hidden="true">×</span>
          </Link>
        </p>
      )}
      {list(shown.slice(0, OPEN))}
      {shown.length > OPEN ? (
        <details>
          <summary className="min-h-6 cursor-pointer text-link underline">{t.more(shown.length - OPEN)}</summary>
          {list(shown.slice(OPEN))}
        </details>
      ) : null}
    </nav>
  )
}
