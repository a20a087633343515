import { searchKeys } from '#lib/audit/search-text'
import { auditSearch } from '#lib/messages/audit-search'
import type { Locale } from '#lib/messages/locale'
import { Details } from '#ui/details'
import { Table } from '#ui/table'

/** Every key of the search language and what it takes. */
export function SearchHelp({ locale }: { readonly locale: Locale }) {
  const t = auditSearch[locale]
  return (
    <Details summary={t.helpHeading}>
      <p>{t.helpIntro}</p>
      <Table
        caption={t.helpHeading}
        captionHidden
        columns={[{ label: t.key, nowrap: true }, { label: t.takes }]}
        rows={searchKeys.map((key) => ({ key, cells: [<code key="key">{key}:</code>, t.keys[key]] }))}
      />
    </Details>
  )
}
