import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { answers } from '#lib/messages/answers'
import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { latinName } from '#lib/messages/names'
import { worklist } from '#lib/messages/worklist'
import type { ClearanceView } from '#lib/use-cases/check-clearance'
import { EmptyState } from '#ui/empty-state'
import { Table } from '#ui/table'
import { Tag } from '#ui/tag'
import { Person } from '../../_clinical/person.tsx'

export type WorkRow = {
  readonly key: string
  readonly patient: ClearanceView['patient']
  readonly own: boolean
  /** What stands between the patient and the next step, one a column. */
  readonly cells: readonly ReactNode[]
  readonly href: string
}

type WorkTableProps = {
  /** Says filter and sort. */
  readonly title: string
  readonly empty: string
  readonly columns: readonly string[]
  readonly rows: readonly WorkRow[]
  /** The link of a row; it names the patient. */
  readonly next: (name: string) => string
  readonly locale: Locale
}

/** One list of the worklist: a heading that says what is in it, and a row a patient and region with one next step. */
export function WorkTable({ title, empty, columns, rows, next, locale }: WorkTableProps) {
  const t = worklist[locale]
  const labels = [t.columns.patient, t.columns.born, t.columns.mrn, ...columns, t.columns.next]
  return (
    <section className="flex flex-col gap-2">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <EmptyState>{empty}</EmptyState>
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={labels.map((label) => ({ label }))}
          rows={rows.map(({ key, patient, own, cells, href }) => ({
            key,
            cells: [
              <span key="patient" className="inline-flex flex-wrap items-baseline gap-2">
                <span className="wrap-anywhere font-semibold">
                  <Person name={patient} locale={locale} />
                </span>
                {own ? <Tag>{t.own}</Tag> : null}
              </span>,
              patient.birthDate === null ? answers[locale].notKnown : clinicalDate(patient.birthDate, locale),
              patient.mrn,
              ...cells,
              <Link key="next" href={href as Route} prefetch={false}>
                {next(latinName(patient))}
              </Link>,
            ],
          }))}
        />
      )}
    </section>
  )
}
