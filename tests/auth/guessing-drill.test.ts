import { expect, it } from 'vitest'
import { drillGuessing } from '../../scripts/drills/guessing-drill.ts'

const GUESSES = process.env.CLEARSPINE_TIER === 'full' ? 10_000 : 300

it(`lets at most ten of ${GUESSES} guesses be judged in a quarter of an hour, and the owner in meanwhile`, async () => {
  const { figures, kept } = await drillGuessing(GUESSES)
  expect(kept, JSON.stringify(figures)).toBe(true)
}, 600_000)
