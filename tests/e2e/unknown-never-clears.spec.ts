import { facilityDay } from './days.ts'
import { expect, test } from './fixtures.ts'
import { AssessmentPage } from './pages/assessment-page.ts'
import { PatientPages } from './pages/patient-pages.ts'
import { SignPage } from './pages/sign-page.ts'
import { StudyPage } from './pages/study-page.ts'

test('a cell that nobody graded keeps the rules from advising, and is named with a way to it', async ({
  clinic,
  physician,
  patient,
}) => {
  test.setTimeout(180_000)
  const study = new StudyPage(physician)
  await study.open(patient.patientId)
  await study.fillFacts(facilityDay(-10))
  await study.fillMildGrades()
  await study.cell('L5-S1', 'Central canal').press('Backspace')
  await expect(study.cell('L5-S1', 'Central canal')).toHaveValue('')
  await study.save()
  await new AssessmentPage(physician).expectOpen()
  await clinic.step(patient, { do: 'assessment', daysAgo: 0 })

  await new PatientPages(physician).openNewestRecommendation(patient.patientId)
  const sign = new SignPage(physician, () => clinic.code('physician'))
  await sign.expectRecommendation('Cannot advise yet')
  const needed = sign.main.getByText(/L5-S1/)
  await expect(needed.first()).toBeVisible()
})

test('a question answered "Not asked" keeps the rules from advising', async ({ clinic, physician }) => {
  test.setTimeout(180_000)
  const patient = await clinic.patient({ do: 'study', daysAgo: 10 })
  const assessment = new AssessmentPage(physician)
  await assessment.open(patient.patientId)
  await assessment.fillUnremarkable(facilityDay())
  await assessment.answer(/^Bowel/, 'Not asked')
  await assessment.save()
  const sign = new SignPage(physician, () => clinic.code('physician'))
  await sign.expectRecommendation('Cannot advise yet')
  await expect(sign.main.getByText(/bowel/i).first()).toBeVisible()
})
