import type { ClearanceState } from '#lib/clinical/clearance/clearance-state'

/** Why an act on a clearance is refused: the state that it is in, and where the dose is used up, which part of it. */
export type ClearanceRefusal =
  | Exclude<ClearanceState['shown'], 'DO_NOT_TREAT'>
  | 'NINE_SESSIONS'
  | 'ONE_A_DAY'
  | 'TWO_A_WEEK'

export function clearanceRefusal(state: ClearanceState): ClearanceRefusal {
  return state.shown === 'DO_NOT_TREAT' ? state.because.reason : state.shown
}
