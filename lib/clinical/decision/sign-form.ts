import { z } from 'zod'
import { isCalendarDate } from '../calendar.ts'
import { OUTCOMES, type Outcome } from '../outcome.ts'
import { TECHNIQUES_BY_CLASS } from '../techniques.ts'
import { DECISIONS } from './decision.ts'
import type { ChosenLimits } from './limits-after-review.ts'
import { digestField, identityText, problem, proofFields, type SignProblem, writing } from './sign-fields.ts'

/** The periods that the form offers, in days; "until" takes a date instead. All are cut off at the longest by rule. */
export const VALIDITY_DAYS = { FOUR_WEEKS: 28, EIGHT_WEEKS: 56 } as const
export const VALIDITY_CHOICES = ['FOUR_WEEKS', 'EIGHT_WEEKS', 'UNTIL'] as const
export type ValidityChoice = (typeof VALIDITY_CHOICES)[number]

/** One of a form's repeated names arrives as a text, several as a list, none not at all. */
const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(TECHNIQUES_BY_CLASS.SOFT_TISSUE, problem('unreadable')), problem('unreadable')),
)

/**
 * The form as it is posted. Every field may be absent here, so that one round names everything that is missing; and every
 * field may be there, because fields of a decision not taken are only out of sight.
 */
const posted = z.strictObject({
  digest: digestField,
  /** The advice in force when the page was shown; empty where there was none. */
  replaces: z.union([z.literal(''), z.uuid()], problem('unreadable')),
  /** The digest again, once the reader of an outdated page has read what changed. */
  changesRead: z.string(problem('unreadable')).max(64, problem('unreadable')).optional(),
  decision: z.enum(DECISIONS, problem('missing')).optional(),
  outcome: z.enum(OUTCOMES, problem('missing')).optional(),
  reason: writing.optional(),
  pressureCap: z.enum(['1', '2'], problem('missing')).optional(),
  techniques: several,
  further: writing.optional(),
  validity: z.enum(VALIDITY_CHOICES, problem('missing')).optional(),
  until: z
    .string(problem('not-a-date'))
    .refine((text) => text === '' || isCalendarDate(text), problem('not-a-date'))
    .optional(),
  amendReason: writing.optional(),
  identity: identityText.optional(),
  ...proofFields,
})

type Posted = z.infer<typeof posted>
type Missing = (field: keyof Posted) => void

/** How long a permission shall hold. */
export type ChosenValidity = { readonly days: number } | { readonly until: string }

/** The decision taken, with what belongs to it and nothing else. */
export type SignDecision =
  | { readonly kind: 'AS_RECOMMENDED'; readonly validity: ChosenValidity | null }
  | { readonly kind: 'MORE_CAUTIOUS'; readonly outcome: Outcome; readonly reason: string }
  | {
      readonly kind: 'CONDITIONAL_AFTER_REVIEW'
      readonly reason: string
      readonly limits: ChosenLimits
      readonly validity: ChosenValidity | null
    }

/** The sign form, whole and strict. */
export const signFormSchema = posted.transform((form, context) => {
  const missing: Missing = (field) =>
    context.issues.push({ code: 'custom', path: [field], message: 'missing' satisfies SignProblem, input: form })
  const { digest, replaces, changesRead, amendReason, identity, password, code, passkey } = form
  const decision = decisionIn(form, missing)
  if (!identity) missing('identity')
  if (decision === null || !identity) return z.NEVER
  return {
    digest,
    replaces: replaces || null,
    changesRead: changesRead === digest,
    decision,
    amendReason: amendReason || null,
    identity,
    proof: { password, code, passkey },
  }
})

export type SignForm = z.infer<typeof signFormSchema>

function decisionIn(form: Posted, missing: Missing): SignDecision | null {
  switch (form.decision) {
    case undefined:
      missing('decision')
      return null
    case 'AS_RECOMMENDED':
      return { kind: form.decision, validity: validityIn(form, missing) }
    case 'MORE_CAUTIOUS':
      return moreCautiousIn(form, missing)
    case 'CONDITIONAL_AFTER_REVIEW':
      return afterReviewIn(form, missing)
  }
}

function moreCautiousIn({ outcome, reason }: Posted, missing: Missing): SignDecision | null {
  if (!outcome) missing('outcome')
  if (!reason) missing('reason')
  return outcome && reason ? { kind: 'MORE_CAUTIOUS', outcome, reason } : null
}

function afterReviewIn(form: Posted, missing: Missing): SignDecision | null {
  const { reason, pressureCap, techniques, further } = form
  if (!reason) missing('reason')
  if (!pressureCap) missing('pressureCap')
  if (techniques.length === 0) missing('techniques')
  if (!form.validity) missing('validity')
  const validity = validityIn(form, missing)
  if (!reason || !pressureCap) return null
  const limits = { pressureCap: pressureCap === '1' ? 1 : 2, techniques, further: further || null } as const
  return { kind: 'CONDITIONAL_AFTER_REVIEW', reason, limits, validity }
}

function validityIn({ validity, until }: Posted, missing: Missing): ChosenValidity | null {
  if (!validity) return null
  if (validity !== 'UNTIL') return { days: VALIDITY_DAYS[validity] }
  if (until) return { until }
  missing('until')
  return null
}
