import type { ReactNode } from 'react'
import { answers } from '#lib/messages/answers'
import { ageText, type CalendarDate, clinicalDate, longDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { type PersonName, personName } from '#lib/messages/names'
import { sexWords, shell } from '#lib/messages/shell'
import { Person } from '../../_clinical/person.tsx'
import { PageFollowsBanner } from './page-follows-banner.tsx'

type PatientBannerProps = {
  readonly locale: Locale
  readonly name: PersonName
  /** Null is "not known", which was stated when the patient was registered. */
  readonly birthDate: CalendarDate | null
  /** Completed years today, on the facility's calendar. */
  readonly ageYears: number | null
  readonly sex: keyof (typeof sexWords)['en']
  readonly mrn: string
  /** The current clearance as a chip, with its date and the link to it. */
  readonly state?: ReactNode
  readonly deceased?: boolean
  readonly merged?: boolean
}

/**
 * Whose page this is, in the same place on every page and always in sight. Nothing in it is ever cut off: long names
 * wrap. A record that must not be used says so in a word over a pattern.
 */
export function PatientBanner(props: PatientBannerProps) {
  const { locale, name, birthDate, ageYears, sex, mrn, state, deceased = false, merged = false } = props
  const t = shell[locale]
  return (
    <section
      id="patient"
      aria-label={t.patient}
      data-patient-banner
      className={`sticky top-0 z-10 border-text border-b-2 bg-bg ${deceased || merged ? 'striped' : ''}`}
    >
      <PageFollowsBanner sheet={sheetLine(props)} />
      <div className="mx-auto max-w-screen-2xl px-4 py-1 sm:px-6">
        <div className="flex flex-wrap items-baseline gap-x-5">
          <strong className="wrap-anywhere text-lg">
            <Person name={name} locale={locale} />
          </strong>
          <Fact label={t.born}>
            <BirthDate date={birthDate} locale={locale} />
            {ageYears === null ? null : ` (${ageText(ageYears, locale)})`}
          </Fact>
          <Fact label={t.sex}>{sexWords[locale][sex]}</Fact>
          <Fact label={t.mrn}>{mrn}</Fact>
          {deceased ? <Warning>{t.deceased}</Warning> : null}
          {merged ? <Warning>{t.merged}</Warning> : null}
        </div>
        {state === undefined ? null : <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">{state}</div>}
      </div>
    </section>
  )
}

/** Who a printed sheet is about, on one line. */
function sheetLine({ locale, name, birthDate, mrn }: PatientBannerProps): string {
  const t = shell[locale]
  const born = birthDate === null ? answers[locale].notKnown : clinicalDate(birthDate, locale)
  return `${personName(name, locale)} · ${t.born} ${born} · ${t.mrn} ${mrn}`
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span>
      <span className="text-muted">{label}</span> <span className="wrap-anywhere font-semibold">{children}</span>
    </span>
  )
}

/** The short form for the eye; the long one for the ear, which cannot see a hyphen. */
function BirthDate({ date, locale }: { readonly date: CalendarDate | null; readonly locale: Locale }) {
  if (date === null) return answers[locale].notKnown
  return (
    <time dateTime={date}>
      <span aria-hidden="true">{clinicalDate(date, locale)}</span>
      <span className="sr-only">{longDate(date, locale)}</span>
    </time>
  )
}

function Warning({ children }: { readonly children: ReactNode }) {
  return <strong className="border-2 border-text bg-bg px-2 uppercase">{children}</strong>
}
