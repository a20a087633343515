import { clinicalDateTime } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import type { PersonName } from '#lib/messages/names'
import { Person } from '../../../../_clinical/person.tsx'

type PersonAndTimeProps = {
  readonly person: PersonName | undefined
  readonly at: Date
  readonly timeZone: string
  readonly locale: Locale
}

/** Who did something and when: "CHEN, Hui (Dr), 22-Nov-2026 14:05 +08:00". */
export function PersonAndTime({ person, at, timeZone, locale }: PersonAndTimeProps) {
  return (
    <>
      {person === undefined ? null : (
        <>
          <Person name={person} locale={locale} />,{' '}
        </>
      )}
      {clinicalDateTime(at, timeZone, locale)}
    </>
  )
}
