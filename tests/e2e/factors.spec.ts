import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../scripts/demo/facility.ts'
import { expect, test } from './fixtures.ts'
import { PatientPages } from './pages/patient-pages.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { SignPage } from './pages/sign-page.ts'
import { assessed } from './ready.ts'
import { virtualAuthenticator } from './virtual-authenticator.ts'

test('somebody new sets up a passkey before anything opens, keeps the recovery codes, and signs in with it alone', async ({
  browser,
  clinic,
}) => {
  const { loginName } = await clinic.newcomer()
  const page = await browser.newPage()
  await virtualAuthenticator(page)
  const door = new SignInPage(page)
  await door.open()
  await door.signIn(loginName, DEMO_PASSWORD)

  await test.step('The password leads to enrolment and to nothing else', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up your second factor')
    for (const address of ['/work', '/patients', '/account/security']) {
      await page.goto(address)
      await expect(page).toHaveURL(/\/enrol$/)
    }
    await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  })

  await test.step('A wrong first code sets nothing up', async () => {
    await page.getByLabel('Code', { exact: true }).fill('000000')
    await page.getByRole('button', { name: 'Use this app' }).click()
    await expect(page.getByText('This is not the code of the key above').first()).toBeVisible()
  })

  await test.step('A passkey does, and ten recovery codes are shown this one time', async () => {
    await page.getByRole('button', { name: 'Create a passkey' }).click()
    await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(10)
    await page.getByRole('link', { name: 'I have kept them' }).click()
    await expect(page).toHaveURL(/\/work$/)
  })

  await test.step('The passkey alone signs in', async () => {
    await page.getByRole('button', { name: /Signed in as/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await door.open()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page).toHaveURL(/\/work$/)
  })
  await page.close()
})

test('a passkey without user verification signs nobody in', async ({ browser, clinic }) => {
  const { loginName } = await clinic.newcomer()
  const page = await browser.newPage()
  const device = await virtualAuthenticator(page)
  const door = new SignInPage(page)
  await door.open()
  await door.signIn(loginName, DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Create a passkey' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  await page.context().clearCookies()
  await device.failVerification()
  await door.open()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByText('This browser gave no passkey')).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.close()
})

test('the first signature of a session takes password and code, the next one of them', async ({ clinic, people }) => {
  const page = await people.signedInAnew('physician')
  const sign = new SignPage(page, () => clinic.code('physician'))
  const open = async () => {
    const patient = await clinic.patient(...assessed(0))
    await new PatientPages(page).openNewestRecommendation(patient.patientId)
    await sign.goOn()
    return patient
  }
  const first = await open()
  await sign.fill(first)
  await sign.main.getByLabel('Code of your authenticator app').fill('')
  await sign.button.click()
  await expect(page.getByText('Enter the code of your authenticator app as well').first()).toBeVisible()
  await sign.fill(first)
  await sign.button.click()
  await sign.expectSigned()
  const second = await open()
  await sign.fill(second)
  await sign.main.getByLabel('Code of your authenticator app').fill('')
  await sign.button.click()
  await sign.expectSigned()
  await page.context().close()
})

test('an empty chair is asked, then covered, and the same person returns to the same page', async ({
  clinic,
  people,
  patient,
}) => {
  const { loginName } = DEMO_PEOPLE.secondPhysiotherapist
  const page = await people.signedInAnew('secondPhysiotherapist')
  await page.clock.install()
  const address = `/patients/${patient.patientId}/clearance`
  await page.goto(address)
  const name = page.getByText(new RegExp(patient.familyName, 'i'))
  await expect(name.first()).toBeVisible()
  const warning = page.getByRole('dialog', { name: 'Are you still there?' })

  await test.step('At thirteen minutes it asks, and the answer keeps the session', async () => {
    await clinic.idle(loginName, 13.5)
    // The page may still be waking up: its clock is put forward until it has noticed. What it then says, the server said.
    await expect(async () => {
      await page.clock.fastForward('13:30')
      await expect(warning).toBeVisible({ timeout: 5_000 })
    }).toPass()
    await expect(warning.getByRole('alert')).toHaveText(/You will be signed out in/)
    await expect(warning.getByRole('button', { name: 'Stay signed in' })).toBeFocused()
    const told = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.keyboard.press('Enter')
    await told
    await expect(warning).toBeHidden()
    expect((await page.request.get('/api/session')).status()).toBe(200)
  })

  await test.step('At fifteen nothing of the patient is left in the document', async () => {
    await clinic.idle(loginName, 15)
    await expect(async () => {
      await page.clock.fastForward('15:00')
      await expect(page).toHaveURL(/\/sign-in\?ended=idle$/, { timeout: 5_000 })
    }).toPass()
    await expect(name).toHaveCount(0)
    await page.goBack()
    await expect(name).toHaveCount(0)
  })

  await test.step('The same person is led back to where they were', async () => {
    const door = new SignInPage(page)
    await door.open()
    await door.signIn(loginName, DEMO_PASSWORD)
    await door.prove(await clinic.code('secondPhysiotherapist'))
    await expect(page).toHaveURL(new RegExp(`${address}$`))
  })
  await page.context().close()
})

test('signing out in one tab covers the others', async ({ people, patient }) => {
  const page = await people.signedInAnew('secondPhysician')
  const other = await page.context().newPage()
  await new PatientPages(other).openChart(patient.patientId)
  const name = other.getByText(new RegExp(patient.familyName, 'i'))
  await expect(name.first()).toBeVisible()
  await page.getByRole('button', { name: /Signed in as/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await expect(name).toHaveCount(0)
  await page.context().close()
})
