import type { Page } from 'playwright/test'
import { facilityDay } from './days.ts'
import { expect, test } from './fixtures.ts'
import { AssessmentPage } from './pages/assessment-page.ts'
import { ClearancePage } from './pages/clearance-page.ts'
import { PatientPages } from './pages/patient-pages.ts'
import { StudyPage } from './pages/study-page.ts'
import { awaitingCoSignature, cleared } from './ready.ts'

/**
 * A refused form as a reader meets it: the summary on top has the focus, each of its lines leads into a field, and the
 * same sentence stands at that field.
 */
async function expectRefused(page: Page, ...sentences: readonly (string | RegExp)[]): Promise<void> {
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toBeFocused()
  for (const sentence of sentences) {
    const line = summary.getByRole('link', { name: sentence }).first()
    const text = await line.innerText()
    const field = page.locator(`[id="${(await line.getAttribute('href'))?.slice(1)}"]`)
    await line.click()
    await expect(field).toBeFocused()
    await expect(page.getByRole('main').getByText(text, { exact: true })).toHaveCount(2)
  }
}

test('registering: each missing field is named, and what was typed stays', async ({ physician, clinic }) => {
  const pages = new PatientPages(physician)
  await physician.goto('/patients/new')
  const before = await clinic.rows()
  await pages.main.getByRole('button', { name: 'Register patient' }).click()
  await expectRefused(
    physician,
    'Enter the family name',
    'Enter the given name',
    'Enter the date of birth, or tick that it is not known',
    'Choose the sex, or Not known',
    'Enter the MRN',
  )
  await pages.main.getByLabel('Family name').fill('Nguyễn <b>')
  await pages.main.getByLabel('Name in another script').fill('阮')
  await pages.main.getByLabel('Date of birth', { exact: true }).fill('1700-01-01')
  await pages.main.getByRole('radio', { name: 'Other', exact: true }).check()
  await pages.main.getByRole('button', { name: 'Register patient' }).click()
  await expectRefused(physician, 'Enter a date of birth in the last 130 years', 'Enter the given name')
  await expect(pages.main.getByLabel('Family name')).toHaveValue('Nguyễn <b>')
  await expect(pages.main.getByLabel('Name in another script')).toHaveValue('阮')
  await expect(pages.main.getByLabel('Date of birth', { exact: true })).toHaveValue('1700-01-01')
  await expect(pages.main.getByRole('radio', { name: 'Other', exact: true })).toBeChecked()
  expect((await clinic.rows()).patient).toBe(before.patient)
})

test('registering somebody twice shows the record that is there, and needs a reason', async ({
  physician,
  patient,
  clinic,
}) => {
  const pages = new PatientPages(physician)
  await physician.goto('/patients/new')
  await pages.fillRegistration({ ...patient, mrn: `${patient.mrn} b` })
  const before = await clinic.rows()
  await pages.main.getByRole('button', { name: 'Register patient' }).click()
  await expectRefused(physician, /^Somebody like this is registered already/)
  await expect(pages.main.getByRole('link', { name: /^Use the record of/ })).toBeVisible()
  expect((await clinic.rows()).patient).toBe(before.patient)
})

test('details: an empty name is refused at its field, and the rest stays', async ({ physician, patient }) => {
  await physician.goto(`/patients/${patient.patientId}/details`)
  const main = physician.getByRole('main')
  await main.getByLabel('Family name').fill('')
  await main.getByLabel('Given name').fill('Somebody else')
  await main.getByRole('button', { name: 'Save details' }).click()
  await expectRefused(physician, 'Enter the family name')
  await expect(main.getByLabel('Given name')).toHaveValue('Somebody else')
})

test('a study: what is missing or on no scale is named at its cell, and every digit stays', async ({
  physician,
  patient,
  clinic,
}) => {
  const study = new StudyPage(physician)
  await study.open(patient.patientId)
  await study.choose('Region', 'Lumbar')
  await study.grade('L4-L5', ['1', '2', '7', '0', '8', '9'])
  await study.main.getByLabel('Date of the images').fill(facilityDay(2))
  await study.main.getByLabel('Reported by').fill('Radiology')
  const before = await clinic.rows()
  await study.save()
  await expectRefused(physician, /Central canal/, /Date of the images|date of the images/)
  await expect(study.cell('L4-L5', 'Central canal')).toHaveValue('7')
  await expect(study.cell('L4-L5', 'Right lateral recess')).toHaveValue('2')
  await expect(study.cell('L4-L5', 'Slip')).toHaveValue('9')
  await expect(study.cell('L3-L4', 'Central canal')).toHaveValue('')
  await expect(study.main.getByLabel('Reported by')).toHaveValue('Radiology')
  expect((await clinic.rows()).imaging_study).toBe(before.imaging_study)
})

test('an assessment: a number that is none is refused at its field, and every answer stays', async ({
  physician,
  patient,
  clinic,
}) => {
  const assessment = new AssessmentPage(physician)
  await assessment.open(patient.patientId)
  await assessment.answer(/^Bladder/, 'Normal')
  await assessment.main.getByLabel('How far without stopping?').fill('about a mile')
  const before = await clinic.rows()
  await assessment.save()
  await expectRefused(physician, /how far|without stopping|walk/i)
  await expect(assessment.main.getByLabel('How far without stopping?')).toHaveValue('about a mile')
  await expect(
    assessment.main.getByRole('group', { name: /^Bladder/ }).getByRole('radio', { name: 'Normal', exact: true }),
  ).toBeChecked()
  expect((await clinic.rows()).assessment).toBe(before.assessment)
})

test('a session outside the limits is refused, and what was typed stays', async ({ clinic, physiotherapist }) => {
  const patient = await clinic.patient(...cleared(), { do: 'check', daysAgo: 0 })
  const clearance = new ClearancePage(physiotherapist, patient.patientId)
  await clearance.open()
  await clearance.openSession()
  const save = clearance.main.getByRole('button', { name: 'Record session' })
  const before = await clinic.rows()
  await save.click()
  await expectRefused(
    physiotherapist,
    'Enter the duration in whole minutes',
    'Choose the pressure',
    'Choose the position',
  )
  await clearance.fillSession('45')
  await clearance.main.getByLabel('Note').fill('Went well.')
  await save.click()
  await expect(physiotherapist.getByRole('alert').getByText(/longer than the limits permit/)).toBeVisible()
  await expect(clearance.main.getByLabel('Duration')).toHaveValue('45')
  await expect(clearance.main.getByLabel('Note')).toHaveValue('Went well.')
  await expect(clearance.main.getByRole('radio', { name: '1 light lotioning' })).toBeChecked()
  expect((await clinic.rows()).treatment_session).toBe(before.treatment_session)
})

test('co-signing without saying for whom, or with a wrong password, is refused', async ({
  clinic,
  secondPhysician,
}) => {
  const patient = await clinic.patient(...awaitingCoSignature())
  const clearance = new ClearancePage(secondPhysician, patient.patientId)
  await clearance.open()
  await clearance.main.getByRole('link', { name: 'Read and co-sign' }).click()
  const sign = clearance.main.getByRole('button', { name: 'Co-sign advice' })
  await sign.click()
  await expectRefused(secondPhysician)
  await clearance.main.getByLabel("Patient's year of birth").fill(patient.birthDate.slice(0, 4))
  await clearance.main.getByLabel('Your password').fill('not the password')
  await sign.click()
  await expectRefused(secondPhysician)
  await expect(clearance.main.getByLabel("Patient's year of birth")).toHaveValue(patient.birthDate.slice(0, 4))
})

test('a search for nothing says what to enter', async ({ physician }) => {
  await physician.goto('/patients')
  await physician.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expectRefused(physician, 'Enter a name, an MRN or a date of birth')
})
