import { test as base, type Page } from 'playwright/test'
import type { Card } from './clinic/asks.ts'
import { Clinic } from './clinic/clinic.ts'
import { People } from './people.ts'

type Windows = {
  /** Each person at a browser of their own, signed in. */
  readonly physician: Page
  readonly secondPhysician: Page
  readonly physiotherapist: Page
  readonly administrator: Page
  /** A patient who belongs to this test alone: registered, nothing recorded. */
  readonly patient: Card
}

type Clinics = { readonly clinic: Clinic; readonly people: People }

/** Every journey meets the production build over the seeded demo facility, with people and patients of its own. */
export const test = base.extend<Windows, Clinics>({
  clinic: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
    async ({}, use) => {
      const clinic = await Clinic.open()
      await use(clinic)
      clinic.close()
    },
    { scope: 'worker' },
  ],
  // A control that is not there within this time is not there; the machine may be busy.
  actionTimeout: 20_000,
  people: [async ({ browser, clinic }, use) => use(new People(browser, clinic)), { scope: 'worker' }],
  physician: async ({ people }, use) => inWindow(people, 'physician', use),
  secondPhysician: async ({ people }, use) => inWindow(people, 'secondPhysician', use),
  physiotherapist: async ({ people }, use) => inWindow(people, 'physiotherapist', use),
  administrator: async ({ people }, use) => inWindow(people, 'administrator', use),
  patient: async ({ clinic }, use) => use(await clinic.patient()),
})

export const { expect } = test

async function inWindow(people: People, person: Parameters<People['window']>[0], use: (page: Page) => Promise<void>) {
  const page = await people.window(person)
  await use(page)
  await page.context().close()
}
