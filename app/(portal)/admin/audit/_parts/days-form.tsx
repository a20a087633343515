import type { Route } from 'next'
import { auditSearch } from '#lib/messages/audit-search'
import type { Locale } from '#lib/messages/locale'
import type { AuditPage } from '#lib/use-cases/search-audit'
import { Button } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { LinkButton } from '#ui/link-button'

/** Any period by two dates; a plain GET form that keeps the other conditions of the address. */
export function DaysForm({ page, locale }: { readonly page: AuditPage; readonly locale: Locale }) {
  const t = auditSearch[locale]
  const { from, to, before, ...others } = page.query
  return (
    // Read anew after each search: a browser keeps what a field shows otherwise.
    <form key={`${from} ${to}`} method="get" action="/admin/audit" className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {Object.entries(others).map(([name, value]) =>
        value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <DateInput name="from" label={t.from} locale={locale} defaultValue={from} />
      <DateInput name="to" label={t.to} locale={locale} defaultValue={to} />
      <div className="flex flex-wrap gap-2">
        <Button kind="secondary">{t.setDays}</Button>
        <LinkButton href={'/admin/audit' as Route} kind="quiet">
          {t.reset}
        </LinkButton>
      </div>
    </form>
  )
}
