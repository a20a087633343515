import type { AdviceRow } from '#lib/db/advice'
import { adviceInForce } from './advice-in-force.ts'

/** Whether an advice still stands and lacks nothing but a second physician. */
export function waitsForCoSignature(advice: AdviceRow, today: string): boolean {
  const coSigned = advice.signatures.some(({ kind }) => kind === 'CO_SIGNATURE')
  return advice.decision === 'CONDITIONAL_AFTER_REVIEW' && !coSigned && adviceInForce(advice, today)
}
