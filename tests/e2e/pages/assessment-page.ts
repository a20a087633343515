import { expect, type Locator, type Page } from 'playwright/test'

/** The answers of an unremarkable examination that are not simply No. */
const UNREMARKABLE: readonly (readonly [RegExp, string])[] = [
  [/^Which region/, 'Low back'],
  [/^Where would it be given/, 'Regulated facility, supervised'],
  [/^How have the symptoms changed/, 'Not changed'],
  [/^(Bladder|Bowel|Sexual function)/, 'Normal'],
  [/^Weakest key muscle/, 'Full strength'],
  [/^How did the weakness begin/, 'No weakness'],
  [/^Bone density/, 'No osteoporosis'],
  [/^Numbness of low back/, 'Intermittent'],
  [/^(Blood thinners|Malignancy|Arteries of the neck|Abdominal aortic)/, 'None'],
  [/^Is the spine stable/, 'Stable'],
  [/^What does it rest on/, 'Examination'],
  [/^Whose word/, 'A spine surgeon'],
]

/** Asked only after another answer. */
const ONLY_AFTER_A_YES = /Screws, rods/

export class AssessmentPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(patientId: string): Promise<void> {
    await this.page.goto(`/patients/${patientId}/assessments/new`)
    await this.expectOpen()
  }

  async expectOpen(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('New assessment')
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  async answer(question: RegExp, answer: string | RegExp): Promise<void> {
    await this.main.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
  }

  /** Every question one by one, since there is no "all no"; `except` are left without an answer. */
  async fillUnremarkable(day: string, except: RegExp = /^$/): Promise<void> {
    await this.main.getByLabel('Day of the examination').fill(day)
    const groups = this.main.locator('fieldset:has(input[type=radio])')
    const count = await groups.count()
    for (let place = 0; place < count; place++) {
      const group = groups.nth(place)
      const question = await group.locator('legend').innerText()
      if (ONLY_AFTER_A_YES.test(question) || except.test(question)) continue
      const answer = UNREMARKABLE.find(([start]) => start.test(question))?.[1] ?? 'No'
      await group.getByRole('radio', { name: answer, exact: true }).check()
    }
    await this.main.getByLabel('How far without stopping?').fill('900')
    await this.main.getByLabel('From which day is that?').fill(day)
    await this.main.getByRole('group', { name: 'Gentle soft-tissue techniques' }).getByRole('checkbox').first().check()
  }

  async save(): Promise<void> {
    await this.main.getByRole('button', { name: 'Save and show the recommendation' }).click()
  }
}
