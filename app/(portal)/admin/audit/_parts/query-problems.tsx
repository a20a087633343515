import type { Route } from 'next'
import type { AuditQueryProblems } from '#lib/audit/search-query'
import { audit } from '#lib/messages/audit'
import type { Locale } from '#lib/messages/locale'
import { LinkButton } from '#ui/link-button'
import { Notice } from '#ui/notice'

/** What cannot be read in the address of the trail: named, never passed over. */
export function QueryProblems({
  problems,
  locale,
}: {
  readonly problems: AuditQueryProblems
  readonly locale: Locale
}) {
  const t = audit[locale].problems
  return (
    <>
      <Notice kind="warning" heading={t.heading}>
        <ul>
          {Object.entries(problems).map(([name, problem]) => (
            <li key={name}>{t[problem](name)}</li>
          ))}
        </ul>
      </Notice>
      <div>
        <LinkButton href={'/admin/audit' as Route}>{t.back}</LinkButton>
      </div>
    </>
  )
}
