import path from 'node:path'
import { root } from '../support/checkout.mjs'
import { oneAtATime } from '../support/pid-file.mjs'
import { fullDiskIn, Refusal } from '../support/refusal.mjs'
import { run, tryToRun } from '../support/run.mjs'
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
      await build()
    })
    whenBuilt()
  })
}

/** `NODE_ENV` must be exactly this: with any other value Next builds for one React and draws with another. */
const BUILD = /** @type {const} */ ({ env: { NODE_ENV: 'production' }, quiet: true })

/**
 * Now and then, on a busy machine, Next 16 finds no React while it draws its own error page: "Error occurred prerendering
 * page "/_global-error" … null (reading 'useContext')" (vercel/next.js 95741; 4 of 24 builds here, none of the next 60 on
 * unchanged sources). It is decided anew in every build and no setting is known that prevents it, so that one fault,
 * and no other, is answered with a second build.
 */
const NO_REACT = /prerendering page "\/_global-error".*useContext/s

async function build() {
  const { code, output } = await tryToRun('next', ['build'], BUILD)
  if (code === 0) return
  if (!NO_REACT.test(output)) {
    process.stderr.write(output)
    throw fullDiskIn(output) ?? new Refusal(`\`next build\` failed with exit code ${code}; the reason stands above.`)
  }
  step('Next lost its React while drawing its error page, as it does now and then: building once more …')
  await run('next', ['build'], BUILD)
}
