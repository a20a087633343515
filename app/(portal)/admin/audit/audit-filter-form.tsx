import type { Route } from 'next'
import { auditEventTypes } from '#lib/audit/event'
import { auditFamilies, auditOutcomes } from '#lib/audit/search-query'
import { audit } from '#lib/messages/audit'
import { auditSentence } from '#lib/messages/audit-sentences'
import type { Locale } from '#lib/messages/locale'
import { latinName } from '#lib/messages/names'
import type { AuditPage } from '#lib/use-cases/search-audit'
import { Button } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { LinkButton } from '#ui/link-button'
import { Select } from '#ui/select'

/** The filters of the trail; a plain GET form, so that a search is an address that can be kept. */
export function AuditFilterForm({ page, locale }: { readonly page: AuditPage; readonly locale: Locale }) {
  const t = audit[locale].filter
  const { query } = page
  const actions = [
    ...auditFamilies.map((family) => ({ value: `${family}.*`, label: `${family}.*` })),
    ...auditEventTypes.map((type) => ({ value: type, label: auditSentence(type, locale) })),
  ]
  const people = [...page.practitioners.values()].map((person) => ({ value: person.id, label: latinName(person) }))
  return (
    <form method="get" action="/admin/audit" className="grid grid-cols-[minmax(0,1fr)] gap-4 [&_select]:max-w-full">
      <h2>{t.heading}</h2>
      {query.patient === null ? null : <input type="hidden" name="patient" value={query.patient} />}
      <DateInput name="from" label={t.from} locale={locale} defaultValue={query.from} />
      <DateInput name="to" label={t.to} locale={locale} defaultValue={query.to} />
      <Select
        name="actor"
        label={t.actor}
        empty={t.anyActor}
        options={[...people, { value: 'unknown', label: t.unknownActor }]}
        defaultValue={query.actor ?? ''}
      />
      <Select name="action" label={t.action} empty={t.anyAction} options={actions} defaultValue={query.action ?? ''} />
      <Select
        name="outcome"
        label={t.outcome}
        empty={t.anyOutcome}
        options={auditOutcomes.map((outcome) => ({ value: outcome, label: audit[locale].outcomes[outcome] }))}
        defaultValue={query.outcome ?? ''}
      />
      <div className="flex flex-wrap gap-2">
        <Button>{t.search}</Button>
        <LinkButton href={'/admin/audit' as Route} kind="quiet">
          {t.reset}
        </LinkButton>
      </div>
    </form>
  )
}
