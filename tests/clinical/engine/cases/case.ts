import type { Outcome } from '#lib/clinical/outcome'
import type { BaseRecord } from '../base-records.ts'
import type { Changes } from '../with-changes.ts'

/**
 * One case, to be read and added by a physician: a sentence, a record to start from, the facts that are different in it,
 * and what the guideline must say. `fires` names every rule that fires, no more and no less, most restrictive first.
 */
export interface Case {
  readonly says: string
  readonly from: BaseRecord
  readonly with: Changes
  readonly outcome: Outcome
  readonly fires: readonly string[]
}
