import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { answers } from '#lib/messages/answers'
import { ageInYears, ageText, clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { latinName } from '#lib/messages/names'
import { shell } from '#lib/messages/shell'
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
  readonly today: string
  readonly locale: Locale
}

/**
 * One list of the worklist: a heading that says what is in it, and a row a patient and region. State and next step stand
 * right beside the patient, so that a phone shows them without scrolling sideways.
 */
export function WorkTable({ title, empty, columns, rows, next, today, locale }: WorkTableProps) {
  const t = worklist[locale]
  const [first = '', ...others] = columns
  return (
    <section className="flex flex-col gap-2">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <EmptyState>{empty}</EmptyState>
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={[
            { label: t.columns.patient },
            { label: first },
            { label: t.columns.next },
            ...others.map((label) => ({ label, nowrap: true })),
          ]}
          rows={rows.map(({ key, patient, own, cells: [state, ...rest], href }) => ({
            key,
            cells: [
              <PatientCell key="patient" patient={patient} own={own} today={today} locale={locale} />,
              state,
              <Link key="next" href={href as Route} prefetch={false}>
                {next(latinName(patient))}
              </Link>,
              ...rest,
            ],
          }))}
        />
      )}
    </section>
  )
}

type PatientCellProps = Pick<WorkRow, 'patient' | 'own'> & { readonly today: string; readonly locale: Locale }

/** Name, birth date with age, and record number: what tells two people of one name apart. */
function PatientCell({ patient, own, today, locale }: PatientCellProps) {
  const { birthDate, mrn } = patient
  const words = shell[locale]
  return (
    <span className="flex flex-col">
      <span className="inline-flex flex-wrap items-baseline gap-x-2">
        <span className="wrap-anywhere font-semibold">
          <Person name={patient} locale={locale} />
        </span>
        {own ? <Tag>{worklist[locale].own}</Tag> : null}
      </span>
      <span className="text-muted">
        {words.born}{' '}
        {birthDate === null || birthDate > today
          ? answers[locale].notKnown
          : `${clinicalDate(birthDate, locale)} (${ageText(ageInYears(birthDate, today), locale)})`}
      </span>
      <span className="text-muted">
        {words.mrn} {mrn}
      </span>
    </span>
  )
}
