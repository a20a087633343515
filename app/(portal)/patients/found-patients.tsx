import type { Route } from 'next'
import Link from 'next/link'
import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { latinName } from '#lib/messages/names'
import { patients } from '#lib/messages/patients'
import type { FoundPatient, FoundPatients } from '#lib/use-cases/find-patients'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { Table } from '#ui/table'
import { Tag } from '#ui/tag'
import { Person } from '../../_clinical/person.tsx'
import { BornWithAge } from './born-with-age.tsx'
import { PatientStates } from './patient-states.tsx'

type FoundPatientsTableProps = {
  readonly asked: string
  readonly found: FoundPatients
  readonly actor: Pick<Actor, 'role'>
  readonly locale: Locale
}

/** Who was found, each with what tells people of one name apart. */
export function FoundPatientsTable({ asked, found, actor, locale }: FoundPatientsTableProps) {
  const t = patients[locale]
  const { rows, total, birthDate, today } = found
  return (
    <div className="flex flex-col items-start gap-4">
      <p role="status">
        {t.foundFor(t.found(total), asked)}
        {birthDate === null ? null : ` ${t.readAsBorn(clinicalDate(birthDate, locale))}`}
      </p>
      {rows.length < total ? <Notice>{t.more(rows.length, total)}</Notice> : null}
      {rows.length === 0 ? (
        <EmptyState>{`${t.none} ${t.noneNext}`}</EmptyState>
      ) : (
        <div className="w-full">
          <Table
            caption={t.foundFor(t.found(total), asked)}
            captionHidden
            columns={[
              { label: t.name },
              { label: t.born, nowrap: true },
              { label: t.mrn, nowrap: true },
              { label: t.state },
              { label: t.next },
            ]}
            rows={rows.map((row) => ({
              key: row.patient.id,
              cells: [
                <Name key="name" found={row} locale={locale} />,
                <BornWithAge key="born" birthDate={row.patient.birthDate} today={today} locale={locale} />,
                row.patient.mrn,
                <PatientStates key="state" regions={row.regions} locale={locale} />,
                <Next key="next" found={row} actor={actor} locale={locale} />,
              ],
            }))}
          />
        </div>
      )}
    </div>
  )
}

type RowProps = { readonly found: FoundPatient; readonly locale: Locale }

function Name({ found: { patient, namesakes }, locale }: RowProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <strong>
        <Person name={patient} locale={locale} />
      </strong>
      {namesakes > 1 ? <Tag>{patients[locale].namesakes(namesakes)}</Tag> : null}
    </span>
  )
}

function Next({ found: { patient }, actor, locale }: RowProps & { readonly actor: Pick<Actor, 'role'> }) {
  const t = patients[locale]
  const chart = can(actor, 'chart.view')
  const what = chart ? t.openChart : t.openClearance
  return (
    <Link
      href={`/patients/${patient.id}${chart ? '' : '/clearance'}` as Route}
      prefetch={false}
      aria-label={t.openOf(what, latinName(patient))}
      className="inline-flex min-h-11 items-center whitespace-nowrap text-link underline"
    >
      {what}
    </Link>
  )
}
