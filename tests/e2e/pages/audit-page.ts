import { expect, type Locator, type Page } from 'playwright/test'

/** The audit trail as an administrator reads it. */
export class AuditPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  /** Types a search, as a person does. */
  async search(text: string): Promise<void> {
    await this.main.getByRole('searchbox', { name: 'Search' }).fill(text)
    await this.main.getByRole('button', { name: 'Search', exact: true }).click()
  }

  /** All entries about one patient, whose name never stands in the address. */
  async openFor(mrn: string): Promise<void> {
    await this.page.goto('/admin/audit')
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Audit trail')
    await this.search(`patient:"${mrn}"`)
    await expect(this.page).toHaveURL(/patient=[0-9a-f-]{36}/)
  }

  async expectEntry(sentence: RegExp): Promise<void> {
    await expect(this.main.getByRole('listitem').filter({ hasText: sentence }).first()).toBeVisible()
  }
}
