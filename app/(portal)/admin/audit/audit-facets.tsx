import type { Route } from 'next'
import Link from 'next/link'
import { formatAuditQuery } from '#lib/audit/search-query'
import { audit } from '#lib/messages/audit'
import { auditActorName } from '#lib/messages/audit-actor'
import type { Locale } from '#lib/messages/locale'
import type { AuditPage } from '#lib/use-cases/search-audit'

/** Rows of a facet that are shown; the filter form names all of them. */
const AT_MOST = 8

/** How the entries divide by kind and by person; each line narrows the search to itself. */
export function AuditFacets({ page, locale }: { readonly page: AuditPage; readonly locale: Locale }) {
  const t = audit[locale].facets
  const narrowed = (change: Partial<AuditPage['query']>) =>
    `/admin/audit?${formatAuditQuery({ ...page.query, before: null, ...change })}` as Route
  const facets = [
    {
      heading: t.action,
      lines: page.families.map(({ family, n }) => ({
        label: t.count(`${family}.*`, n),
        href: narrowed({ action: `${family}.*` }),
      })),
    },
    {
      heading: t.actor,
      lines: page.actors.map(({ id, n }) => ({
        label: t.count(auditActorName(id, page.practitioners.get(id), locale), n),
        href: narrowed({ actor: id }),
      })),
    },
  ]
  return facets.map(({ heading, lines }) => (
    <nav key={heading} aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {lines.slice(0, AT_MOST).map((line) => (
          <li key={line.href}>
            <Link href={line.href} prefetch={false} className="inline-block py-1 text-link underline">
              {line.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  ))
}
