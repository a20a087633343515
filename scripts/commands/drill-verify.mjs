import { generatePrismaClient } from '../steps/prisma-client.mjs'
import { Refusal } from '../support/refusal.mjs'
import { tryToRun } from '../support/run.mjs'

/** The drills of verification, each the long form of a test. */
const DRILLS = ['tamper', 'clean-runs']

/**
 * `npm run drill:tamper`: every attack of R16 on a real server, and where each was found, as a table.
 * `npm run drill:clean-runs`: a thousand verifications of random activity, without a false alarm.
 *
 * @param {readonly string[]} args
 */
export async function run([name = '']) {
  if (!DRILLS.includes(name)) throw new Refusal(`Name the drill: ${DRILLS.join(' or ')}.`)
  await generatePrismaClient()
  const test = `tests/verify/${name}.test.ts`
  const env = { CLEARSPINE_TIER: 'full', CLEARSPINE_DRILL: name }
  const { code } = await tryToRun(
    'vitest',
    ['run', test, '--project', 'integration', '--disableConsoleIntercept=true'],
    {
      env,
    },
  )
  return code
}
