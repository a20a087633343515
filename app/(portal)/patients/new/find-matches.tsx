'use server'

import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { can } from '#lib/access/policy'
import { requireActor } from '#lib/auth/session'
import { latinName } from '#lib/messages/names'
import { patients } from '#lib/messages/patients'
import { readDate } from '#lib/messages/read-date'
import { shell } from '#lib/messages/shell'
import { findPossibleMatches } from '#lib/use-cases/find-possible-matches'
import { Person } from '../../../_clinical/person.tsx'
import { currentLocale } from '../../../_preferences/current-preferences.ts'
import { BornWithAge } from '../born-with-age.tsx'

/** What is asked while somebody types; anything that cannot be a name matches nobody. */
const text = z
  .string()
  .trim()
  .max(100)
  .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value))
  .catch('')

const question = z.object({
  familyName: text,
  givenName: text,
  otherScriptName: text.transform((value) => value || null),
  mrn: text,
  birthDate: text.transform(readDate),
})

/** The records that the person being registered may have already, as a list; null where there are none. */
export async function findMatchesAction(fields: unknown): Promise<ReactNode> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const parsed = question.safeParse(fields)
  const result = parsed.success ? await findPossibleMatches(actor, parsed.data, new Date()) : null
  if (!result?.ok || result.value.matches.length === 0) return null
  const t = patients[locale]
  const { matches, today } = result.value
  const place = can(actor, 'chart.view') ? '' : '/clearance'
  return (
    <ul className="flex flex-col">
      {matches.map(({ patient, because }) => (
        <li key={patient.id} className="flex flex-wrap items-baseline gap-x-4 border-limits-edge border-t py-1">
          <Link
            href={`/patients/${patient.id}${place}` as Route}
            prefetch={false}
            aria-label={t.useOf(latinName(patient))}
            className="inline-flex min-h-11 items-center font-semibold text-link underline"
          >
            {t.useThis}
          </Link>
          <strong>
            <Person name={patient} locale={locale} />
          </strong>
          <span>
            {shell[locale].born} <BornWithAge birthDate={patient.birthDate} today={today} locale={locale} />
          </span>
          <span>
            {shell[locale].mrn} {patient.mrn}
          </span>
          <span>{t.because[because]}</span>
        </li>
      ))}
    </ul>
  )
}
