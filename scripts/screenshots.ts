/**
 * `npm run screenshots`: the main screens of a running demo portal, wide and narrow, light and dark. All go to
 * `.data/screenshots`, to be looked at; the few that documents show go to `docs/images` besides.
 *
 *   npm run screenshots -- [address]     the portal to show; http://localhost:3000 unless named
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { demoTotpSecret } from '#lib/auth/demo-secret'
import { codeAt } from '#lib/auth/one-time-codes'
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPersonKey } from './demo/facility.ts'
import { SCREENS, type Screen } from './screenshots/screens.ts'

const portal = process.argv[2] ?? 'http://localhost:3000'
const all = path.resolve('.data/screenshots')
const shown = path.resolve('docs/images')

/** A desktop of the clinic, and the narrowest phone that the design serves. */
const SIZES = { 1440: { width: 1440, height: 900 }, 360: { width: 360, height: 640 } } as const
const THEMES = ['light', 'dark'] as const

async function signIn(browser: Browser, person: DemoPersonKey): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Name').fill(DEMO_PEOPLE[person].loginName)
  await page.getByLabel('Password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Code', { exact: true }).fill(codeAt(demoTotpSecret(DEMO_PEOPLE[person].loginName), new Date()))
  await page.getByRole('button', { name: 'Go on' }).first().click()
  await page.waitForURL('**/work')
  return page
}

async function take(page: Page, screen: Screen): Promise<void> {
  await screen.open(page)
  const address = page.url()
  for (const theme of THEMES) {
    await page.context().addCookies([{ name: 'theme', value: theme, url: portal }])
    for (const [width, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport)
      await page.goto(address)
      await screen.prepare?.(page)
      // What a person did may have scrolled the page, and its banner stays where it was scrolled to.
      await page.evaluate(() => window.scrollTo(0, 0))
      const name = `${screen.name}-${width}-${theme}.png`
      await page.screenshot({ path: path.join(all, name), fullPage: true, animations: 'disabled' })
      if (screen.shown?.includes(`${width}-${theme}`)) {
        const { from } = screen
        if (from)
          await page.getByRole('heading', { name: from }).evaluate((it) => it.scrollIntoView({ block: 'start' }))
        await page.screenshot({ path: path.join(shown, name), animations: 'disabled' })
      }
    }
  }
  process.stdout.write(`${screen.name}\n`)
}

mkdirSync(all, { recursive: true })
mkdirSync(shown, { recursive: true })
const executablePath = process.env.CHROMIUM_PATH
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
})
try {
  for (const [person, screens] of Object.entries(SCREENS)) {
    const page = await signIn(browser, person as DemoPersonKey)
    for (const screen of screens) await take(page, screen)
    await page.context().close()
  }
} finally {
  await browser.close()
}
