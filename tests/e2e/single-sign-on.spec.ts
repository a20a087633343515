import type { ChildProcess } from 'node:child_process'
import pg from 'pg'
import type { Page } from 'playwright/test'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../scripts/demo/facility.ts'
import { databaseEnvironment, superuserUrl } from './clinic/environment.ts'
import { expect, test } from './fixtures.ts'
import { freePort, IdentityProvider } from './identity-provider.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { portalWithProvider } from './portal-with-provider.ts'

/** Single sign-on against a real provider, one step after the other: who links first can then sign in. */
test.describe.configure({ mode: 'serial' })

let portal = ''
let provider: IdentityProvider
let process: ChildProcess

test.beforeAll(async () => {
  const port = await freePort()
  portal = `http://localhost:${port}`
  provider = await IdentityProvider.open(portal)
  provider.accounts.set('subject-of-chen', { roles: ['physician', 'something-else'] })
  provider.accounts.set('stranger', { roles: ['physician', 'administrator'] })
  process = await portalWithProvider(port, provider)
})
test.afterAll(async () => {
  process?.kill('SIGTERM')
  await provider?.close().catch(() => undefined)
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function atTheDoor(page: Page): Promise<void> {
  await page.goto(`${portal}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with your organisation' }).click()
}

test('somebody links their account after proving who they are', async ({ people, clinic }) => {
  const page = await people.signedInAnew('physician')
  await page.goto(`${portal}/account/single-sign-on`)
  await page.getByLabel('Your password').fill(DEMO_PASSWORD)
  await page.getByLabel('Code of your authenticator app').fill('000000')
  await page.getByRole('button', { name: 'Link my organisation’s account' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page).toHaveURL(`${portal}/account/single-sign-on`)
  await page.getByLabel('Your password').fill(DEMO_PASSWORD)
  await page.getByLabel('Code of your authenticator app').fill(await clinic.code('physician'))
  await page.getByRole('button', { name: 'Link my organisation’s account' }).click()
  await provider.signIn(page, 'subject-of-chen')
  await expect(page.getByText('The account is linked.')).toBeVisible()
  await expect(page.getByText(`Linked with ${provider.issuer}.`)).toBeVisible()
  await page.context().close()
})

test('and signs in with it, our own second factor after the provider’s word', async ({ browser, clinic }) => {
  const page = await (await browser.newContext()).newPage()
  await atTheDoor(page)
  const asked = new URL(
    (await page.waitForRequest(/\/auth\?/, { timeout: 20_000 }).catch(() => null))?.url() ?? page.url(),
  )
  if (asked.searchParams.has('client_id')) {
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(name), name).toBeTruthy()
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
    expect(asked.searchParams.get('response_type')).toBe('code')
  }
  await provider.signIn(page, 'subject-of-chen')
  await expect(heading(page)).toHaveText('Prove it is you')
  await page.goto(`${portal}/work`)
  await expect(page).toHaveURL(/sign-in/)
  await page.goto(`${portal}/sign-in/verify`)
  await new SignInPage(page).prove(await clinic.code('physician'))
  await expect(page).toHaveURL(`${portal}/work`)

  await page.getByRole('button', { name: /Signed in as/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(heading(page)).toHaveText('You are signed out')
  await page.getByRole('link', { name: 'Sign out at your organisation too' }).click()
  await page.getByRole('button', { name: 'Yes, sign me out' }).click()
  await expect(page).toHaveURL(`${portal}/signed-out`)
  await page.context().close()
})

test('a subject that nobody has linked opens nothing, whatever roles it claims', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await atTheDoor(page)
  await provider.signIn(page, 'stranger')
  await expect(page.getByText('this account opens nothing here')).toBeVisible()
  await page.goto(`${portal}/work`)
  await expect(page).toHaveURL(/sign-in/)
  await page.context().close()
})

test('a linked subject whom the provider leaves no role of theirs opens nothing', async ({ browser }) => {
  provider.accounts.set('subject-of-chen', { roles: ['administrator'] })
  const page = await (await browser.newContext()).newPage()
  await atTheDoor(page)
  await provider.signIn(page, 'subject-of-chen')
  await expect(page.getByText('this account opens nothing here')).toBeVisible()
  provider.accounts.set('subject-of-chen', { roles: ['physician'] })
  await page.context().close()
})

test('a person who was deactivated opens nothing', async ({ browser }) => {
  const superuser = new pg.Client(superuserUrl(await databaseEnvironment()))
  await superuser.connect()
  const set = (value: string) =>
    superuser.query(`UPDATE practitioner SET deactivated_at = ${value} WHERE login_name = $1`, [
      DEMO_PEOPLE.physician.loginName,
    ])
  await set('now()')
  try {
    const page = await (await browser.newContext()).newPage()
    await atTheDoor(page)
    await provider.signIn(page, 'subject-of-chen')
    await expect(page.getByText('this account opens nothing here')).toBeVisible()
    await page.context().close()
  } finally {
    await set('NULL')
    await superuser.end()
  }
})

test('an answer that nobody asked for opens nothing', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${portal}/api/auth/callback/oidc?code=made-up&state=made-up`)
  await expect(page).toHaveURL(/\/sign-in\?.*error=OAuthCallback/)
  expect((await page.context().cookies()).filter(({ name }) => name === 'clearspine.session')).toEqual([])
  await page.context().close()
})

test('a provider that is down is said to be, and the password still works', async ({ browser }) => {
  await provider.close()
  const page = await (await browser.newContext()).newPage()
  await atTheDoor(page)
  await expect(page.getByText('Your organisation’s sign-in did not answer')).toBeVisible()
  await new SignInPage(page).signIn(DEMO_PEOPLE.physiotherapist.loginName, DEMO_PASSWORD)
  await expect(heading(page)).toHaveText('Prove it is you')
  await page.context().close()
})
