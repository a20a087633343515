import { describe, expect, it } from 'vitest'
import { ACTIONS, type Action, can, policyRows } from '#lib/access/policy'
import type { Role } from '#lib/access/role'

/**
 * Every cell of the policy, stated a second time by hand: P physician, T physiotherapist, A administrator, . no.
 * A new action without a line here fails.
 */
const CELLS: Record<Action, string> = {
  'patient.search': 'PT.',
  'patient.register': 'PT.',
  'patient.amend': 'PT.',
  'chart.view': 'P..',
  'care-list.change': 'PT.',
  'worklist.view': 'PTA',
  'notification.read': 'PTA',
  'draft.save': 'P..',
  'imaging-study.view': 'P..',
  'imaging-study.record': 'P..',
  'imaging-study.remove': 'P..',
  'assessment.view': 'P..',
  'assessment.record': 'P..',
  'assessment.withdraw': 'P..',
  'recommendation.compute': 'P..',
  'recommendation.view': 'P..',
  'advice.sign': 'P..',
  'advice.co-sign': 'P..',
  'advice.end': 'P..',
  'advice.view': 'PT.',
  'advice.print': 'PT.',
  'clearance.check': 'PT.',
  'clearance.suspend': 'PT.',
  'clearance.lift': 'P..',
  'pre-session-check.record': '.T.',
  'session.record': '.T.',
  'guideline.view': 'PTA',
  'guideline.simulate': 'P..',
  'ruleset.propose': '..A',
  'ruleset.acknowledge': 'P..',
  'ruleset.adopt': '..A',
  'audit.search': '..A',
  'audit.view-entry': '..A',
  'audit.report': '..A',
  'audit.verify': '..A',
  'audit.export': '..A',
  'audit.review-flags': '..A',
  'audit.erase-content': '..A',
  'disclosure.report': '..A',
  'user.view': '..A',
  'user.invite': '..A',
  'user.amend': '..A',
  'user.deactivate': '..A',
  'user.reset': '..A',
  'facility.amend': '..A',
  'break-glass.open': '..A',
  'access-review.view': '..A',
  'break-glass.review': '..A',
  'login-session.view': 'PTA',
  'login-session.end': 'PTA',
  'factor.view': 'PTA',
  'factor.change': 'PTA',
  'password.change': 'PTA',
}

describe('who may do what', () => {
  it('is exactly what this table says, cell by cell', () => {
    const printed = Object.fromEntries(
      policyRows().map(({ action, permits }) => [
        action,
        `${permits.PHYSICIAN ? 'P' : '.'}${permits.PHYSIOTHERAPIST ? 'T' : '.'}${permits.ADMINISTRATOR ? 'A' : '.'}`,
      ]),
    )
    expect(printed).toEqual(CELLS)
    console.log(`policy: ${Object.keys(CELLS).length * 3} cells stated`)
  })

  it('lets a physician with the right of a clinical reviewer search the trail and open an entry, and nothing more', () => {
    const reviewer = { clinicalReviewer: true } as const
    const added = (role: Role) =>
      ACTIONS.filter((action) => can({ role, ...reviewer }, action) && !can({ role }, action))
    expect(added('PHYSICIAN')).toEqual(['audit.search', 'audit.view-entry'])
    expect(added('PHYSIOTHERAPIST')).toEqual([])
    expect(added('ADMINISTRATOR')).toEqual([])
  })

  it.each(['constructor', '__proto__', 'toString', ''])('says no to %j, which is no action', (name) => {
    expect(can({ role: 'PHYSICIAN' }, name as Action)).toBe(false)
  })
})
