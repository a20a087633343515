import { formatSearchText } from '#lib/audit/search-text'
import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { latinName } from '#lib/messages/names'
import type { AuditPage } from '#lib/use-cases/search-audit'

/** The search as one would type it: names in place of the address's ids, days as they are written on screen. */
export function searchTextOf(
  { query, patient, practitioners }: Pick<AuditPage, 'query' | 'patient' | 'practitioners'>,
  locale: Locale,
): string {
  const { before, patient: patientId, actor, ...rest } = query
  const person = actor === null ? undefined : practitioners.get(actor)
  const terms = {
    patient: patient ? latinName({ ...patient, title: null }) : patientId,
    actor: person ? latinName(person) : actor,
    ...rest,
    from: clinicalDate(query.from, locale),
    to: clinicalDate(query.to, locale),
  }
  return formatSearchText(Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== null)))
}
