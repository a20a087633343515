import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { formatAuditQuery, parseAuditQuery } from '#lib/audit/search-query'
import { requireActor } from '#lib/auth/session'
import { auditCount } from '#lib/messages/audit-count'
import { auditExport } from '#lib/messages/audit-export'
import { prepareAuditExport } from '#lib/use-cases/prepare-audit-export'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { buttonClass } from '../../../../_ui/button-style.ts'
import { Main } from '../../../_shell/main.tsx'
import { QueryProblems } from '../_parts/query-problems.tsx'
import { searchTextOf } from '../_parts/search-text-of.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: auditExport[await currentLocale()].title }
}

const FORMATS = ['csv', 'ndjson', 'fhir'] as const

/** The view as files: the entries in one of three formats, and the proofs that fit them all. */
export default async function AuditExportPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const t = auditExport[locale]
  const parsed = parseAuditQuery(await searchParams)
  if (!parsed.ok) {
    return (
      <Main>
        <PageHeading>{t.title}</PageHeading>
        <QueryProblems problems={parsed.problems} locale={locale} />
      </Main>
    )
  }
  const result = await prepareAuditExport(actor, { ...parsed.query, before: null }, new Date())
  if (!result.ok) notFound()
  const prepared = result.value
  const { size, total, more } = prepared
  const asked = formatAuditQuery(prepared.query)
  const download = (format: string, label: string, hint: string) => (
    <li key={format} className="py-2">
      {/* A plain link: what is downloaded is not a page, and fetching it is an entry. */}
      <a
        href={`/admin/audit/export/file?${asked}&format=${format}&size=${size}`}
        download
        className={buttonClass('secondary')}
      >
        {label}
      </a>
      <p className="mt-1 text-muted">{hint}</p>
    </li>
  )
  return (
    <Main>
      <PageHeading>{t.title}</PageHeading>
      <div>
        <p>
          {t.asked}: <code className="break-words">{searchTextOf(prepared, locale)}</code>
        </p>
        <p>{more ? t.moreThan(auditCount(total)) : t.count(auditCount(total))}</p>
      </div>
      {size === null ? (
        <Notice kind="warning">{t.notCovered}</Notice>
      ) : (
        <>
          <p>{t.covered(auditCount(size))}</p>
          <section>
            <h2>{t.filesHeading}</h2>
            <ul>{FORMATS.map((format) => download(format, t[format], t[`${format}Hint`]))}</ul>
          </section>
          <section>
            <h2>{t.proofsHeading}</h2>
            <ul>{download('proofs', t.proofs, t.proofsHint)}</ul>
          </section>
          <section>
            <h2>{t.checkHeading}</h2>
            <p>{t.checkHint}</p>
            <pre className="mt-2 whitespace-pre-wrap break-words">npm run audit:check-export -- FILE --vkey KEY</pre>
          </section>
          <p className="text-muted">{t.logged}</p>
        </>
      )}
      <div>
        <LinkButton href={`/admin/audit?${asked}` as Route}>{t.back}</LinkButton>
      </div>
    </Main>
  )
}
