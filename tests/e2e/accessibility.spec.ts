import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { DEMO_PEOPLE } from '../../scripts/demo/facility.ts'
import { expect, test } from './fixtures.ts'
import { assessed, awaitingCoSignature, cleared } from './ready.ts'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function violations(page: Page, look: (axe: AxeBuilder) => AxeBuilder = (axe) => axe.withTags(WCAG_22_AA)) {
  const { violations } = await look(new AxeBuilder({ page })).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** A preference as the portal keeps it, in a cookie of this browser. */
async function prefer(page: Page, name: string, value: string): Promise<void> {
  await page.context().addCookies([{ name, value, url: test.info().project.use.baseURL ?? '' }])
}

/** Looks at one address in both themes. They differ in their colours alone, so that only those are looked at twice. */
async function expectAccessible(page: Page, address: string): Promise<void> {
  await prefer(page, 'theme', 'light')
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect.soft(await violations(page), `${address} in light`).toEqual([])
  await page.locator('html').evaluate((html) => html.setAttribute('data-theme', 'dark'))
  const colours = (axe: AxeBuilder) => axe.withRules(['color-contrast'])
  expect.soft(await violations(page, colours), `${address} in dark`).toEqual([])
}

/** What a link of a page leads to, for pages whose address only they know. */
async function addressOf(page: Page, name: string | RegExp): Promise<string> {
  return (await page.getByRole('main').getByRole('link', { name }).first().getAttribute('href')) ?? ''
}

test('the pages before a session', async ({ page }) => {
  for (const address of ['/sign-in', '/signed-out']) await expectAccessible(page, address)
})

test("a physician's pages", async ({ clinic, physician }) => {
  test.setTimeout(240_000)
  const { patientId } = await clinic.patient(...assessed(0))
  const signed = await clinic.patient(...cleared())
  const of = `/patients/${patientId}`
  for (const address of ['/work', '/patients', '/patients/new', of, `${of}/details`, `${of}/imaging/new`]) {
    await expectAccessible(physician, address)
  }
  await expectAccessible(physician, `${of}/assessments/new`)
  await physician.goto(of)
  const recommendation = await addressOf(physician, 'Open the newest recommendation')
  await expectAccessible(physician, recommendation)
  await expectAccessible(physician, `${recommendation}/sign`)
  await expectAccessible(physician, `/patients/${signed.patientId}/clearance`)
  await physician.getByText('Why: the findings behind it').click()
  const advice = await addressOf(physician, 'Read the signed advice')
  for (const address of [advice, `${advice}/amend`, `${advice}/end`]) await expectAccessible(physician, address)
  for (const address of ['/notifications', '/account/preferences', '/help/keys'])
    await expectAccessible(physician, address)
})

test('the grid of a study with every level in sight', async ({ physician, patient }) => {
  await physician.goto(`/patients/${patient.patientId}/imaging/new`)
  await physician.getByRole('group', { name: 'Region' }).getByRole('radio', { name: 'Whole spine' }).check()
  await expect(physician.getByLabel('L4-L5 Central canal', { exact: true })).toBeVisible()
  expect(await violations(physician)).toEqual([])
})

test("a physiotherapist's pages", async ({ clinic, physiotherapist }) => {
  test.setTimeout(240_000)
  const ready = await clinic.patient(...cleared())
  const treating = await clinic.patient(...cleared(), { do: 'check', daysAgo: 0 })
  const suspended = await clinic.patient(...cleared(), { do: 'suspend', daysAgo: 1, reason: 'Leg pain.' })
  const waiting = await clinic.patient(...awaitingCoSignature())
  await expectAccessible(physiotherapist, '/work')
  for (const { patientId } of [suspended, waiting]) {
    await expectAccessible(physiotherapist, `/patients/${patientId}/clearance`)
  }
  await expectAccessible(physiotherapist, `/patients/${ready.patientId}/clearance`)
  await expectAccessible(physiotherapist, await addressOf(physiotherapist, 'Suspend'))
  await physiotherapist.goto(`/patients/${ready.patientId}/clearance`)
  await expectAccessible(physiotherapist, await addressOf(physiotherapist, 'Start check: 5 questions'))
  await expectAccessible(physiotherapist, `/patients/${treating.patientId}/clearance`)
  await expectAccessible(physiotherapist, await addressOf(physiotherapist, 'Record session'))
})

test("an administrator's pages", async ({ administrator }) => {
  expect(DEMO_PEOPLE.administrator.roles).toEqual(['ADMINISTRATOR'])
  const audit = ['', '/report', '/disclosure', '/flags', '/export'].map((part) => `/admin/audit${part}`)
  for (const address of ['/work', ...audit, '/notifications']) await expectAccessible(administrator, address)
  await administrator.goto('/admin/audit')
  await expectAccessible(administrator, await addressOf(administrator, /Open entry of/))
})

test('pages in Chinese', async ({ clinic, physiotherapist }) => {
  const { patientId } = await clinic.patient(...cleared())
  await prefer(physiotherapist, 'locale', 'zh-CN')
  for (const address of ['/work', `/patients/${patientId}/clearance`]) await expectAccessible(physiotherapist, address)
})

test('a refused form', async ({ physician }) => {
  await physician.goto('/patients/new')
  await physician.getByRole('button', { name: 'Register patient' }).click()
  await expect(physician.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused()
  expect(await violations(physician)).toEqual([])
})

test('no page scrolls sideways on a telephone', async ({ clinic, physician, physiotherapist }) => {
  test.setTimeout(120_000)
  const { patientId } = await clinic.patient(...cleared(), { do: 'check', daysAgo: 0 })
  const of = `/patients/${patientId}`
  for (const page of [physician, physiotherapist]) await page.setViewportSize({ width: 360, height: 640 })
  const wide = async (page: Page, address: string) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360)
  }
  for (const address of ['/work', '/patients', '/patients/new', of, `${of}/details`, `${of}/assessments/new`]) {
    await wide(physician, address)
  }
  await wide(physician, `${of}/imaging/new`)
  await physician.getByRole('radio', { name: 'Lumbar', exact: true }).check()
  await expect(physician.getByLabel('L4-L5 Central canal', { exact: true })).toBeVisible()
  expect.soft(await physician.evaluate(() => document.documentElement.scrollWidth), 'the grid').toBeLessThanOrEqual(360)
  for (const address of ['/work', `${of}/clearance`]) await wide(physiotherapist, address)
})
