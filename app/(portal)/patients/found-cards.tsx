import type { Locale } from '#lib/messages/locale'
import { shell } from '#lib/messages/shell'
import type { FoundPatients } from '#lib/use-cases/find-patients'
import { BornWithAge } from './born-with-age.tsx'
import { FoundLink, FoundName, type FoundRole } from './found-parts.tsx'
import { PatientStates } from './patient-states.tsx'

type FoundCardsProps = { readonly found: FoundPatients; readonly actor: FoundRole; readonly locale: Locale }

/** The same rows for a telephone, where a table would hide whose number and state it is beyond its edge. */
export function FoundCards({ found, actor, locale }: FoundCardsProps) {
  const t = shell[locale]
  return (
    <ul className="flex flex-col">
      {found.rows.map((row) => (
        <li key={row.patient.id} className="flex flex-col items-start gap-1 border-border border-b py-2">
          <FoundName found={row} locale={locale} />
          <span>
            {t.born} <BornWithAge birthDate={row.patient.birthDate} today={found.today} locale={locale} />
            {' · '}
            {t.mrn} {row.patient.mrn}
          </span>
          <PatientStates regions={row.regions} locale={locale} />
          <FoundLink found={row} actor={actor} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
