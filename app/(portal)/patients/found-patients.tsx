import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { patients } from '#lib/messages/patients'
import type { FoundPatients } from '#lib/use-cases/find-patients'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { Table } from '#ui/table'
import { BornWithAge } from './born-with-age.tsx'
import { FoundCards } from './found-cards.tsx'
import { FoundLink, FoundName, type FoundRole } from './found-parts.tsx'
import { PatientStates } from './patient-states.tsx'

type FoundPatientsTableProps = {
  readonly asked: string
  readonly found: FoundPatients
  readonly actor: FoundRole
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
        <>
          <div className="sm:hidden">
            <FoundCards found={found} actor={actor} locale={locale} />
          </div>
          <div className="hidden w-full sm:block">
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
                  <FoundName key="name" found={row} locale={locale} />,
                  <BornWithAge key="born" birthDate={row.patient.birthDate} today={today} locale={locale} />,
                  row.patient.mrn,
                  <PatientStates key="state" regions={row.regions} locale={locale} />,
                  <FoundLink key="next" found={row} actor={actor} locale={locale} />,
                ],
              }))}
            />
          </div>
        </>
      )}
    </div>
  )
}
