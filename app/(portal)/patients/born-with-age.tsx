import { answers } from '#lib/messages/answers'
import { ageInYears, ageText, type CalendarDate, clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'

type BornWithAgeProps = {
  readonly birthDate: CalendarDate | null
  readonly today: CalendarDate
  readonly locale: Locale
}

/** `03-Apr-1958 (68y)`, or that it is not known. */
export function BornWithAge({ birthDate, today, locale }: BornWithAgeProps) {
  if (birthDate === null) return answers[locale].notKnown
  const age = birthDate > today ? '' : ` (${ageText(ageInYears(birthDate, today), locale)})`
  return <time dateTime={birthDate}>{`${clinicalDate(birthDate, locale)}${age}`}</time>
}
