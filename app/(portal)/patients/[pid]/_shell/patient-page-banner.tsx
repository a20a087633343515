import type { Route } from 'next'
import Link from 'next/link'
import { requireActor } from '#lib/auth/session'
import { clearance } from '#lib/messages/clearance'
import { ageInYears, clinicalDate, secondWithOffset } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { shell } from '#lib/messages/shell'
import { stateWords } from '#lib/messages/states'
import { identifyPatient, type PatientIdentity } from '#lib/use-cases/identify-patient'
import { ClearanceChip } from '../../../../_clinical/clearance-chip.tsx'
import { ClearanceBadge } from '../../../../_clinical/state-badge.tsx'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { PatientBanner } from '../../../_shell/patient-banner.tsx'

/**
 * The banner of every page about one patient, with the state as the clearance page computes it. Nothing where there is
 * no such patient: the page then says so itself.
 */
export async function PatientPageBanner({ pid }: { readonly pid: string }) {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const result = await identifyPatient(actor, pid, new Date())
  if (!result.ok) return null
  const { patient, today, confirmedAt } = result.value
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
      state={
        <>
          <States identity={result.value} locale={locale} />
          <span className="text-muted">
            {stateWords[locale].confirmedAt(secondWithOffset(confirmedAt, actor.facility.timeZone))}
          </span>
          <Link
            href={`/patients/${patient.id}/clearance` as Route}
            prefetch={false}
            className="inline-flex min-h-6 items-center text-link underline"
          >
            {shell[locale].openClearance}
          </Link>
        </>
      }
    />
  )
}

function States({ identity, locale }: { readonly identity: PatientIdentity; readonly locale: Locale }) {
  const { regions } = identity
  if (regions.length === 0) return <ClearanceBadge clearance="NOT_CLEARED" locale={locale} />
  return regions.map(({ region, state, validUntil }) => (
    <span key={region} className="inline-flex flex-wrap items-center gap-x-2">
      {regions.length > 1 ? <span>{clearance[locale].region[region]}</span> : null}
      <ClearanceChip state={state} locale={locale} />
      {validUntil === null ? null : <span>{stateWords[locale].validUntil(clinicalDate(validUntil, locale))}</span>}
    </span>
  ))
}
