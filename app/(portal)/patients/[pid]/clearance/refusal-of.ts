import type { ClearanceState } from '#lib/clinical/clearance/clearance-state'
import { clearance } from '#lib/messages/clearance'
import type { Locale } from '#lib/messages/locale'
import { clearanceRefusal } from '#lib/use-cases/shared/clearance-refusal'

/** Why nothing can be done in a state, in one sentence. */
export function refusalOf(state: ClearanceState, locale: Locale): string {
  return clearance[locale].refusal[clearanceRefusal(state)]
}
