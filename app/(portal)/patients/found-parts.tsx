import type { Route } from 'next'
import Link from 'next/link'
import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import type { Locale } from '#lib/messages/locale'
import { latinName } from '#lib/messages/names'
import { patients } from '#lib/messages/patients'
import type { FoundPatient } from '#lib/use-cases/find-patients'
import { Tag } from '#ui/tag'
import { Person } from '../../_clinical/person.tsx'

/** As much of who searches as decides where a row leads. */
export type FoundRole = Pick<Actor, 'role'>

type RowProps = { readonly found: FoundPatient; readonly locale: Locale }

/** A name, and whether others have it. */
export function FoundName({ found: { patient, namesakes }, locale }: RowProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <strong>
        <Person name={patient} locale={locale} />
      </strong>
      {namesakes > 1 ? <Tag>{patients[locale].namesakes(namesakes)}</Tag> : null}
    </span>
  )
}

/** To the chart, or to what the role may see of the patient. */
export function FoundLink({ found: { patient }, actor, locale }: RowProps & { readonly actor: FoundRole }) {
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
