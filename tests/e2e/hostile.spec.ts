import { type APIRequestContext, type APIResponse, expect } from 'playwright/test'
import { test } from './fixtures.ts'
import { NOBODY, type ServerAction, serverActions } from './server-actions.ts'

/** Longer than any field's limit; three of them are still a body that is read. */
const HUGE = 'x'.repeat(80_000)

type Field = readonly [name: string, value: string]

const FORMS: Readonly<Record<string, readonly Field[]>> = {
  'an empty form': [],
  'fields that nobody asked for': [
    ['submissionId', 'not-a-uuid'],
    ['__proto__', '{"role":"ADMINISTRATOR"}'],
    ['constructor.prototype.role', 'PHYSICIAN'],
    ['levels.__proto__.central', '3'],
    ['draftId', "'; drop table advice; --"],
    ['version', '1e309'],
    ['clearanceId', '../../etc/passwd'],
    ['identity', '\u0000\ud800'],
  ],
  'each field many times over': [
    'submissionId',
    'digest',
    'reason',
    'clearanceId',
    'familyName',
    'intent',
    'mrn',
  ].flatMap((name): Field[] => [
    [name, '1'],
    [name, '2'],
    [`${name}[]`, '3'],
  ]),
  'fields of 80 kB': [
    ['reason', HUGE],
    ['submissionId', HUGE],
    ['familyName', HUGE],
  ],
}

/** The body that the framework's own client would send: the arguments, and the form's fields beside them. */
function posted({ parameters }: ServerAction, subject: unknown, fields: readonly Field[]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(`_1_${name}`, value)
  const ids = Array.from({ length: Math.max(0, parameters - 2) }, () => subject)
  const state = parameters >= 2 ? [{ status: 'idle' }] : []
  form.append('0', JSON.stringify([...ids, ...state, '$K1']))
  return form
}

/** Bodies that no form sends. */
const RAW: Readonly<Record<string, readonly [contentType: string, body: string]>> = {
  nothing: ['text/plain;charset=UTF-8', ''],
  'no arguments': ['text/plain;charset=UTF-8', '[]'],
  'a list that refers to what is not there': ['text/plain;charset=UTF-8', '["$K1","$F2","$undefined"]'],
  'objects in the place of ids': [
    'text/plain;charset=UTF-8',
    '[{"__proto__":{"ok":true}},{"status":"saved"},{"get":1}]',
  ],
  'text that is no list': ['text/plain;charset=UTF-8', '{{{{'],
  'a form that breaks off': [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[',
  ],
  'a plain form': ['application/x-www-form-urlencoded', 'decision=AS_RECOMMENDED&password=1'],
  json: ['application/json', '{"decision":"AS_RECOMMENDED"}'],
}

/** What a visit alone may add to: the log of what was refused, and the state of sessions. */
const MAY_GROW = /audit|log_|entry|login_session|sign_in|guess|challenge/

function lasting(rows: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(rows).filter(([table]) => !MAY_GROW.test(table)))
}

async function expectNoFault(response: APIResponse, what: string): Promise<void> {
  expect.soft(response.status(), what).toBeLessThan(500)
}

/** Signing out ends the session that the other attempts need; choosing colours is open to everybody. */
const ENDS_THE_SESSION = 'signOutAction'

async function attack(request: APIRequestContext, action: ServerAction, subjects: readonly unknown[]): Promise<void> {
  const headers = { 'next-action': action.id, accept: 'text/x-component' }
  for (const [what, [contentType, body]] of Object.entries(RAW)) {
    const options = { headers: { ...headers, 'content-type': contentType }, data: body, maxRedirects: 0 }
    await expectNoFault(await request.post(action.address, options), `${action.name}: ${what}`)
  }
  for (const [what, fields] of Object.entries(FORMS)) {
    // Whom it is about is judged before the fields are: one small form an id is enough, and a large one for the first.
    for (const subject of fields.length === 0 ? subjects : subjects.slice(0, 1)) {
      const multipart = posted(action, subject, fields)
      const response = await request.post(action.address, { headers, multipart, maxRedirects: 0 })
      await expectNoFault(response, `${action.name}: ${what}, about ${JSON.stringify(subject)}`)
    }
  }
}

/** Asking the rules again takes nothing but a patient of one's own facility: whoever may ask has then asked. */
const NEEDS_ONLY_A_PATIENT = ['recommendAction', 'signAgainAction']

const actions = serverActions()

test('the build has server actions to try', () => {
  expect(actions.length).toBeGreaterThan(20)
  expect(actions.map(({ name }) => name)).toContain('signAdviceAction')
})

test('without a session no action does anything, and none breaks', async ({ clinic, playwright, baseURL, patient }) => {
  test.setTimeout(240_000)
  const request = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) })
  const before = lasting(await clinic.rows())
  for (const action of actions) await attack(request, action, [patient.patientId])
  expect(lasting(await clinic.rows())).toEqual(before)
  await request.dispose()
})

for (const person of ['physician', 'physiotherapist', 'administrator'] as const) {
  test(`the ${person} changes nothing and breaks nothing with bodies that no form sends`, async ({
    clinic,
    people,
    patient,
  }) => {
    test.setTimeout(240_000)
    const page = await people.window(person)
    const stranger = await clinic.patientElsewhere()
    const before = lasting(await clinic.rows())
    for (const action of actions) {
      if (action.name === ENDS_THE_SESSION) continue
      const own = NEEDS_ONLY_A_PATIENT.includes(action.name) ? [] : [patient.patientId]
      await attack(page.request, action, [...own, stranger.patientId, NOBODY, '../../x', { a: 1 }, null])
    }
    expect(lasting(await clinic.rows())).toEqual(before)
    await page.context().close()
  })
}

test('a write that another site made the browser send is refused', async ({ people, patient, clinic }) => {
  const page = await people.window('physician')
  const before = lasting(await clinic.rows())
  for (const action of actions) {
    for (const origin of ['https://elsewhere.example', 'null', 'http://localhost.elsewhere.example:3200']) {
      const headers = { 'next-action': action.id, origin }
      const multipart = posted(action, patient.patientId, [])
      const response = await page.request.post(action.address, { headers, multipart, maxRedirects: 0 })
      expect.soft(response.status(), `${action.name} from ${origin}`).toBe(403)
    }
  }
  expect(lasting(await clinic.rows())).toEqual(before)
  await page.goto('/work')
  await expect(page).toHaveURL(/\/work$/)
  await page.context().close()
})

test('route handlers answer whatever comes with less than a fault', async ({ people, patient, clinic }) => {
  const page = await people.window('physiotherapist')
  const before = lasting(await clinic.rows())
  const addresses = [
    '/api/health',
    '/api/auth/session',
    '/api/auth/csrf',
    '/api/auth/providers',
    '/api/auth/callback/credentials',
    '/api/auth/signin/credentials',
    '/api/auth/%00',
    '/api/auth/callback/unknown?error=x',
    `/api/patients/${patient.patientId}/clearance`,
    `/api/patients/${NOBODY}/clearance`,
    '/api/patients/..%2f..%2fx/clearance',
    '/api/nothing',
  ]
  for (const address of addresses) {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
      const data = method === 'GET' || method === 'HEAD' ? {} : { data: '{"__proto__":{"a":1}}' }
      const response = await page.request.fetch(address, { method, ...data, maxRedirects: 0 })
      await expectNoFault(response, `${method} ${address}`)
    }
    const form = { loginName: HUGE, password: ['a', 'b'].join('\u0000'), csrfToken: 'x' }
    await expectNoFault(await page.request.post(address, { form, maxRedirects: 0 }), `form to ${address}`)
  }
  expect(lasting(await clinic.rows())).toEqual(before)
  await page.context().close()
})
