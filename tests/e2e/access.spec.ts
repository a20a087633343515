import { expect, test } from './fixtures.ts'
import { PatientPages } from './pages/patient-pages.ts'
import { cleared } from './ready.ts'
import { NOBODY } from './server-actions.ts'

/** Every page about a patient that shows or takes clinical content. */
const pagesOf = (patientId: string) => [
  `/patients/${patientId}`,
  `/patients/${patientId}/details`,
  `/patients/${patientId}/imaging/new`,
  `/patients/${patientId}/assessments/new`,
  `/patients/${patientId}/clearance`,
  `/patients/${patientId}/clearance/check?clearance=${NOBODY}`,
]

test("another facility's patient is not there, whatever the page", async ({ clinic, physician, physiotherapist }) => {
  const stranger = await clinic.patientElsewhere()
  for (const page of [physician, physiotherapist]) {
    for (const address of pagesOf(stranger.patientId)) {
      const response = await page.goto(address)
      expect(response?.status(), address).toBe(404)
      await expect(page.getByText(new RegExp(stranger.familyName, 'i'))).toHaveCount(0)
    }
  }
  const pages = new PatientPages(physician)
  await pages.find(stranger.mrn)
  await expect(pages.main.getByText('Nobody of this facility has that name')).toBeVisible()
})

test('a search shows who was found, where they stand, and never opens a record by itself', async ({
  clinic,
  physician,
  physiotherapist,
}) => {
  const treated = await clinic.patient(...cleared(), { do: 'check', daysAgo: 0 })
  for (const page of [physician, physiotherapist]) {
    const pages = new PatientPages(page)
    await pages.find(treated.mrn)
    const row = pages.main.getByRole('row').filter({ hasText: new RegExp(treated.familyName, 'i') })
    await expect(row).toContainText('You may treat today, within these limits')
    await expect(page).toHaveURL(/\/patients$/)
  }
})

test('an administrator cannot open a chart, and the attempt is refused like a page that is not there', async ({
  administrator,
  patient,
}) => {
  for (const address of pagesOf(patient.patientId).filter((page) => !page.endsWith('/details'))) {
    const response = await administrator.goto(address)
    expect(response?.status(), address).toBe(404)
    await expect(administrator.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  }
})

test('addresses that nobody made lead nowhere', async ({ physician }) => {
  for (const id of ['nothing', NOBODY, '%00', '..%2f..', 'x'.repeat(2000)]) {
    const response = await physician.goto(`/patients/${id}`)
    expect(response?.status(), id.slice(0, 20)).toBeLessThan(500)
    expect(response?.status(), id.slice(0, 20)).toBeGreaterThanOrEqual(400)
  }
})

test('after signing out, going back shows nothing of the patient', async ({ people, patient }) => {
  const page = await people.signedInAnew('physician')
  const name = page.getByText(new RegExp(patient.familyName, 'i'))
  await new PatientPages(page).openChart(patient.patientId)
  await expect(name.first()).toBeVisible()
  await page.getByRole('button', { name: /Signed in as/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(name).toHaveCount(0)
  await page.context().close()
})

test('a wrong password is refused in words that say nothing about the name', async ({ browser }) => {
  const page = await browser.newPage()
  await page.goto('/sign-in')
  for (const [name, password] of [
    ['chen.hui', 'wrong'],
    ['nobody.at.all', 'linden river seven boats'],
    ['', ''],
  ] as const) {
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('alert').getByText('The name or the password is not right')).toBeVisible()
    await expect(page.getByLabel('Name')).toHaveValue(name)
  }
  await page.close()
})
