import type { Route } from 'next'
import Link from 'next/link'
import { advice } from '#lib/messages/advice'
import { clinicalDateTime } from '#lib/messages/dates'
import { outcomeWords } from '#lib/messages/states'
import type { AdviceView } from '#lib/use-cases/view-advice'
import { Table } from '#ui/table'
import { OutcomeBadge } from '../../../../../_clinical/state-badge.tsx'
import type { DocumentLook } from '../../_document/look.ts'
import { Section } from '../../_document/section.tsx'

/** Every advice of the region, and what became of each. What was withdrawn is struck through, never taken away. */
export function AdviceHistory({ view, look }: { readonly view: AdviceView; readonly look: DocumentLook }) {
  const { locale, timeZone, patientId } = look
  const t = advice[locale]
  return (
    <Section heading={t.history}>
      <Table
        caption={t.historyCaption}
        captionHidden
        columns={[{ label: t.columns.signed }, { label: t.columns.advice }, { label: t.columns.course }]}
        rows={view.history.map(({ id, outcome, course, signedAt, signedBy }) => {
          const signed = `${clinicalDateTime(signedAt, timeZone, locale)}, ${signedBy ?? ''}`
          return {
            key: id,
            cells: [
              id === view.summary.id ? (
                `${signed} (${t.thisOne})`
              ) : (
                <Link
                  key="open"
                  href={`/patients/${patientId}/advice/${id}` as Route}
                  prefetch={false}
                  className="inline-block min-h-6 text-link underline"
                >
                  {signed}
                </Link>
              ),
              // A badge is drawn and cannot be struck through; what was entered in error is words only.
              course === 'withdrawn' ? (
                <s key="outcome">{outcomeWords[locale][outcome]}</s>
              ) : (
                <OutcomeBadge key="outcome" outcome={outcome} locale={locale} />
              ),
              t.course[course],
            ],
          }
        })}
      />
    </Section>
  )
}
