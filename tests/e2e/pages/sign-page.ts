import { expect, type Locator, type Page } from 'playwright/test'
import { DEMO_PASSWORD } from '../../../scripts/demo/facility.ts'
import type { Card } from '../clinic/asks.ts'

/** From the recommendation to the signature. */
export class SignPage {
  readonly page: Page
  readonly #code: () => Promise<string>

  /** `code` gives a one-time code of the one who signs. */
  constructor(page: Page, code: () => Promise<string>) {
    this.page = page
    this.#code = code
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  async expectRecommendation(outcome: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Recommendation')
    await expect(this.main.getByText(outcome, { exact: true }).first()).toBeVisible()
  }

  async goOn(): Promise<void> {
    await this.main.getByRole('link', { name: 'Go on to sign' }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Sign advice')
  }

  /** Decision as recommended for four weeks, the patient once more, password and code. */
  async fill(patient: Card): Promise<void> {
    await this.main.getByRole('radio', { name: /^As recommended/ }).check()
    const weeks = this.main.getByRole('radio', { name: /^4 weeks/ })
    if ((await weeks.count()) > 0) await weeks.check()
    await this.main.getByLabel("Patient's year of birth").fill(patient.birthDate.slice(0, 4))
    await this.main.getByLabel('Your password').fill(DEMO_PASSWORD)
    await this.main.getByLabel('Code of your authenticator app').fill(await this.#code())
  }

  get button(): Locator {
    return this.main.getByRole('button', { name: 'Sign advice' })
  }

  async expectSigned(): Promise<void> {
    await expect(this.page).toHaveURL(/\/advice\/[0-9a-f-]{36}$/)
    await expect(this.main.getByText('Document, signatures and record were verified')).toBeVisible()
  }
}
