import { expect, type Locator, type Page } from 'playwright/test'

/** The page that answers "may I treat this patient today, and how?", and the acts that start from it. */
export class ClearancePage {
  readonly page: Page
  readonly #pid: string

  constructor(page: Page, pid: string) {
    this.page = page
    this.#pid = pid
  }

  async open(): Promise<void> {
    await this.page.goto(`/patients/${this.#pid}/clearance`)
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('Clearance')
  }

  /** The page's own part: header, banner and footer left out. */
  get main(): Locator {
    return this.page.getByRole('main')
  }

  async expectState(words: string): Promise<void> {
    await expect(this.main.getByText(words, { exact: true }).first()).toBeVisible()
  }

  async startCheck(): Promise<void> {
    await this.main.getByRole('link', { name: 'Start check: 5 questions' }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText("Today's check")
  }

  async answer(question: RegExp, answer: 'Yes' | 'No' | 'Not sure'): Promise<void> {
    await this.main.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
  }

  async answerAllNo(): Promise<void> {
    const questions = this.main.getByRole('group')
    await expect(questions).toHaveCount(5)
    for (const question of await questions.all()) await question.getByRole('radio', { name: 'No', exact: true }).check()
  }

  async passCheck(): Promise<void> {
    await this.startCheck()
    await this.answerAllNo()
    await this.main.getByRole('button', { name: 'All five are No: finish the check' }).click()
    await this.expectState('You may treat today, within these limits')
  }

  async openSession(): Promise<void> {
    await this.main.getByRole('link', { name: 'Record session' }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Record session')
  }

  /** A first session well inside the limits. */
  async fillSession(minutes = '15'): Promise<void> {
    await this.main.getByRole('group', { name: 'Techniques' }).getByRole('checkbox').first().check()
    await this.main.getByLabel('Duration').fill(minutes)
    await this.main.getByRole('radio', { name: '1 light lotioning' }).check()
    await this.main.getByRole('radio', { name: 'On the side, hips and knees bent' }).check()
  }

  async recordSession(): Promise<void> {
    await this.main.getByRole('button', { name: 'Record session' }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('Clearance')
  }
}
