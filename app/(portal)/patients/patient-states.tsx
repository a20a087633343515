import { clearance } from '#lib/messages/clearance'
import type { Locale } from '#lib/messages/locale'
import type { FoundPatient } from '#lib/use-cases/find-patients'
import { ClearanceChip } from '../../_clinical/clearance-chip.tsx'
import { ClearanceBadge } from '../../_clinical/state-badge.tsx'

type PatientStatesProps = { readonly regions: FoundPatient['regions']; readonly locale: Locale }

/** Where each region stands, in a row of a list; a region is named only where there are several. */
export function PatientStates({ regions, locale }: PatientStatesProps) {
  if (regions.length === 0) return <ClearanceBadge clearance="NOT_CLEARED" locale={locale} />
  return (
    <span className="flex flex-col items-start gap-1">
      {regions.map(({ region, state }) => (
        <span key={region} className="inline-flex flex-wrap items-center gap-x-2">
          {regions.length > 1 ? <span>{clearance[locale].region[region]}</span> : null}
          <ClearanceChip state={state} locale={locale} />
        </span>
      ))}
    </span>
  )
}
