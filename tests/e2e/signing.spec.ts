import { expect, test } from './fixtures.ts'
import { ClearancePage } from './pages/clearance-page.ts'
import { PatientPages } from './pages/patient-pages.ts'
import { SignPage } from './pages/sign-page.ts'
import { assessed, cleared } from './ready.ts'

test('findings recorded between the look and the signature refuse it, and show what changed', async ({
  clinic,
  physician,
}) => {
  const patient = await clinic.patient(...assessed(0))
  const sign = new SignPage(physician, () => clinic.code('physician'))
  await new PatientPages(physician).openNewestRecommendation(patient.patientId)
  await sign.goOn()
  await sign.fill(patient)
  await clinic.step(patient, { do: 'assessment', daysAgo: 0, answers: { numbness: 'PERSISTENT' } })
  const before = await clinic.rows()
  await sign.button.click()
  await expect(physician.getByRole('alert').first()).toBeVisible()
  await expect(sign.main.getByText(/changed/i).first()).toBeVisible()
  await expect(sign.main.getByText('Do not massage', { exact: false }).first()).toBeVisible()
  expect((await clinic.rows()).advice).toBe(before.advice)
})

test('a form that is not filled in is refused at each field, and one that is wrong keeps what was typed', async ({
  clinic,
  physician,
}) => {
  const patient = await clinic.patient(...assessed(0))
  const sign = new SignPage(physician, () => clinic.code('physician'))
  await new PatientPages(physician).openNewestRecommendation(patient.patientId)
  await sign.goOn()
  const before = await clinic.rows()
  await sign.button.click()
  const summary = physician.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).not.toHaveCount(0)

  await sign.fill({ ...patient, birthDate: '1899-01-01' })
  await sign.button.click()
  await expect(summary).toBeFocused()
  await expect(sign.main.getByRole('radio', { name: /^As recommended/ })).toBeChecked()
  await expect(sign.main.getByRole('radio', { name: /^4 weeks/ })).toBeChecked()
  await expect(sign.main.getByLabel("Patient's year of birth")).toHaveValue('1899')
  expect((await clinic.rows()).advice).toBe(before.advice)
})

test('going back after signing and pressing the button again signs nothing more', async ({ clinic, physician }) => {
  const patient = await clinic.patient(...assessed(0))
  const sign = new SignPage(physician, () => clinic.code('physician'))
  await new PatientPages(physician).openNewestRecommendation(patient.patientId)
  await sign.goOn()
  await sign.fill(patient)
  await sign.button.click()
  await sign.expectSigned()
  const once = await clinic.rows()
  await physician.goBack()
  await expect(physician.getByRole('heading', { level: 1 })).toBeVisible()
  if ((await sign.button.count()) > 0) {
    await sign.fill(patient)
    const answered = physician.waitForResponse((response) => response.request().method() === 'POST')
    await sign.button.click()
    await answered
  }
  expect((await clinic.rows()).advice).toBe(once.advice)
})

test('a physiotherapist can neither open the page that signs nor send what it would send', async ({
  clinic,
  physician,
  physiotherapist,
}) => {
  const patient = await clinic.patient(...assessed(0))
  const sign = new SignPage(physician, () => clinic.code('physician'))
  await new PatientPages(physician).openNewestRecommendation(patient.patientId)
  await sign.goOn()
  const address = new URL(physician.url()).pathname
  const response = await physiotherapist.goto(address)
  expect(response?.status()).toBe(404)
  await expect(physiotherapist.getByRole('button', { name: 'Sign advice' })).toHaveCount(0)

  await test.step("The physician's own post, held back and sent by the physiotherapist, signs nothing", async () => {
    await physician.route(`**${address}`, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await sign.fill(patient)
    const [post] = await Promise.all([
      physician.waitForRequest((sent) => sent.method() === 'POST'),
      sign.button.click(),
    ])
    const { 'next-action': action = '', 'content-type': type = '' } = post.headers()
    const before = await clinic.rows()
    const answer = await physiotherapist.request.post(address, {
      headers: { 'next-action': action, 'content-type': type, accept: 'text/x-component' },
      data: post.postDataBuffer() ?? '',
      maxRedirects: 0,
    })
    expect(action).not.toBe('')
    // Read and understood, and refused by the act itself: not turned away as unreadable before it.
    expect(answer.status()).not.toBe(400)
    expect(answer.status()).toBeLessThan(500)
    const after = await clinic.rows()
    expect([after.advice, after.clearance]).toEqual([before.advice, before.clearance])
  })
})

test('a physician revokes advice with a reason, and the clearance is gone', async ({
  clinic,
  physician,
  physiotherapist,
}) => {
  const patient = await clinic.patient(...cleared())
  const clearance = new ClearancePage(physician, patient.patientId)
  await clearance.open()
  await clearance.main.getByText('Why: the findings behind it').click()
  await clearance.main.getByRole('link', { name: 'Read the signed advice' }).click()
  await physician.getByRole('main').getByRole('link', { name: 'Revoke or withdraw' }).click()
  await physician.getByRole('button', { name: 'End this advice' }).click()
  await expect(physician.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused()
  await physician.getByRole('radio', { name: /^Revoke/ }).check()
  await physician.getByLabel('Reason', { exact: true }).fill('Started anticoagulation elsewhere.')
  await physician.getByRole('button', { name: 'End this advice' }).click()
  await expect(physician.getByText(/^Revoked on/).first()).toBeVisible()
  const treating = new ClearancePage(physiotherapist, patient.patientId)
  await treating.open()
  await expect(treating.main.getByText('Revoked by a physician.').first()).toBeVisible()
})
