import { errors } from '#lib/messages/errors'
import type { Locale } from '#lib/messages/locale'
import { roleWords } from '#lib/messages/shell'
import { users } from '#lib/messages/users'
import type { UserView } from '#lib/use-cases/view-user'
import { differencesBetween, type FormState, type FormValues } from '#ui/form-state'

/** Both texts side by side, the newer version in the form: sending again is then a decision. */
export function userConflict(stored: UserView['user'], values: FormValues, locale: Locale): FormState {
  const t = users[locale]
  const words: Readonly<Record<string, string>> = roleWords[locale]
  const named = (roles: readonly string[]) => roles.map((role) => words[role] ?? '')
  const mine = {
    ...values,
    roles: named([values.roles ?? []].flat()),
    clinicalReviewer: values.clinicalReviewer === 'yes' ? t.yes : t.no,
  }
  const theirs = {
    familyName: stored.familyName,
    givenName: stored.givenName,
    otherScriptName: stored.otherScriptName ?? '',
    title: stored.title ?? '',
    roles: named(stored.roles),
    licenceNumber: stored.licenceNumber ?? '',
    clinicalReviewer: stored.clinicalReviewer ? t.yes : t.no,
  }
  return {
    status: 'conflict',
    message: errors[locale].conflict,
    differences: differencesBetween(t.changedFields, mine, theirs),
    values: { ...values, version: String(stored.version) },
  }
}
