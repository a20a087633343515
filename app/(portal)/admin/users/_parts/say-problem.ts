import type { Locale } from '#lib/messages/locale'
import { users } from '#lib/messages/users'
import { type FormState, type FormValues, invalid } from '#ui/form-state'

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly code?: string }

/** What is wrong with a form about a person, worded. */
export function userFormProblems(issues: readonly Issue[], values: FormValues, locale: Locale): FormState {
  const words: Readonly<Record<string, string>> = users[locale].problem
  return invalid({ issues }, values, ({ message }) => words[message] ?? users[locale].problem.form)
}

/** One field's problem, found by the use case and not by the form. */
export function userFieldProblem(
  path: string,
  message: keyof (typeof users)['en']['problem'],
  values: FormValues,
  locale: Locale,
): FormState {
  return userFormProblems([{ path: [path], message }], values, locale)
}
