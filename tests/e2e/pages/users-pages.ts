import { expect, type Locator, type Page } from 'playwright/test'
import { Authenticator } from '../authenticator.ts'
import { SignInPage } from './sign-in-page.ts'

/** What a person of the tests chooses; nobody's. */
export const CHOSEN_PASSWORD = 'walnut copper nineteen doors'

export type Invitee = { readonly family: string; readonly loginName: string; readonly role: string }

/** The pages on which administrators look after people. */
export class UsersPages {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Invites somebody and gives the link that is shown once. */
  async invite({ family, loginName, role }: Invitee): Promise<string> {
    await this.page.goto('/admin/users')
    await this.page.getByRole('link', { name: 'Invite a person' }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Invite a person')
    await this.page.getByLabel('Family name', { exact: true }).fill(family)
    await this.page.getByLabel('Given name', { exact: true }).fill('Thandi')
    await this.page.getByRole('checkbox', { name: role }).check()
    await this.page.getByLabel('Licence number').fill('L-77')
    await this.page.getByLabel('Login name').fill(loginName)
    await this.page.getByRole('button', { name: 'Make the invitation' }).click()
    return this.shown('Link')
  }

  /** Opens a person from the list. */
  async open(family: string): Promise<void> {
    await this.page.goto('/admin/users')
    // Whoever waits for a second administrator stands above the list as well.
    await this.page
      .getByRole('link', { name: `Open ${family.toUpperCase()}` })
      .first()
      .click()
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(family.toUpperCase())
  }

  /** What is shown this once, by its label. */
  async shown(label: 'Link' | 'Code'): Promise<string> {
    const box = this.page.getByRole('textbox', { name: label, exact: true })
    await expect(box).toHaveValue(/.+/)
    return box.inputValue()
  }

  section(heading: string): Locator {
    return this.page.locator('section', {
      has: this.page.getByRole('heading', { level: 2, name: heading, exact: true }),
    })
  }
}

/** Uses a link as the person whose it is: sets the password; a way back in takes the code too. */
export async function useLink(page: Page, link: string, code?: string): Promise<void> {
  await page.goto(link)
  await expect(page.getByText('Your login name')).toBeVisible()
  expect(page.url()).not.toContain('#')
  if (code !== undefined) await page.getByLabel('Code from the other administrator').fill(code)
  await page.getByLabel('Password', { exact: true }).fill(CHOSEN_PASSWORD)
  await page.getByLabel('Password, once more').fill(CHOSEN_PASSWORD)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Your password is set')).toBeVisible()
}

/** Signs in for the first time: with the password, and with an authenticator that is set up on the way. */
export async function signInAndEnrol(page: Page, loginName: string): Promise<Authenticator> {
  const door = new SignInPage(page)
  await door.open()
  await door.signIn(loginName, CHOSEN_PASSWORD)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up your second factor')
  const authenticator = new Authenticator(await page.locator('.font-mono').first().innerText())
  await page.getByLabel('Code', { exact: true }).fill(authenticator.code())
  await page.getByRole('button', { name: 'Use this app' }).click()
  await page.getByRole('link', { name: 'I have kept them. Go on' }).click()
  return authenticator
}
