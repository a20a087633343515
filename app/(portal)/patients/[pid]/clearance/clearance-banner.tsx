import { ageInYears } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import type { ClearanceView } from '#lib/use-cases/check-clearance'
import { PatientBanner } from '../../../_shell/patient-banner.tsx'

type ClearanceBannerProps = {
  readonly patient: ClearanceView['patient']
  readonly today: string
  readonly locale: Locale
}

/** Whose clearance this is. The state stands in the page itself, where it is refreshed, and not a second time up here. */
export function ClearanceBanner({ patient, today, locale }: ClearanceBannerProps) {
  const { birthDate } = patient
  return (
    <PatientBanner
      locale={locale}
      name={patient}
      birthDate={birthDate}
      ageYears={birthDate === null || birthDate > today ? null : ageInYears(birthDate, today)}
      sex={patient.sex}
      mrn={patient.mrn}
      deceased={patient.deceasedOn !== null}
      merged={patient.mergedIntoId !== null}
    />
  )
}
