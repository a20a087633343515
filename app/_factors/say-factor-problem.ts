import { factors } from '#lib/messages/factors'
import type { Locale } from '#lib/messages/locale'

/** Words what is wrong at a field of the forms of this folder. */
export function sayFactorProblem(locale: Locale): (issue: { readonly path: readonly PropertyKey[] }) => string {
  const t = factors[locale]
  return ({ path }) => {
    if (path[0] === 'name') return t.nameMissing
    if (path[0] === 'newCode') return t.codeMissing
    return path[0] === 'answer' ? t.passkeyFailed : t.unreadable
  }
}
