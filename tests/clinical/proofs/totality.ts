import { outcomes } from '../reference/evaluate.ts'
import type { Engine } from './engine.ts'
import type { Complaint } from './prove.ts'

const known: readonly string[] = outcomes
const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** Every record, whatever is in it, must get exactly one of the five outcomes, with the reasons for it. */
export const hasNoAnswer =
  (engine: Engine): Complaint =>
  (record) => {
    const answer = engine(record)
    if (!known.includes(answer.outcome)) return `no outcome: ${answer.outcome}`
    if (answer.decidingRules.length === 0) return `${answer.outcome} without a deciding rule`
    if (answer.decidingRules.some((id) => !answer.firedRules.includes(id))) return 'a deciding rule did not fire'
    if (answer.firedRules.includes('R-DEF-I99')) return 'the guard R-DEF-I99 was reached'
    const cleared = answer.outcome === 'CONDITIONAL_CLEARANCE'
    if (cleared !== (answer.validUntil !== null)) return `${answer.outcome} with validUntil ${answer.validUntil}`
    if (answer.validUntil !== null && !isoDay.test(answer.validUntil))
      return `validUntil is no day: ${answer.validUntil}`
    if (cleared !== answer.modifiers.length > 0) return `${answer.outcome} with limits ${answer.modifiers}`
    return null
  }
