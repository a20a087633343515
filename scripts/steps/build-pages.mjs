import path from 'node:path'
import { root } from '../support/checkout.mjs'
import { oneAtATime } from '../support/pid-file.mjs'
import { Refusal } from '../support/refusal.mjs'
import { run } from '../support/run.mjs'
import { digestOf, unlessStamped } from '../support/stamp.mjs'
import { step } from '../support/step.mjs'
import { otherPortals } from './portals.mjs'

/** Everything that can end up in a page. */
const SOURCES = [
  'app',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/**
 * Builds the pages, if their sources have changed.
 *
 * @param {() => void} [whenBuilt] runs before anybody else can build again
 */
export async function buildPages(whenBuilt = () => {}) {
  await oneAtATime(path.join(root, '.data', 'build.turn'), async () => {
    await unlessStamped('.next/clearspine-stamp', digestOf(SOURCES), async () => {
      if (otherPortals().length > 0) {
        throw new Refusal('The sources have changed while a portal serves the pages built from them: stop it first.')
      }
      step('Building the pages (about half a minute) …')
      await run('next', ['build'], { env: { NODE_ENV: 'production' }, quiet: true })
    })
    whenBuilt()
  })
}
