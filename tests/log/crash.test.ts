import { expect, it } from 'vitest'
import { drillSequencers } from '../../scripts/drills/sequencer-drill.ts'
import { logFiles } from '../support/log.ts'

const [kills, atOnce] = process.env.CLEARSPINE_TIER === 'full' ? [25, 4] : [3, 2]

it(`sequencers killed ${kills} times, ${atOnce} at once, lose nothing, double nothing and publish one log`, async () => {
  const { figures, kept } = await drillSequencers({ ...(await logFiles()), kills, atOnce })
  expect(figures['entries acknowledged']).toBeGreaterThan(0)
  expect(kept, JSON.stringify(figures)).toBe(true)
}, 300_000)
