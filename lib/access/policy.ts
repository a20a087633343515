import type { Actor } from './actor.ts'
import { ROLES, type Role } from './role.ts'

/**
 * Who may do what. One line an action, imperative mood; a role that is not named may not. The audit event of the same
 * act is its past tense. tests/access states every cell.
 */
export const POLICY = {
  'patient.search': ['PHYSICIAN', 'PHYSIOTHERAPIST'],
  'patient.register': ['PHYSICIAN', 'PHYSIOTHERAPIST'],
  'patient.amend': ['PHYSICIAN', 'PHYSIOTHERAPIST'],
  'chart.view': ['PHYSICIAN'],
  'care-list.change': ['PHYSICIAN', 'PHYSIOTHERAPIST'],
  'worklist.view': ['PHYSICIAN', 'PHYSIOTHERAPIST', 'ADMINISTRATOR'],
  'notification.read': ['PHYSICIAN', 'PHYSIOTHERAPIST', 'ADMINISTRATOR'],

  'draft.save': ['PHYSICIAN'],
  'imaging-study.view': ['PHYSICIAN'],
  'imaging-study.record': ['PHYSICIAN'],
  'imaging-study.remove': ['PHYSICIAN'],
  'assessment.view': ['PHYSICIAN'],
  'assessment.record': ['PHYSICIAN'],
  'assessment.withdraw': ['PHYSICIAN'],

  'recommendation.compute': ['PHYSICIAN'],
  'recommendation.view': ['PHYSICIAN'],
  'advice.sign': ['PHYSICIAN'],
  'advice.co-sign': ['PHYSICIAN'],
  'advice.end': ['PHYSICIAN'],
  'advice.view': ['PHYSICIAN', 'PHYSIOTHERAPIST'],
  'advice.print': ['PHYSICIAN', 'PHYSIOTHERAPIST'],

  'clearance.check': ['PHYSICIAN', 'PHYSIOTHERAPIST'],
  'clearance.suspend': ['PHYSICIAN', 'PHYSIOTHERAPIST'],
  'clearance.lift': ['PHYSICIAN'],
  'pre-session-check.record': ['PHYSIOTHERAPIST'],
  'session.record': ['PHYSIOTHERAPIST'],

  'guideline.view': ['PHYSICIAN', 'PHYSIOTHERAPIST', 'ADMINISTRATOR'],
  'guideline.simulate': ['PHYSICIAN'],
  'ruleset.propose': ['ADMINISTRATOR'],
  'ruleset.acknowledge': ['PHYSICIAN'],
  'ruleset.adopt': ['ADMINISTRATOR'],

  'audit.search': ['ADMINISTRATOR'],
  'audit.view-entry': ['ADMINISTRATOR'],
  'audit.report': ['ADMINISTRATOR'],
  'audit.verify': ['ADMINISTRATOR'],
  'audit.export': ['ADMINISTRATOR'],
  'audit.review-flags': ['ADMINISTRATOR'],
  'audit.erase-content': ['ADMINISTRATOR'],
  'disclosure.report': ['ADMINISTRATOR'],
  'user.view': ['ADMINISTRATOR'],
  'user.invite': ['ADMINISTRATOR'],
  'user.amend': ['ADMINISTRATOR'],
  'user.deactivate': ['ADMINISTRATOR'],
  'user.reset': ['ADMINISTRATOR'],
  'facility.amend': ['ADMINISTRATOR'],
  'break-glass.open': ['ADMINISTRATOR'],
  'access-review.view': ['ADMINISTRATOR'],
  'break-glass.review': ['ADMINISTRATOR'],

  'login-session.view': ['PHYSICIAN', 'PHYSIOTHERAPIST', 'ADMINISTRATOR'],
  'login-session.end': ['PHYSICIAN', 'PHYSIOTHERAPIST', 'ADMINISTRATOR'],
  'factor.view': ['PHYSICIAN', 'PHYSIOTHERAPIST', 'ADMINISTRATOR'],
  'factor.change': ['PHYSICIAN', 'PHYSIOTHERAPIST', 'ADMINISTRATOR'],
  'password.change': ['PHYSICIAN', 'PHYSIOTHERAPIST', 'ADMINISTRATOR'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof POLICY

export const ACTIONS = Object.keys(POLICY) as readonly Action[]

/**
 * What the right "clinical reviewer" adds to a physician: to look for entries and to open one. Reports, exports, flags and
 * erasures stay with administrators, who in turn are shown no content.
 */
const REVIEWER_MAY: readonly Action[] = ['audit.search', 'audit.view-entry']

/** True when the role that the actor is in now is named in the action's line, or a reviewer's right adds it. */
export function can(actor: Pick<Actor, 'role'> & Partial<Pick<Actor, 'clinicalReviewer'>>, action: Action): boolean {
  const line: readonly Role[] = Object.hasOwn(POLICY, action) ? POLICY[action] : []
  if (line.includes(actor.role)) return true
  return actor.role === 'PHYSICIAN' && actor.clinicalReviewer === true && REVIEWER_MAY.includes(action)
}

/** The table as rows, so that tests/access can hold every cell against a second statement of it. */
export function policyRows(): readonly { action: Action; permits: Readonly<Record<Role, boolean>> }[] {
  return ACTIONS.map((action) => ({
    action,
    permits: Object.fromEntries(ROLES.map((role) => [role, can({ role }, action)])) as Record<Role, boolean>,
  }))
}
