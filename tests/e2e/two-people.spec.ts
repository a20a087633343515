import { facilityDay } from './days.ts'
import { expect, test } from './fixtures.ts'
import { StudyPage } from './pages/study-page.ts'

test('two people correct the same details: the second is told, sees both texts and loses nothing', async ({
  physician,
  secondPhysician,
  patient,
}) => {
  const address = `/patients/${patient.patientId}/details`
  await physician.goto(address)
  await secondPhysician.goto(address)

  await physician.getByLabel('Given name').fill('Miranda')
  await physician.getByRole('button', { name: 'Save details' }).click()
  await expect(physician).toHaveURL(new RegExp(`/patients/${patient.patientId}$`))

  const form = secondPhysician.getByRole('main')
  await form.getByLabel('Given name').fill('Mirabelle')
  await form.getByLabel('Title').fill('Prof')
  await form.getByRole('button', { name: 'Save details' }).click()

  await test.step('The second person sees what they entered beside what is stored', async () => {
    await expect(secondPhysician.getByRole('alert').filter({ hasText: 'Changed by someone else' })).toBeFocused()
    const row = form.getByRole('row').filter({ hasText: 'Given name' })
    await expect(row).toContainText('Mirabelle')
    await expect(row).toContainText('Miranda')
    await expect(form.getByLabel('Given name')).toHaveValue('Mirabelle')
    await expect(form.getByLabel('Title')).toHaveValue('Prof')
  })
  await test.step('Sending again, with both in view, decides', async () => {
    await form.getByRole('button', { name: 'Save details' }).click()
    await expect(secondPhysician).toHaveURL(new RegExp(`/patients/${patient.patientId}$`))
    await physician.goto(address)
    await expect(physician.getByLabel('Given name')).toHaveValue('Mirabelle')
  })
})

test('two people go on with the same unfinished study: the second is told, sees both texts and loses nothing', async ({
  physician,
  secondPhysician,
  patient,
}) => {
  const first = new StudyPage(physician)
  await first.open(patient.patientId)
  await first.choose('Modality', 'MRI')
  await first.choose('Region', 'Lumbar')
  await first.main.getByLabel('Date of the images').fill(facilityDay(-5))
  await first.cell('L4-L5', 'Central canal').press('1')
  await first.saveDraft()
  await expect(physician).toHaveURL(/draft=/)

  const second = new StudyPage(secondPhysician)
  await secondPhysician.goto(physician.url())
  await expect(second.cell('L4-L5', 'Central canal')).toHaveValue('1')

  await first.cell('L4-L5', 'Central canal').press('2')
  await first.saveDraft()
  await expect(physician.getByRole('status').getByText('Draft saved')).toBeVisible()

  await second.cell('L4-L5', 'Central canal').press('3')
  await second.cell('L5-S1', 'Central canal').press('1')
  await second.saveDraft()
  await expect(secondPhysician.getByRole('alert').filter({ hasText: 'Changed by someone else' })).toBeFocused()
  const row = second.main
    .getByRole('row')
    .filter({ hasText: /L4-L5.*Central canal/ })
    .first()
  await expect(row).toContainText(/severe/i)
  await expect(row).toContainText(/moderate/i)
  await expect(second.cell('L4-L5', 'Central canal')).toHaveValue('3')
  await expect(second.cell('L5-S1', 'Central canal')).toHaveValue('1')

  await second.saveDraft()
  await expect(secondPhysician.getByRole('status').getByText('Draft saved')).toBeVisible()
  await secondPhysician.reload()
  await expect(second.cell('L4-L5', 'Central canal')).toHaveValue('3')
})
