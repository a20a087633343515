import { errors } from '#lib/messages/errors'
import type { Locale } from '#lib/messages/locale'
import { patients } from '#lib/messages/patients'
import { sexWords, shell } from '#lib/messages/shell'
import { differencesBetween, type FormState, type FormValues } from '#ui/form-state'

type Stored = Readonly<Record<'familyName' | 'givenName' | 'mrn', string>> &
  Readonly<Record<'otherScriptName' | 'title' | 'birthDate' | 'deceasedOn', string | null>> & {
    readonly sex: keyof (typeof sexWords)['en']
    readonly version: number
  }

/** Both texts side by side, the newer version in the form: sending again is then a decision. */
export function detailsConflict(stored: Stored, values: FormValues, locale: Locale): FormState {
  const t = patients[locale]
  const labels = {
    familyName: t.familyName,
    givenName: t.givenName,
    otherScriptName: t.otherScriptName,
    title: t.title,
    birthDate: t.birthDate,
    sex: t.sex,
    mrn: shell[locale].mrn,
    deceasedOn: t.deceasedOn,
  }
  const sexes: Readonly<Record<string, string>> = sexWords[locale]
  const mine = { ...values, sex: sexes[String(values.sex)] ?? '' }
  const theirs = {
    ...stored,
    otherScriptName: stored.otherScriptName ?? '',
    title: stored.title ?? '',
    birthDate: stored.birthDate ?? '',
    deceasedOn: stored.deceasedOn ?? '',
    sex: sexWords[locale][stored.sex],
    version: String(stored.version),
  }
  return {
    status: 'conflict',
    message: errors[locale].conflict,
    differences: differencesBetween(labels, mine, theirs),
    values: { ...values, version: String(stored.version) },
  }
}
