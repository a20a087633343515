import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import Link from 'next/link'
import { formatAuditQuery } from '#lib/audit/search-query'
import { auditSearch } from '#lib/messages/audit-search'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import type { AuditPage } from '#lib/use-cases/search-audit'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { Details } from '#ui/details'
import { HiddenField } from '#ui/hidden-field'
import { TextInput } from '#ui/text-input'
import { removeSearchAction, saveSearchAction } from '../actions.ts'

/** The reader's own searches, and the way to keep this one. */
export function SavedSearches({ page, locale }: { readonly page: AuditPage; readonly locale: Locale }) {
  const t = auditSearch[locale]
  return (
    <section>
      <h2>{t.saved}</h2>
      {page.saved.length === 0 ? <p className="text-muted">{t.savedNone}</p> : null}
      <ul>
        {page.saved.map(({ id, name, query }) => (
          <li key={id} className="flex items-baseline justify-between gap-3">
            <Link
              href={`/admin/audit?${query}` as Route}
              prefetch={false}
              className="min-w-0 break-words py-1 text-link underline"
            >
              {name}
            </Link>
            <form action={removeSearchAction.bind(null, id)}>
              <Button kind="quiet" aria-label={t.remove(name)}>
                ×
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <Details summary={t.save}>
        <ActionForm action={saveSearchAction} submissionId={randomUUID()} words={formWords[locale]} id="save">
          <HiddenField name="query" value={formatAuditQuery({ ...page.query, before: null })} />
          <TextInput name="name" label={t.saveName} hint={t.saveHint} maxLength={80} chars={20} autoComplete="off" />
          <div>
            <Button kind="secondary">{t.save}</Button>
          </div>
        </ActionForm>
      </Details>
    </section>
  )
}
