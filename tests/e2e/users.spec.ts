import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { CHOSEN_PASSWORD, type Invitee, signInAndEnrol, UsersPages, useLink } from './pages/users-pages.ts'
import { cleared } from './ready.ts'

function somebody(role = 'Physiotherapist'): Invitee {
  const tag = randomUUID().slice(0, 6)
  return { family: `Mbeki ${tag}`, loginName: `mbeki.${tag}`, role }
}

/** A browser that nobody has used. */
async function newWindow(page: Page): Promise<Page> {
  const context = await page.context().browser()?.newContext()
  if (!context) throw new Error('the browser is gone')
  return context.newPage()
}

test('somebody is invited, comes in with a password and a factor that only they know, and is out when deactivated', async ({
  administrator,
}) => {
  const invitee = somebody()
  const users = new UsersPages(administrator)
  const link = await test.step('When the administrator invites a physiotherapist', () => users.invite(invitee))
  const person = await newWindow(administrator)
  const requests: string[] = []
  person.on('request', (request) => requests.push(`${request.url()} ${request.headers().referer ?? ''}`))

  await test.step('the person sets a password by the link, and its secret is in no address that is asked for', async () => {
    await useLink(person, link)
    const [, token = ''] = link.split('#')
    expect(token).toHaveLength(43)
    expect(requests.filter((each) => each.includes(token))).toEqual([])
  })

  await test.step('and the link opens nothing again', async () => {
    const late = await newWindow(administrator)
    await late.goto(link)
    await expect(late.getByText('This link cannot be used')).toBeVisible()
    await late.goto(`${link.split('#')[0]}#${'x'.repeat(43)}`)
    await late.reload()
    await expect(late.getByText('This link cannot be used')).toBeVisible()
    await late.context().close()
  })

  await test.step('signs in, sets up an authenticator, and works', async () => {
    await signInAndEnrol(person, invitee.loginName)
    await expect(person).toHaveURL(/\/work$/)
    await expect(person.getByRole('button', { name: /MBEKI/ })).toContainText('Physiotherapist')
  })

  await test.step('When the administrator deactivates them, their next click leads to the door', async () => {
    await users.open(invitee.family)
    const section = users.section('Deactivate')
    await section.getByLabel('Reason').fill('Has left the clinic.')
    await section.getByRole('button', { name: 'Deactivate' }).click()
    await expect(administrator.getByText('Deactivated', { exact: true })).toBeVisible()
    await person.getByRole('link', { name: 'Worklist' }).click()
    await expect(person).toHaveURL(/\/sign-in$/)
    const door = new SignInPage(person)
    await door.open()
    await door.signIn(invitee.loginName, CHOSEN_PASSWORD)
    await expect(person.getByText('The name or the password is not right')).toBeVisible()
  })
  await person.context().close()
})

test('a second factor is reset by two administrators, each with one half of the way back in', async ({
  administrator,
  people,
}) => {
  const invitee = somebody()
  const users = new UsersPages(administrator)
  const person = await newWindow(administrator)
  await useLink(person, await users.invite(invitee))
  await signInAndEnrol(person, invitee.loginName)

  const code = await test.step('When one administrator asks', async () => {
    await users.open(invitee.family)
    const section = users.section('Reset')
    await section.getByRole('radio', { name: /second factor/ }).check()
    await section.getByLabel('Reason').fill('The telephone fell into the river.')
    await section.getByRole('button', { name: 'Ask for the reset' }).click()
    return users.shown('Code')
  })

  const second = await people.signedInAnew('secondAdministrator')
  const link = await test.step('and another confirms', async () => {
    await users.open(invitee.family)
    await expect(administrator.getByText('Another administrator has to confirm.')).toBeVisible()
    const others = new UsersPages(second)
    await others.open(invitee.family)
    await second.getByRole('button', { name: 'Confirm the reset' }).click()
    return others.shown('Link')
  })

  await test.step('the person is out, and comes back with both halves and a new authenticator', async () => {
    await person.goto('/work')
    await expect(person).toHaveURL(/\/sign-in$/)
    await useLink(person, link, code)
    await signInAndEnrol(person, invitee.loginName)
    await expect(person).toHaveURL(/\/work$/)
  })
  await second.context().close()
  await person.context().close()
})

test('glass is broken for one patient under a banner, and somebody else reviews it', async ({ clinic, people }) => {
  const card = await clinic.patient(...cleared())
  const opener = await people.signedInAnew('administrator')
  const reviewer = await people.signedInAnew('secondAdministrator')

  await test.step('When an administrator says why', async () => {
    await opener.goto(`/admin/break-glass?patient=${card.patientId}`)
    await opener.getByLabel('Reason').fill('A court asks what was recorded.')
    await opener.getByRole('button', { name: /Break the glass/ }).click()
    await expect(opener.getByRole('complementary', { name: 'Break-glass' })).toContainText(card.mrn)
  })

  await test.step('content behind the entries can be read, and the banner stands on every page', async () => {
    await opener.goto('/work')
    const banner = opener.getByRole('complementary', { name: 'Break-glass' })
    await expect(banner).toBeVisible()
    await banner.getByRole('button', { name: 'Close now' }).click()
    await expect(banner).toHaveCount(0)
    await expect(opener.getByRole('heading', { level: 1 })).toHaveText('Access reviews')
  })

  await test.step('and another administrator finds it in the queue and judges it', async () => {
    await reviewer.goto('/work')
    await reviewer.getByRole('link', { name: 'Open access reviews' }).click()
    await reviewer.getByRole('link', { name: new RegExp(`Open the break-glass of .*${card.mrn}`) }).click()
    await expect(reviewer.getByText('A court asks what was recorded.')).toBeVisible()
    await reviewer.getByRole('radio', { name: 'Justified', exact: true }).check()
    await reviewer.getByLabel('Note').fill('The letter is on file.')
    await reviewer.getByRole('button', { name: 'Record the review' }).click()
    await expect(reviewer.getByRole('row', { name: new RegExp(card.mrn) })).toContainText('Justified')
  })
  await opener.context().close()
  await reviewer.context().close()
})
