import type { Page } from 'playwright'
import type { DemoPersonKey } from '../demo/facility.ts'

/** One screen: how a person gets there in the seeded demo facility, and what they do before it is taken. */
export type Screen = {
  readonly name: string
  readonly open: (page: Page) => Promise<unknown>
  readonly prepare?: (page: Page) => Promise<unknown>
  /** Which of its pictures documents show, as `width-theme`. */
  readonly shown?: readonly string[]
  /** The heading that such a picture begins with; the top of the page unless named. */
  readonly from?: string
}

const at = (address: string) => (page: Page) => page.goto(address)

/** Opens the chart (or clearance) of a demo patient through the search, as anybody does. */
const patient =
  (name: string, then: (page: Page) => Promise<unknown> = async () => {}) =>
  async (page: Page) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/patients')
    await page.getByLabel('Name, MRN or date of birth').fill(name)
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
    const link = page
      .getByRole('main')
      .getByRole('link', { name: /^Open (chart|clearance) of/ })
      .first()
    await page.goto((await link.getAttribute('href')) ?? '')
    await then(page)
  }

const under = (tail: string) => (page: Page) => page.goto(`${new URL(page.url()).pathname}${tail}`)

/** Follows a link of the page by its address, so that a narrow screen hides nothing. */
const follow = (name: string | RegExp) => async (page: Page) => {
  const link = page.getByRole('main').getByRole('link', { name }).first()
  await page.goto((await link.getAttribute('href')) ?? '')
}

const recommendation = follow('Open the newest recommendation')

const clearanceOf = (name: string) =>
  patient(name, (page) => (page.url().endsWith('/clearance') ? Promise.resolve() : under('/clearance')(page)))

export const SCREENS: Readonly<Partial<Record<DemoPersonKey, readonly Screen[]>>> = {
  physician: [
    { name: 'worklist-physician', open: at('/work') },
    {
      name: 'find-patient',
      open: at('/patients'),
      prepare: async (page) => {
        await page.getByLabel('Name, MRN or date of birth').fill('Wang')
        await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
        await page
          .getByRole('link', { name: /^Open chart of WANG/ })
          .first()
          .waitFor()
      },
    },
    { name: 'register-patient', open: at('/patients/new') },
    { name: 'chart', open: patient('Zhang') },
    { name: 'details', open: patient('Zhang', under('/details')) },
    {
      name: 'imaging-new',
      open: patient('Zhang', under('/imaging/new')),
      prepare: async (page) => {
        await page.getByRole('group', { name: 'Region' }).getByRole('radio', { name: 'Lumbar' }).check()
        await page.getByLabel('L4-L5 Central canal', { exact: true }).press('2')
        await page.getByLabel('L4-L5 Right lateral recess', { exact: true }).press('1')
        await page.getByRole('button', { name: '9 Rest not reported: L1-L2' }).click()
      },
      shown: ['1440-light'],
      from: 'Grades by level',
    },
    {
      name: 'assessment-new',
      open: patient('Zhang', under('/assessments/new')),
      prepare: (page) =>
        page
          .getByRole('group', { name: /^Bladder/ })
          .getByRole('radio', { name: 'New or worse' })
          .check(),
    },
    { name: 'chart-empty', open: patient('Larsen') },
    { name: 'recommendation-missing', open: patient('Silva', recommendation) },
    { name: 'recommendation-no', open: patient('Tanaka', recommendation) },
    { name: 'recommendation-review', open: patient('Yang', recommendation), shown: ['1440-light'] },
    {
      name: 'sign',
      open: patient('Yang', async (page) => {
        await recommendation(page)
        await under('/sign')(page)
      }),
    },
    {
      name: 'advice',
      open: patient('Rossi', async (page) => {
        await follow(/^(Gentle massage|Do not massage)/)(page)
      }),
    },
    { name: 'notifications', open: at('/notifications') },
    {
      name: 'form-refused',
      open: at('/patients/new'),
      prepare: (page) => page.getByRole('button', { name: 'Register patient' }).click(),
    },
    { name: 'not-found', open: at('/patients/nobody') },
  ],
  physiotherapist: [
    { name: 'worklist-physiotherapist', open: at('/work') },
    { name: 'clearance', open: clearanceOf('Zhang'), shown: ['1440-light', '360-light'] },
    { name: 'clearance-treat', open: clearanceOf('Novotny'), shown: ['360-dark'] },
    { name: 'clearance-suspended', open: clearanceOf('Sato') },
    { name: 'clearance-emergency', open: clearanceOf('Murray') },
    { name: 'clearance-new-findings', open: clearanceOf('Zhao') },
    { name: 'clearance-expired', open: clearanceOf('Rossi') },
    { name: 'clearance-waiting', open: clearanceOf('Garcia') },
    { name: 'clearance-no', open: clearanceOf('Hughes') },
    { name: 'clearance-none', open: clearanceOf('Larsen') },
    {
      name: 'check',
      open: async (page) => {
        await clearanceOf('Zhang')(page)
        await follow('Start check: 5 questions')(page)
      },
      prepare: (page) =>
        page
          .getByRole('group', { name: /bladder, bowel/ })
          .getByRole('radio', { name: 'Yes' })
          .check(),
    },
    {
      name: 'session',
      open: async (page) => {
        await clearanceOf('Novotny')(page)
        await follow('Record session')(page)
      },
    },
  ],
  administrator: [
    { name: 'audit', open: at('/admin/audit') },
    {
      name: 'audit-entry',
      open: async (page) => {
        await page.goto('/admin/audit')
        await follow(/Open entry of/)(page)
      },
    },
  ],
}
