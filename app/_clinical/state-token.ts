import type { Outcome } from '#lib/clinical/outcome'
import type { ShownClearance } from '#lib/messages/states'

/** The families of colour and shape, one a state. `ok` is the only green: may be treated today, after a passed check. */
export type StateToken =
  | 'ok'
  | 'suitable'
  | 'limits'
  | 'no'
  | 'urgent'
  | 'undecided'
  | 'pending'
  | 'suspended'
  | 'ended'
  | 'unconfirmed'

/** Every permission has limits, so the triangle is kept for "a physician must decide" and advice itself is a shield. */
export const outcomeToken: Readonly<Record<Outcome, StateToken>> = {
  EMERGENCY_REFERRAL: 'urgent',
  CONTRAINDICATED: 'no',
  INSUFFICIENT_INFORMATION: 'undecided',
  PHYSICIAN_REVIEW: 'limits',
  CONDITIONAL_CLEARANCE: 'suitable',
}

/** `NOT_CLEARED` wears the shape of the outcome that says why; without one, nothing has been decided. */
export const clearanceToken: Readonly<Record<ShownClearance, StateToken>> = {
  CHECK_FIRST: 'pending',
  TREAT_TODAY: 'ok',
  DO_NOT_TREAT: 'no',
  NOT_CLEARED: 'undecided',
  AWAITING_COSIGNATURE: 'limits',
  SUSPENDED: 'suspended',
  SUSPENDED_NEW_FINDINGS: 'suspended',
  EXPIRED: 'ended',
  REVOKED: 'no',
  WITHDRAWN: 'ended',
  SUPERSEDED: 'ended',
  UNCONFIRMED: 'unconfirmed',
}
