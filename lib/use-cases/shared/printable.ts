import type { ClearanceState } from '#lib/clinical/clearance/clearance-state'

/** Why nothing is printed of an advice: a paper outlives the moment, and must never say more than the state does. */
export type NotPrintable =
  | 'replaced'
  | 'revoked'
  | 'withdrawn'
  | 'expired'
  | 'suspended'
  | 'waiting-for-co-signature'
  | 'unconfirmed'
  | 'record-closed'

/**
 * What stands against printing the newest advice of a region, or null. Only advice in force goes on paper: a permission
 * that holds now (whether or not today's check was done, which a paper cannot know), and a prohibition as it was signed.
 * The same question decides whether a paper is still current, so that paper and status page cannot disagree.
 */
export function whyNotPrintable(state: ClearanceState): NotPrintable | null {
  switch (state.shown) {
    case 'CHECK_FIRST':
    case 'TREAT_TODAY':
    case 'DO_NOT_TREAT':
      return null
    case 'UNCONFIRMED':
      return 'unconfirmed'
    case 'AWAITING_COSIGNATURE':
      return 'waiting-for-co-signature'
    case 'SUSPENDED':
    case 'SUSPENDED_NEW_FINDINGS':
      return 'suspended'
    case 'EXPIRED':
      return 'expired'
    case 'NOT_CLEARED':
      return NOT_CLEARED[state.because]
  }
}

const NOT_CLEARED = {
  OUTCOME: null,
  RECORD_CLOSED: 'record-closed',
  NO_ADVICE: 'unconfirmed',
  REVOKED: 'revoked',
  WITHDRAWN: 'withdrawn',
  SUPERSEDED: 'replaced',
} as const satisfies Record<string, NotPrintable | null>
