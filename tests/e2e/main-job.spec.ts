import { randomUUID } from 'node:crypto'
import { facilityDay } from './days.ts'
import { expect, test } from './fixtures.ts'
import { AssessmentPage } from './pages/assessment-page.ts'
import { AuditPage } from './pages/audit-page.ts'
import { ClearancePage } from './pages/clearance-page.ts'
import { PatientPages } from './pages/patient-pages.ts'
import { SignPage } from './pages/sign-page.ts'
import { StudyPage } from './pages/study-page.ts'

test('from a new patient to a session, by three people, with every act in the audit trail', async ({
  clinic,
  physician,
  physiotherapist,
  administrator,
}) => {
  // One long journey, typed as people type: several minutes on a slow machine.
  test.setTimeout(300_000)
  const letters = randomUUID().replace(/[^a-f]/g, '')
  const invented = { familyName: `Journey${letters.slice(0, 6)}`, givenName: 'Anna', birthDate: '1961-03-04' }

  const patient =
    await test.step('The physician looks for the patient and, finding nobody, registers her', async () => {
      const pages = new PatientPages(physician)
      await pages.find(invented.familyName)
      await expect(pages.main.getByText('Nobody of this facility has that name')).toBeVisible()
      return pages.register({ ...invented, mrn: `J ${letters.slice(0, 8)}` })
    })

  await test.step('The physician records the MRI level by level', async () => {
    const study = new StudyPage(physician)
    await study.open(patient.patientId)
    await study.fillFacts(facilityDay(-10))
    await study.fillMildGrades()
    await study.save()
  })

  await test.step('The physician asks every question of the assessment', async () => {
    const assessment = new AssessmentPage(physician)
    await assessment.open(patient.patientId)
    await assessment.fillUnremarkable(facilityDay())
    await assessment.save()
  })

  const sign = new SignPage(physician, () => clinic.code('physician'))
  await test.step('The rules recommend gentle massage, with limits, and say why', async () => {
    await sign.expectRecommendation('Gentle massage, with limits')
    await expect(sign.main.getByRole('heading', { name: 'Why', exact: true })).toBeVisible()
    await expect(sign.main.getByText('R-SRC-K01').first()).toBeVisible()
  })

  await test.step('The physician signs, and a second click on the button signs nothing more', async () => {
    await sign.goOn()
    await sign.fill(patient)
    await sign.button.dblclick()
    await sign.expectSigned()
  })

  await test.step('The physiotherapist checks, and treats within the limits', async () => {
    const clearance = new ClearancePage(physiotherapist, patient.patientId)
    await clearance.open()
    await clearance.expectState("Cleared. Do today's check first")
    await clearance.passCheck()
    await clearance.openSession()
    await clearance.fillSession()
    await clearance.recordSession()
    await clearance.expectState('Do not treat today')
  })

  await test.step('The administrator finds each of these acts, by whom and for whom', async () => {
    const trail = new AuditPage(administrator)
    await trail.openFor(patient.mrn)
    for (const act of [
      /CHEN, Hui .*registered a patient/,
      /CHEN, Hui .*recorded an imaging study/,
      /CHEN, Hui .*recorded an assessment/,
      /CHEN, Hui .*had a recommendation computed/,
      /CHEN, Hui .*read a recommendation/,
      /CHEN, Hui .*signed advice/,
      /CHEN, Hui .*made a clearance active/,
      /LI, Na .*looked at a patient's clearance/,
      /LI, Na .*answered the questions before a session/,
      /LI, Na .*recorded a treatment session/,
    ]) {
      await trail.expectEntry(act)
    }
    await expect(administrator.getByRole('main').getByText(/Right lateral recess|Mild|900 m/)).toHaveCount(0)
  })
})
