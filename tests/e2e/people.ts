import { type Browser, type BrowserContext, expect, type Page } from 'playwright/test'
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPersonKey } from '../../scripts/demo/facility.ts'
import type { Clinic } from './clinic/clinic.ts'
import { SignInPage } from './pages/sign-in-page.ts'

/** Well under the 15 minutes after which an idle session ends. */
const STILL_FRESH_MS = 8 * 60_000

type Kept = { readonly state: Awaited<ReturnType<BrowserContext['storageState']>>; readonly at: number }

/** The people of the demo facility, each at a browser of their own, signed in through the form as everybody is. */
export class People {
  readonly #browser: Browser
  readonly #clinic: Clinic
  readonly #kept = new Map<DemoPersonKey, Kept>()

  constructor(browser: Browser, clinic: Clinic) {
    this.#browser = browser
    this.#clinic = clinic
  }

  /** A window of this person, whose session may be shared with other windows of theirs. Closed by the fixture. */
  async window(person: DemoPersonKey): Promise<Page> {
    const kept = this.#kept.get(person)
    if (kept === undefined || Date.now() - kept.at > STILL_FRESH_MS) {
      const page = await this.signedInAnew(person)
      this.#kept.set(person, { state: await page.context().storageState(), at: Date.now() })
      return page
    }
    const context = await this.#browser.newContext({ storageState: kept.state })
    return context.newPage()
  }

  /** A window with a session of its own: for tests that end it. */
  async signedInAnew(person: DemoPersonKey): Promise<Page> {
    const context = await this.#browser.newContext()
    const page = await context.newPage()
    const door = new SignInPage(page)
    await door.open()
    await door.signIn(DEMO_PEOPLE[person].loginName, DEMO_PASSWORD)
    await door.prove(await this.#clinic.code(person))
    await expect(page).toHaveURL(/\/work$/)
    return page
  }
}
