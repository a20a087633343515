import { expect, type Locator, type Page } from 'playwright/test'
import type { Card } from '../clinic/asks.ts'

/** Finding and registering patients, and their charts. */
export class PatientPages {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  async find(text: string): Promise<void> {
    await this.page.goto('/patients')
    await this.main.getByLabel('Name, MRN or date of birth').fill(text)
    await this.main.getByRole('button', { name: 'Search' }).click()
  }

  async fillRegistration(person: Omit<Card, 'patientId'>): Promise<void> {
    await this.main.getByLabel('Family name').fill(person.familyName)
    await this.main.getByLabel('Given name').fill(person.givenName)
    await this.main.getByLabel('Date of birth', { exact: true }).fill(person.birthDate)
    await this.main.getByRole('radio', { name: 'Female', exact: true }).check()
    await this.main.getByLabel('MRN').fill(person.mrn)
  }

  /** Registers somebody new and gives the id that the chart's address carries. */
  async register(person: Omit<Card, 'patientId'>): Promise<Card> {
    await this.page.goto('/patients/new')
    await this.fillRegistration(person)
    await this.main.getByRole('button', { name: 'Register patient' }).click()
    await expect(this.page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/)
    const patientId = new URL(this.page.url()).pathname.split('/')[2] ?? ''
    return { ...person, patientId }
  }

  async openChart(patientId: string): Promise<void> {
    await this.page.goto(`/patients/${patientId}`)
  }

  /** What the rules say now, from the chart. */
  async openNewestRecommendation(patientId: string): Promise<void> {
    await this.openChart(patientId)
    await this.main.getByRole('link', { name: 'Open the newest recommendation' }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Recommendation')
  }
}
