import type { Text } from '#lib/clinical/explain/document'
import type { Change } from '#lib/documents/difference'
import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { difference } from '#lib/messages/recommendation'
import { Table } from '#ui/table'

type DifferenceTableProps = {
  readonly changes: readonly Change[]
  readonly caption: string
  /** What the two sides are. */
  readonly before: string
  readonly after: string
  readonly locale: Locale
}

/** Two documents side by side, only where they differ. */
export function DifferenceTable({ changes, caption, before, after, locale }: DifferenceTableProps) {
  const t = difference[locale]
  if (changes.length === 0) return <p>{t.nothing}</p>
  return (
    <Table
      caption={caption}
      columns={[{ label: t.what }, { label: before }, { label: after }]}
      rows={changes.map((change) => ({
        key: change.key,
        cells: [
          change.label === null ? t.kind[change.kind] : `${t.kind[change.kind]}: ${change.label[locale]}`,
          side(change, change.before, locale),
          side(change, change.after, locale),
        ],
      }))}
    />
  )
}

function side({ kind }: Change, text: Text | null, locale: Locale): string {
  if (text === null) return difference[locale].absent
  return kind === 'validity' || kind === 'day' ? clinicalDate(text.en, locale) : text[locale]
}
