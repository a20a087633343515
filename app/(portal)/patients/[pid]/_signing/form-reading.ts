import { z } from 'zod'
import { errors } from '#lib/messages/errors'
import type { Locale } from '#lib/messages/locale'
import { signingFields, signingRefusals } from '#lib/messages/signing'

/**
 * Fields that never travel back to the browser: the secrets, and what binds the form to what the page shows, which must
 * always be what the page shows now.
 */
export const UNRETURNED = ['password', 'code', 'passkey', 'digest', 'replaces', 'changesRead']

/** Longest text of a reason or limit, as the schema has it. */
const LONGEST = 2000

/** Fields that one picks from; the others are typed. */
const CHOSEN = ['decision', 'outcome', 'pressureCap', 'techniques', 'validity', 'kind']

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/** Words a problem of a signing form in the reader's language. */
export function saySigningProblem(locale: Locale): (issue: Issue) => string {
  const t = errors[locale]
  return ({ path, message }) => {
    const name = String(path[0])
    if (!(name in signingFields[locale])) return signingRefusals[locale].unreadable
    const what = signingFields[locale][name as keyof (typeof signingFields)['en']]
    if (message === 'missing') return CHOSEN.includes(name) ? t.choose(what) : t.enter(what)
    if (message === 'too-long') return t.tooLong(what, LONGEST)
    return message === 'not-a-date' ? t.date(what) : t.unreadable
  }
}

/** The form's one-time key; null where it was stripped off or made up. */
export function readSubmissionId(sent: string | null): string | null {
  return z.uuid().safeParse(sent).success ? sent : null
}
