import type { Provenance } from '#lib/clinical/explain/document'
import { valueText } from '#lib/clinical/explain/value-words'
import type { ChartRow } from '#lib/db/chart-facts'
import { practitionersById } from '#lib/db/practitioners'
import type { Tx } from '#lib/db/transaction'
import { clinicalDate } from '#lib/messages/dates'
import { latinName } from '#lib/messages/names'

/** Who wrote each row down, when, and what it is called: "MRI, lumbar, 18-Nov-2026". One query. */
export async function provenanceOfRows(
  tx: Tx,
  rows: ReadonlyMap<string, ChartRow>,
): Promise<Readonly<Record<string, Provenance>>> {
  const people = await practitionersById(
    tx,
    [...rows.values()].map(({ recordedById }) => recordedById),
  )
  const provenance = [...rows].map(([id, row]): [string, Provenance] => {
    const author = people.get(row.recordedById)
    if (!author) throw new Error(`Expected the practitioner ${row.recordedById} who recorded ${id}, found nobody`)
    return [
      id,
      {
        kind: row.kind,
        id,
        label: { en: label(row, 'en'), 'zh-CN': label(row, 'zh-CN') },
        recordedBy: latinName(author),
        recordedAt: row.recordedAt.toISOString(),
      },
    ]
  })
  return Object.fromEntries(provenance)
}

function label(row: ChartRow, locale: 'en' | 'zh-CN'): string {
  if (row.kind === 'assessment') {
    const date = clinicalDate(row.assessedOn, locale)
    return locale === 'en' ? `Assessment, ${date}` : `${date} 评估`
  }
  const date = clinicalDate(row.studyDate, locale)
  const modality = valueText('modality', row.modality, null)[locale]
  const region = valueText('region', row.region, null)[locale]
  return locale === 'en' ? `${modality}, ${region}, ${date}` : `${date} ${region}${modality}`
}
