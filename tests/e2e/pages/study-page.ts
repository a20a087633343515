import { expect, type Locator, type Page } from 'playwright/test'

/** Grades of one row of the lumbar grid, right foramen to slip, as digits. */
export type Row = readonly [string, string, string, string, string, string]

const LUMBAR_COLUMNS = [
  'Right foramen',
  'Right lateral recess',
  'Central canal',
  'Left lateral recess',
  'Left foramen',
  'Slip',
] as const

export class StudyPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(patientId: string): Promise<void> {
    await this.page.goto(`/patients/${patientId}/imaging/new`)
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('New imaging study')
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  async choose(group: string | RegExp, answer: string): Promise<void> {
    await this.main.getByRole('group', { name: group }).getByRole('radio', { name: answer, exact: true }).check()
  }

  /** A lumbar MRI without grades: every level is still blank. */
  async fillFacts(studyDate: string): Promise<void> {
    await this.choose('Modality', 'MRI')
    await this.choose('Region', 'Lumbar')
    await this.main.getByLabel('Date of the images').fill(studyDate)
    await this.choose('Quality', 'Diagnostic')
    await this.choose('Position', 'Lying')
    await this.choose(/levels it does not name/, 'Normal')
    await this.choose(/Transitional vertebra/, 'No')
    for (const flag of RED_FLAGS) await this.choose(flag, 'No')
    await this.choose(/Have you looked at these images/, 'Yes, I have reviewed them')
  }

  cell(level: string, column: string): Locator {
    return this.main.getByLabel(`${level} ${column}`, { exact: true })
  }

  /** One level by keyboard, as a physician does: a digit, Tab, a digit. Null leaves the cell blank. */
  async grade(level: string, row: readonly (string | null)[]): Promise<void> {
    await this.cell(level, LUMBAR_COLUMNS[0]).focus()
    for (const digit of row) {
      if (digit !== null) await this.page.keyboard.press(digit)
      await this.page.keyboard.press('Tab')
    }
  }

  /** What the detail of a level asks besides the grid: nerve root and cauda equina free, facet effusion half a millimetre. */
  async openLevelFree(level: string): Promise<void> {
    await this.main.locator('summary').filter({ hasText: level }).click()
    await this.cell(level, 'Nerve root').press('0')
    await this.cell(level, 'Cauda equina compressed').press('0')
    await this.main.getByLabel(`${level} Facet effusion`, { exact: true }).fill('0.5')
  }

  async markNotReported(level: string): Promise<void> {
    await this.main.getByRole('button', { name: `9 Rest not reported: ${level}` }).click()
  }

  /** L3-L4 and L4-L5 mildly narrowed, L5-S1 open, the upper two not named in the report. */
  async fillMildGrades(): Promise<void> {
    await this.markNotReported('L1-L2')
    await this.markNotReported('L2-L3')
    await this.grade('L3-L4', ['0', '0', '1', '0', '0', '0'])
    await this.grade('L4-L5', ['1', '1', '1', '0', '0', '0'])
    await this.grade('L5-S1', ['0', '0', '0', '0', '0', '0'])
    for (const level of ['L3-L4', 'L4-L5', 'L5-S1']) await this.openLevelFree(level)
  }

  async save(): Promise<void> {
    await this.main.getByRole('button', { name: 'Save and assess' }).click()
  }

  async saveDraft(): Promise<void> {
    await this.main.getByRole('button', { name: 'Save draft' }).click()
  }
}

const RED_FLAGS = [
  'Acute or unstable fracture',
  'Tumour or metastasis',
  'Discitis or osteomyelitis',
  'Epidural abscess',
  'Epidural or subdural haematoma',
  'Syrinx',
  'Vascular malformation or dural fistula',
  'Ossification of the posterior longitudinal ligament',
  'Atlantoaxial instability',
] as const
