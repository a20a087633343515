import type { ClearanceStatus } from '../terms.ts'
import type { ClearanceState } from './clearance-state.ts'

/** The evaluation record's word for a clearance in a state that nobody has ended. */
export function clearanceStatus({ shown }: Pick<ClearanceState, 'shown'>): ClearanceStatus {
  switch (shown) {
    case 'SUSPENDED':
    case 'SUSPENDED_NEW_FINDINGS':
      return 'SUSPENDED'
    case 'EXPIRED':
      return 'EXPIRED'
    default:
      return 'ACTIVE'
  }
}
