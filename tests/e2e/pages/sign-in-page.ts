import { expect, type Page } from 'playwright/test'

export class SignInPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.goto('/sign-in')
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  }

  async signIn(name: string, password: string): Promise<void> {
    await this.page.getByLabel('Name').fill(name)
    await this.page.getByLabel('Password').fill(password)
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  /** The second step, by the code of an authenticator app. */
  async prove(code: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Prove it is you')
    await this.page.getByLabel('Code', { exact: true }).fill(code)
    await this.page.getByRole('button', { name: 'Go on' }).first().click()
  }
}
