import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../support/checkout.mjs'
import { oneAtATime } from '../support/pid-file.mjs'
import { Refusal } from '../support/refusal.mjs'
import { run } from '../support/run.mjs'
import { digestOf, unlessStamped } from '../support/stamp.mjs'
import { step } from '../support/step.mjs'
import { otherPortals } from './portals.mjs'

/**
 * Installs exactly what package-lock.json names, when it names something new. Runs on the host's Node, before any
 * dependency is there.
 */
export async function installDependencies() {
  mkdirSync(path.join(root, '.data'), { recursive: true })
  await oneAtATime(path.join(root, '.data', 'install.turn'), async () => {
    await unlessStamped('node_modules/.clearspine-installed', digestOf(['package-lock.json']), async () => {
      if (otherPortals().length > 0) {
        throw new Refusal('The dependencies have changed while the portal runs from this checkout: stop it first.')
      }
      step('Installing the dependencies (half a minute; the first time they are downloaded, about 430 MB) …')
      // The host's Node is older than some packages ask for; they run under the pinned one, so their warnings mislead.
      await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true })
    })
  })
}
