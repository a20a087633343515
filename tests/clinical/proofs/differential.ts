import { referenceEvaluate } from '../reference/evaluate.ts'
import { isAnswerPath, missingAnswers } from '../reference/missing.ts'
import type { Tree } from './edit.ts'
import type { Engine } from './engine.ts'
import type { Complaint } from './prove.ts'

/** The parts of an answer on which both engines must agree to the letter. */
const parts = [
  'outcome',
  'firedRules',
  'decidingRules',
  'modifiers',
  'techniqueVerdicts',
  'validUntil',
  'worstSeverity',
] as const

/** Objects compare by content: the order of their keys says nothing. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : inner,
  )

/** The engine must answer as the reference does. */
export const differsFromReference =
  (engine: Engine): Complaint =>
  (record) => {
    const actual = engine(record)
    const expected = referenceEvaluate(record)
    const part = parts.find((name) => text(actual[name]) !== text(expected[name]))
    if (part !== undefined) {
      return `${part}: the engine says ${text(actual[part])}, the reference ${text(expected[part])}`
    }
    return missingComplaint(record, actual.missing, expected.firedRules)
  }

/**
 * The list must be there exactly when a rule of the insufficient tier fired, sorted and unique. Of the answers that
 * are asked of every patient the reference knows the very paths.
 */
function missingComplaint(record: Tree, missing: readonly string[], fired: readonly string[]): string | null {
  const waits = fired.some((id) => /^R-(SRC|LIT|DEF)-I\d\d$/.test(id))
  if (waits !== missing.length > 0) return `missing is ${text(missing)} while ${text(fired)} fired`
  const inOrder = [...new Set(missing)].toSorted()
  if (text(inOrder) !== text(missing)) return `missing is not sorted and unique: ${text(missing)}`
  const answers = missing.filter(isAnswerPath)
  const expected = missingAnswers(record)
  return text(answers) === text(expected)
    ? null
    : `missing: the engine says ${text(answers)}, the reference ${text(expected)}`
}
