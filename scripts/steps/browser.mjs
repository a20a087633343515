import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { Refusal } from '../support/refusal.mjs'
import { tryToRun } from '../support/run.mjs'
import { step } from '../support/step.mjs'

/** Where Linux distributions and macOS put a Chromium. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A firewall that swallows packets must not cost more than this before the next way is tried. */
const CONNECT_MS = '10000'

/**
 * A Chromium that starts: the one named in CHROMIUM_PATH, else the one that Playwright is made for, else the system's, else
 * one from the system's package manager. The browser tests are the proof of the whole: without one they fail, they are not
 * passed over.
 *
 * @returns {Promise<string>} its path
 */
export async function ensureBrowser() {
  const ways = [
    () => process.env.CHROMIUM_PATH,
    () => chromium.executablePath(),
    fromPlaywright,
    () => SYSTEM_BROWSERS.find(existsSync),
    fromDebian,
  ]
  for (const way of ways) {
    const browser = await way()
    if (browser && (await starts(browser))) return browser
  }
  throw new Refusal(
    "No Chromium could be had for the browser tests: install one with the system's package manager, or name one in CHROMIUM_PATH.",
  )
}

async function fromPlaywright() {
  step("Fetching Playwright's own Chromium …")
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: CONNECT_MS }
  await tryToRun('playwright', ['install', 'chromium'], { env, quiet: true })
  return chromium.executablePath()
}

/** Only root may install packages, and a test run does not ask for a password. */
async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  step("Installing the system's Chromium with apt-get (a minute) …")
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await tryToRun('apt-get', ['update', '-qq'], { env, quiet: true })
  await tryToRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, quiet: true })
  return SYSTEM_BROWSERS.find(existsSync)
}

/**
 * There is not enough: a downloaded browser may lack the libraries of its system, a distribution's may be a stub that asks
 * for another package.
 *
 * @param {string} browser
 */
async function starts(browser) {
  if (!existsSync(browser)) return false
  const { code } = await tryToRun(browser, ['--headless', '--no-sandbox', '--version'], { quiet: true })
  return code === 0
}
