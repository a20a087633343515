import { expect, test } from './fixtures.ts'
import { ClearancePage } from './pages/clearance-page.ts'
import { awaitingCoSignature, cleared } from './ready.ts'

test('a passed check permits today, and one session is recorded however often the button is pressed', async ({
  clinic,
  physiotherapist,
}) => {
  const patient = await clinic.patient(...cleared())
  const clearance = new ClearancePage(physiotherapist, patient.patientId)
  await test.step('When the physiotherapist opens the clearance, the check comes first', async () => {
    await clearance.open()
    await clearance.expectState("Cleared. Do today's check first")
    await expect(clearance.main.getByRole('link', { name: 'Record session' })).toHaveCount(0)
  })
  await test.step('When all five answers are No, today is permitted', () => clearance.passCheck())
  await test.step('When the session is saved with a double click, one is stored', async () => {
    const before = await clinic.rows()
    await clearance.openSession()
    await clearance.fillSession()
    await clearance.main.getByRole('button', { name: 'Record session' }).dblclick()
    await expect(physiotherapist.getByRole('heading', { level: 1 })).toContainText('Clearance')
    const after = await clinic.rows()
    expect((after.treatment_session ?? 0) - (before.treatment_session ?? 0)).toBe(1)
  })
})

test('a Yes in the check suspends, and a Yes to the second question says emergency at once', async ({
  clinic,
  physiotherapist,
  physician,
}) => {
  const patient = await clinic.patient(...cleared())
  const clearance = new ClearancePage(physiotherapist, patient.patientId)
  await clearance.open()
  await clearance.startCheck()
  await clearance.answerAllNo()
  await clearance.answer(/bladder, bowel or sexual/, 'Yes')
  await expect(clearance.main.getByText(/Call 120 or send the patient to an emergency department now/)).toBeVisible()
  await clearance.main.getByRole('button', { name: 'Not all are No: suspend and tell the physician' }).click()
  await clearance.expectState('Suspended')
  await expect(clearance.main.getByText(/Emergency\. Do not treat\. Call 120/)).toBeVisible()
  await expect(clearance.main.getByRole('link', { name: /Record session|Start check/ })).toHaveCount(0)

  const told = new ClearancePage(physician, patient.patientId)
  const lift = told.main.getByRole('button', { name: 'Lift the suspension' })
  await test.step('The physician is told, and cannot lift it without a reason', async () => {
    await physician.goto('/notifications')
    await expect(physician.getByRole('main').getByText(new RegExp(patient.familyName, 'i')).first()).toBeVisible()
    await told.open()
    await told.main.getByRole('link', { name: 'Lift the suspension' }).click()
    await lift.click()
    await expect(physician.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible()
  })
  await test.step('Nor with one, before somebody has examined the patient again', async () => {
    await told.main.getByLabel('What was found, and why treatment may go on').fill('Examined: nothing has changed.')
    await lift.click()
    await expect(physician.getByRole('alert').getByText(/record a new assessment first/)).toBeVisible()
  })
  await test.step('After a new examination it is lifted, and the check comes first again', async () => {
    await clinic.step(patient, { do: 'assessment', daysAgo: 0 })
    await lift.click()
    await told.expectState("Cleared. Do today's check first")
  })
})

test('a question left open suspends only after the therapist has confirmed it', async ({ clinic, physiotherapist }) => {
  const patient = await clinic.patient(...cleared())
  const clearance = new ClearancePage(physiotherapist, patient.patientId)
  await clearance.open()
  await clearance.startCheck()
  await clearance.answer(/new numbness/, 'No')
  await clearance.main.getByRole('button', { name: 'All five are No: finish the check' }).click()
  await expect(physiotherapist.getByRole('alert').getByText(/Answer all five questions/)).toBeVisible()
  await clearance.main.getByRole('button', { name: 'Not all are No: suspend and tell the physician' }).click()
  await clearance.expectState('Suspended')
})

test('an expired clearance permits nothing', async ({ clinic, physiotherapist }) => {
  const patient = await clinic.patient(...cleared(40, 28))
  const clearance = new ClearancePage(physiotherapist, patient.patientId)
  await clearance.open()
  await clearance.expectState('Expired')
  await expect(clearance.main.getByRole('link', { name: /Record session|Start check/ })).toHaveCount(0)
})

test('new findings that contradict the advice suspend it at once', async ({ clinic, physiotherapist }) => {
  const patient = await clinic.patient(...cleared())
  const clearance = new ClearancePage(physiotherapist, patient.patientId)
  await clearance.open()
  await clearance.expectState("Cleared. Do today's check first")
  await clinic.step(patient, { do: 'films', daysAgo: 1, translationMm: 4.6 })
  await clearance.open()
  await clearance.expectState('Suspended: new findings')
})

test('a decision after review counts only with a second physician, who is not the first', async ({
  clinic,
  physician,
  secondPhysician,
  physiotherapist,
}) => {
  const patient = await clinic.patient(...awaitingCoSignature())
  const treating = new ClearancePage(physiotherapist, patient.patientId)
  await treating.open()
  await treating.expectState('Not cleared: waiting for a second physician')

  await test.step('The physician who signed cannot co-sign', async () => {
    const own = new ClearancePage(physician, patient.patientId)
    await own.open()
    const link = own.main.getByRole('link', { name: 'Read and co-sign' })
    if ((await link.count()) > 0) {
      await link.click()
      await expect(physician.getByRole('button', { name: 'Co-sign advice' })).toHaveCount(0)
    }
  })
  await test.step('The second physician reads and co-signs', async () => {
    const second = new ClearancePage(secondPhysician, patient.patientId)
    await second.open()
    await second.main.getByRole('link', { name: 'Read and co-sign' }).click()
    await expect(secondPhysician.getByRole('heading', { level: 1 })).toHaveText('Co-sign advice')
    await secondPhysician.getByLabel("Patient's year of birth").fill(patient.birthDate.slice(0, 4))
    await secondPhysician.getByLabel('Your password').fill('linden river seven boats')
    await secondPhysician.getByLabel('Code of your authenticator app').fill(await clinic.code('secondPhysician'))
    await secondPhysician.getByRole('button', { name: 'Co-sign advice' }).dblclick()
    await expect(secondPhysician.getByRole('heading', { level: 1 })).not.toHaveText('Co-sign advice')
  })
  await treating.open()
  await treating.expectState("Cleared. Do today's check first")
})

test('without a connection, or after a minute without an answer, nothing is permitted', async ({
  clinic,
  physiotherapist,
}) => {
  const patient = await clinic.patient(...cleared())
  const clearance = new ClearancePage(physiotherapist, patient.patientId)
  await physiotherapist.clock.install()
  await clearance.open()
  await clearance.passCheck()
  const unconfirmed = 'Status not confirmed. Reconnect before treating'

  await test.step('When the connection goes, so do colour, words and buttons', async () => {
    await physiotherapist.context().setOffline(true)
    await clearance.expectState(unconfirmed)
    await expect(clearance.main.getByText('You may treat today', { exact: false })).toHaveCount(0)
    await expect(clearance.main.getByRole('link', { name: 'Record session' })).toHaveCount(0)
    await physiotherapist.context().setOffline(false)
    await clearance.expectState('You may treat today, within these limits')
  })
  await test.step('When the service does not answer for a minute, the same', async () => {
    await physiotherapist.route('**/api/patients/*/clearance', (route) => route.fulfill({ status: 503, body: '' }))
    await physiotherapist.clock.runFor(31_000)
    await clearance.expectState(unconfirmed)
    await physiotherapist.unroute('**/api/patients/*/clearance')
  })
  await test.step('When the answer hangs, the minute runs out all the same', async () => {
    await clearance.open()
    await clearance.expectState('You may treat today, within these limits')
    await physiotherapist.route('**/api/patients/*/clearance', () => undefined)
    await physiotherapist.clock.runFor(61_000)
    await clearance.expectState(unconfirmed)
  })
})
