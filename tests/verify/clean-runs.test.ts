import { describe, expect, it } from 'vitest'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { verifyDatabase } from '#lib/use-cases/verification/verify-database'
import { aFacility } from '../support/facility.ts'
import { something, type Treated } from './support/activity.ts'
import { logFolder, openedLog, published } from './support/published-log.ts'

/** R16: no false alarm in a thousand runs; the short form runs twenty. */
const RUNS = process.env.CLEARSPINE_TIER === 'full' ? 1_000 : 20

/** Fixed, so that a run which fails fails again: Numerical Recipes' linear congruential generator. */
function* chances(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

describe('a clinic that does what clinics do', () => {
  it(`raises no false alarm in ${RUNS} verifications`, { timeout: 3_600_000 }, async () => {
    const anchors = [parseVerifierKey(nodeSha256, await openedLog())]
    const facility = await aFacility()
    const patients: Treated[] = []
    const random = chances(20_261_122)
    const address = process.env.DATABASE_AUDITOR_URL ?? ''
    for (let run = 0; run < RUNS; run += 1) {
      const acts = Math.floor(random.next().value * 5)
      for (let act = 0; act < acts; act += 1) await something(facility, patients, random.next().value)
      // Not always: a verification may meet entries that wait, and heads that are not published.
      if (random.next().value < 0.8) await published()
      const report = await verifyDatabase({ address, folder: logFolder(), anchors, clock: () => 0 })
      expect(report.findings, `run ${run}`).toEqual([])
    }
  })
})
