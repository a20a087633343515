import { z } from 'zod'
import { isCalendarDate } from '../calendar.ts'
import { OUTCOMES } from '../outcome.ts'
import { TECHNIQUES_BY_CLASS } from '../techniques.ts'
import { DECISIONS } from './decision.ts'

/** The periods that the form offers, in days; "until" takes a date instead. All are cut off at the longest by rule. */
export const VALIDITY_DAYS = { FOUR_WEEKS: 28, EIGHT_WEEKS: 56 } as const
export const VALIDITY_CHOICES = ['FOUR_WEEKS', 'EIGHT_WEEKS', 'UNTIL'] as const
export type ValidityChoice = (typeof VALIDITY_CHOICES)[number]

export type SoftTissueTechnique = (typeof TECHNIQUES_BY_CLASS.SOFT_TISSUE)[number]

/** A paragraph; reasons are read by the next clinician, in one look. */
export const REASON_CHARACTERS = 2000

/** Longer than any password: 128 characters of up to four UTF-16 units would be refused by the credentials room anyway. */
const PASSWORD_UNITS = 512

/** What is wrong at a field, as a code that lib/messages words. */
export type SignProblem = 'missing' | 'too-long' | 'not-a-date' | 'unreadable'

const problem = (code: SignProblem) => ({ error: code })
const writing = z.string(problem('unreadable')).max(REASON_CHARACTERS, problem('too-long')).trim()
/** One of a form's repeated names arrives as a text, several as a list, none not at all. */
const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(TECHNIQUES_BY_CLASS.SOFT_TISSUE, problem('unreadable')), problem('unreadable')),
)

/** The form as it is posted: every field may be there, because fields of a decision not taken are only out of sight. */
const posted = z.strictObject({
  digest: z.string(problem('unreadable')).regex(/^[0-9a-f]{64}$/, problem('unreadable')),
  /** The advice in force when the page was shown; empty where there was none. */
  replaces: z.union([z.literal(''), z.uuid()], problem('unreadable')),
  decision: z.enum(DECISIONS, problem('missing')),
  outcome: z.enum(OUTCOMES, problem('missing')).optional(),
  reason: writing.optional(),
  pressureCap: z.enum(['1', '2'], problem('missing')).optional(),
  techniques: several,
  further: writing.optional(),
  validity: z.enum(VALIDITY_CHOICES, problem('missing')).optional(),
  until: z
    .union([z.literal(''), z.string().refine(isCalendarDate, problem('not-a-date'))], problem('not-a-date'))
    .optional(),
  amendReason: writing.optional(),
  identity: z.string(problem('missing')).trim().min(1, problem('missing')).max(40, problem('too-long')),
  password: z.string(problem('missing')).min(1, problem('missing')).max(PASSWORD_UNITS, problem('too-long')),
})

type Posted = z.infer<typeof posted>
type Missing = (field: keyof Posted) => void

/** How long it shall hold; null where the decision does not permit or nothing was chosen. */
export type ChosenValidity = { readonly days: number } | { readonly until: string }

function decisionIn(form: Posted, missing: Missing) {
  const { decision, outcome, reason, pressureCap, techniques, further } = form
  switch (decision) {
    case 'AS_RECOMMENDED':
      return { kind: decision, validity: validityIn(form, missing) } as const
    case 'MORE_CAUTIOUS':
      if (outcome === undefined) missing('outcome')
      if (!reason) missing('reason')
      return { kind: decision, outcome: outcome ?? 'CONTRAINDICATED', reason: reason ?? '' } as const
    case 'CONDITIONAL_AFTER_REVIEW':
      if (!reason) missing('reason')
      if (pressureCap === undefined) missing('pressureCap')
      if (techniques.length === 0) missing('techniques')
      if (form.validity === undefined) missing('validity')
      return {
        kind: decision,
        reason: reason ?? '',
        limits: { pressureCap: pressureCap === '2' ? 2 : 1, techniques, further: further || null },
        validity: validityIn(form, missing),
      } as const
  }
}

function validityIn({ validity, until }: Posted, missing: Missing): ChosenValidity | null {
  if (validity === undefined) return null
  if (validity !== 'UNTIL') return { days: VALIDITY_DAYS[validity] }
  if (!until) missing('until')
  return { until: until ?? '' }
}

/** The sign form, whole and strict; gives the decision taken and leaves out what belongs to the others. */
export const signFormSchema = posted.transform((form, context) => {
  const missing: Missing = (field) =>
    context.issues.push({ code: 'custom', path: [field], message: 'missing' satisfies SignProblem, input: form })
  const { digest, replaces, amendReason, identity, password } = form
  return {
    digest,
    replaces: replaces || null,
    decision: decisionIn(form, missing),
    amendReason: amendReason || null,
    identity,
    password,
  }
})

export type SignForm = z.infer<typeof signFormSchema>
export type SignDecision = SignForm['decision']
