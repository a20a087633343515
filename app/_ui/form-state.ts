/**
 * What a server action answers to a form, and how it reads one. Every form of the product uses these; success is
 * usually a redirect and then answers nothing.
 */

/** What was typed, by field name: a text, or several where a name repeats (check boxes). No files, no secrets. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** Sentences by field name; a nested field's name is its path with dots, `levels.0.central`. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>

/** One field of a record that somebody else changed meanwhile: what this person typed, and what is stored now. */
export type Difference = {
  readonly name: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

export type FormState =
  | { readonly status: 'idle' }
  /** The form cannot be read: a sentence at each field, and `formErrors` for what belongs to no single field. */
  | {
      readonly status: 'invalid'
      readonly errors: FieldErrors
      readonly formErrors: readonly string[]
      readonly values: FormValues
    }
  /**
   * Somebody else changed the record, or what was shown for signing has changed since. `values` carries what was typed
   * and the new version (or digest), so that sending again is a decision made with both texts in view.
   */
  | {
      readonly status: 'conflict'
      readonly message: string
      readonly differences: readonly Difference[]
      readonly values: FormValues
    }
  /** The form can be read, but the act is refused: not permitted, outside the dose, already signed, service down. */
  | { readonly status: 'refused'; readonly message: string; readonly values: FormValues }
  /** Stored, and the page stays (a draft). The next sending is a new act and needs the new `submissionId`. */
  | {
      readonly status: 'saved'
      readonly message: string
      readonly submissionId: string
      readonly values: FormValues
    }

/** The shape of every server action behind an `ActionForm`; bind what is not typed (ids) in front of these two. */
export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>

export const idle: FormState = { status: 'idle' }

/** The hidden field that makes sending twice one act. */
export const SUBMISSION_ID = 'submissionId'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type SubmittedForm = {
  /** Made when the form was rendered, so that replays of one form are one act; null when it is missing or no UUID. */
  readonly submissionId: string | null
  /** Everything that was typed, for the schema. */
  readonly fields: FormValues
  /** The same without the secrets: what may travel back to the browser. */
  readonly values: FormValues
}

/**
 * Reads a posted form. Files are left out (a route that takes them reads them itself), and so are the fields React
 * adds to find the action. `secrets` names the fields that must never travel back, such as a password.
 */
export function readForm(posted: FormData, secrets: readonly string[] = []): SubmittedForm {
  // The type is a promise of our own pages only: an action can be called with anything in the place of its form.
  const formData = posted instanceof FormData ? posted : new FormData()
  // One pass: asking for each name by itself would take hostile forms of many fields the square of their number.
  const texts = new Map<string, string[]>()
  for (const [name, entry] of formData) {
    if (name === SUBMISSION_ID || name.startsWith('$ACTION_') || typeof entry !== 'string') continue
    const before = texts.get(name)
    if (before) before.push(entry)
    else texts.set(name, [entry])
  }
  const fields = new Map<string, string | readonly string[]>(
    [...texts].map(([name, all]) => [name, all.length === 1 ? (all[0] as string) : all]),
  )
  const submissionId = formData.get(SUBMISSION_ID)
  return {
    submissionId: typeof submissionId === 'string' && UUID.test(submissionId) ? submissionId : null,
    fields: Object.fromEntries(fields),
    values: Object.fromEntries([...fields].filter(([name]) => !secrets.includes(name))),
  }
}

/** As much of a ZodError as is needed here, so that the kit does not depend on the library. */
type SchemaError<Issue extends SchemaIssue> = { readonly issues: readonly Issue[] }
type SchemaIssue = { readonly path: readonly PropertyKey[]; readonly message: string }

/**
 * The answer to a form its schema refused, in the order of the schema. `say` words an issue in the reader's language;
 * without it the schema's own message stands. An issue without a path belongs to the form as a whole.
 */
export function invalid<Issue extends SchemaIssue>(
  error: SchemaError<Issue>,
  values: FormValues,
  say: (issue: Issue) => string = (issue) => issue.message,
): FormState {
  const errors = new Map<string, string[]>()
  const formErrors: string[] = []
  for (const issue of error.issues) {
    const name = issue.path.map(String).join('.')
    const sentences = name === '' ? formErrors : (errors.get(name) ?? [])
    if (!sentences.includes(say(issue))) sentences.push(say(issue))
    if (name !== '') errors.set(name, sentences)
  }
  return { status: 'invalid', errors: Object.fromEntries(errors), formErrors, values }
}

/** The fields in which two versions of a record differ, in the order and words of `labels`. */
export function differencesBetween(
  labels: Readonly<Record<string, string>>,
  mine: FormValues,
  theirs: FormValues,
): readonly Difference[] {
  return Object.entries(labels)
    .map(([name, label]) => ({ name, label, mine: asText(mine[name]), theirs: asText(theirs[name]) }))
    .filter((difference) => difference.mine !== difference.theirs)
}

function asText(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ')
}
