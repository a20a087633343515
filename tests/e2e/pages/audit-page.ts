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

  /** All entries about one patient, whose name never stands in the address. */
  async openFor(mrn: string): Promise<void> {
    await this.page.goto('/admin/audit')
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Audit trail')
    await this.main.getByLabel('Patient').fill(mrn)
    await this.main.getByRole('button', { name: 'Find patient' }).click()
    await expect(this.main.getByText(/^Only entries about/)).toBeVisible()
  }

  async expectEntry(sentence: RegExp): Promise<void> {
    await expect(this.main.getByRole('row').filter({ hasText: sentence }).first()).toBeVisible()
  }
}
