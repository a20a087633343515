import * as fc from 'fast-check'
import type { Tree } from './edit.ts'
import { seed } from './tier.ts'

/** What is wrong with a record's answer, in words; null when the property holds for it. */
export type Complaint = (record: Tree) => string | null

/**
 * Asks a property of `runs` drawn records. Answers null when it holds for all, else the smallest record found for
 * which it does not, what is wrong there, and the seed and path that draw it again.
 */
export function counterexample(records: fc.Arbitrary<Tree>, complaint: Complaint, runs: number): string | null {
  const property = fc.property(records, (record) => {
    const wrong = complaint(record)
    if (wrong !== null) throw new Error(wrong)
  })
  const details = fc.check(property, { numRuns: runs, seed })
  if (!details.failed) return null
  const [record] = details.counterexample ?? []
  const wrong = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance)
  return `${wrong}\nrecord: ${JSON.stringify(record)}\nseed: ${details.seed}, path: ${details.counterexamplePath}`
}

/** The same of a list of records that were enumerated, without shrinking. */
export function counterexampleAmong(records: Iterable<Tree>, complaint: Complaint): string | null {
  for (const record of records) {
    const wrong = complaint(record)
    if (wrong !== null) return `${wrong}\nrecord: ${JSON.stringify(record)}`
  }
  return null
}
