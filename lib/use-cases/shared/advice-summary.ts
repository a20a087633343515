import type { Region } from '#lib/clinical/level'
import type { Outcome } from '#lib/clinical/outcome'
import type { AdviceRow } from '#lib/db/advice'
import { adviceInForce } from './advice-in-force.ts'
import { waitsForCoSignature } from './waits-for-co-signature.ts'

/** What has become of an advice. Whether its clearance may be used today is asked elsewhere (clearances-of.ts). */
export type AdviceCourse = 'in-force' | 'waiting-for-co-signature' | 'replaced' | 'revoked' | 'withdrawn' | 'expired'

/** One line of a list: what was advised, by whom, when, and what became of it. */
export type AdviceSummary = {
  readonly id: string
  readonly region: Region
  readonly outcome: Outcome
  /** Null where the signature is gone; the advice is then not what was signed. */
  readonly signedBy: string | null
  readonly signedAt: Date
  readonly validUntil: string | null
  readonly course: AdviceCourse
}

/** The summary of an advice on a calendar day; the signatory as the signature prints them. */
export function summaryOfAdvice(advice: AdviceRow, today: string): AdviceSummary {
  const { id, region, outcome, validUntil } = advice
  const signature = advice.signatures.find(({ kind }) => kind === 'SIGNATURE')
  const signedBy = signature?.signatoryName ?? null
  const signedAt = signature?.signedAt ?? advice.createdAt
  return { id, region, outcome, signedBy, signedAt, validUntil, course: courseOf(advice, today) }
}

function courseOf(advice: AdviceRow, today: string): AdviceCourse {
  if (advice.ending) return advice.ending.kind === 'REVOKED' ? 'revoked' : 'withdrawn'
  if (advice.supersededById) return 'replaced'
  if (waitsForCoSignature(advice, today)) return 'waiting-for-co-signature'
  return adviceInForce(advice, today) ? 'in-force' : 'expired'
}
