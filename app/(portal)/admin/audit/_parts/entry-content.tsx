import type { Route } from 'next'
import { auditCount } from '#lib/messages/audit-count'
import { auditEntry } from '#lib/messages/audit-entry'
import { breakGlass } from '#lib/messages/break-glass'
import type { Locale } from '#lib/messages/locale'
import type { AuditEntryView } from '#lib/use-cases/view-audit-entry'
import { Details } from '#ui/details'
import { LinkButton } from '#ui/link-button'
import { Table } from '#ui/table'

/** What an act changed, field by field, as text; or why it is not shown. */
export function EntryContent({ view, locale }: { readonly view: AuditEntryView; readonly locale: Locale }) {
  const t = auditEntry[locale]
  const { content, erasure } = view
  if (erasure?.done) {
    const { place, entryId } = erasure.done
    return (
      <>
        <p>{place === null ? t.erasedWaiting : t.erased(auditCount(place))}</p>
        <p>
          <LinkButton href={`/admin/audit/${entryId}` as Route}>{t.erasureEntry}</LinkButton>
        </p>
      </>
    )
  }
  if (content.kind === 'withheld') return <WithheldContent view={view} locale={locale} />
  if (content.kind !== 'shown') return <p>{t.none}</p>
  const { changed, unchanged, also } = content.view
  const absent = <span className="text-muted">{t.nothing}</span>
  return (
    <div className="flex flex-col gap-4">
      {changed.length === 0 ? null : (
        <Table
          caption={t.changes}
          columns={[{ label: t.field }, { label: t.before }, { label: t.after }]}
          rows={changed.map(({ field, before, after }) => ({
            key: field,
            cells: [
              <code key="field">{field}</code>,
              before === null ? absent : <del key="before">{before}</del>,
              after === null ? absent : <ins key="after">{after}</ins>,
            ],
          }))}
        />
      )}
      {also.length === 0 ? null : (
        <Table
          caption={t.also}
          columns={[{ label: t.field }, { label: t.value }]}
          rows={also.map(({ field, value }) => ({
            key: field,
            cells: [
              <code key="field">{field}</code>,
              <span key="value" className="whitespace-pre-wrap break-words">
                {value}
              </span>,
            ],
          }))}
        />
      )}
      {unchanged.length === 0 ? null : (
        <Details summary={t.unchanged(unchanged.length)}>
          <Table
            caption={t.unchanged(unchanged.length)}
            captionHidden
            columns={[{ label: t.field }, { label: t.value }]}
            rows={unchanged.map(({ field, after }) => ({
              key: field,
              cells: [<code key="field">{field}</code>, after],
            }))}
          />
        </Details>
      )}
    </div>
  )
}

/** Content that is not for this reader; an administrator may break the glass for the patient it is about. */
function WithheldContent({ view, locale }: { readonly view: AuditEntryView; readonly locale: Locale }) {
  return (
    <>
      <p>{auditEntry[locale].withheld}</p>
      {view.patient === null ? null : (
        <div>
          <LinkButton href={`/admin/break-glass?patient=${view.patient.id}` as Route}>
            {breakGlass[locale].link}
          </LinkButton>
        </div>
      )}
    </>
  )
}
