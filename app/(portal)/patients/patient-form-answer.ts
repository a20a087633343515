import type { Locale } from '#lib/messages/locale'
import { type PatientProblem, patients } from '#lib/messages/patients'
import { type FormState, type FormValues, invalid } from '#ui/form-state'

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly code?: string }

/** The fields as they stand on the page: the summary says its problems in this order. */
const ON_THE_PAGE = [
  'familyName',
  'givenName',
  'otherScriptName',
  'title',
  'birthDate',
  'birthDateUnknown',
  'sex',
  'mrn',
  'deceasedOn',
  'duplicateReason',
]

/** What is wrong with a form about a patient, worded. */
export function patientFormProblems(issues: readonly Issue[], values: FormValues, locale: Locale): FormState {
  const place = ({ path }: Issue) => ON_THE_PAGE.indexOf(String(path[0] ?? ''))
  const ordered = issues.toSorted((a, b) => place(a) - place(b))
  return invalid({ issues: ordered }, values, (issue) => sayProblem(issue, locale))
}

/** One field's problem, found by the use case and not by the form. */
export function patientFieldProblem(
  path: string,
  message: PatientProblem,
  values: FormValues,
  locale: Locale,
): FormState {
  return patientFormProblems([{ path: [path], message }], values, locale)
}

function sayProblem({ code, message }: Issue, locale: Locale): string {
  const words: Readonly<Record<string, string>> = patients[locale].problem
  if (code === 'unrecognized_keys') return patients[locale].problem['unknown-field']
  return words[message] ?? patients[locale].problem.form
}
