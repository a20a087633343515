import { addressOf } from '../access/subject.ts'
import { type Cast, castOf, cookie } from './cast.ts'
import { expect, test } from './fixtures.ts'
import { type RawAnswer, type RawRequest, send } from './raw-http.ts'
import { serverActions } from './server-actions.ts'

/** Ways around what stands in front of the pages, each tried with what only a physician of the facility may see. */

let cast: Cast

test.beforeAll(async ({ clinic }) => {
  cast = await castOf(clinic)
})
test.afterAll(() => cast?.superuser.end())

const PAGES = ['/work', '/patients/[pid]', '/patients/[pid]/imaging/[id]', '/patients/[pid]/clearance', '/admin/audit']
const pages = () => PAGES.map((route) => addressOf(route, cast.subject))

/** Neither the record nor anything of it: only the way to the door, or that there is nothing. */
function expectRefused({ status, headers, body }: RawAnswer, what: string): void {
  const leadsToDoor = /\/sign-in/.test(`${headers.location ?? ''}${headers['x-action-redirect'] ?? ''}${body}`)
  expect.soft(status === 200 ? leadsToDoor : status >= 204 && status < 500, `${what}: ${status}`).toBe(true)
  expect.soft(body, what).not.toContain(cast.subject.advice)
  expect.soft(body, what).not.toMatch(/E2E [0-9a-f]{8}/)
}

/** The portal under test; playwright.config.ts always names it. */
const ask = (baseURL: string | undefined, target: string, request?: RawRequest) =>
  send(String(baseURL), target, request)

const LAYERS = ['middleware', 'src/middleware', 'proxy', 'src/proxy', 'pages/_middleware']

test('headers by which the framework talks to itself open nothing', async ({ baseURL }) => {
  const told: Record<string, string>[] = [
    ...LAYERS.flatMap((layer): Record<string, string>[] => [
      { 'x-middleware-subrequest': layer },
      { 'x-middleware-subrequest': Array(5).fill(layer).join(':') },
      { 'x-middleware-subrequest-id': layer, 'x-middleware-subrequest': Array(5).fill(layer).join(':') },
    ]),
    { 'x-middleware-next': '1' },
    { 'x-middleware-skip': '1' },
    { 'x-middleware-rewrite': '/work' },
    { 'x-middleware-override-headers': 'cookie', 'x-middleware-request-cookie': 'clearspine.session=x' },
    { 'x-invoke-path': '/work', 'x-invoke-status': '200', 'x-invoke-output': '/work' },
    { 'x-matched-path': '/work', 'x-now-route-matches': '1=work' },
    { 'x-nextjs-data': '1' },
    { 'x-original-url': '/work', 'x-rewrite-url': '/work' },
    { 'next-resume': '1' },
    { 'x-prerender-revalidate': '1' },
  ]
  for (const address of pages()) {
    for (const headers of told) {
      const answer = await ask(baseURL, address, { headers })
      expectRefused(answer, `${address} with ${JSON.stringify(headers)}`)
    }
  }
})

test('pages by their parts, ahead of time or under another name are the same pages', async ({ baseURL }) => {
  for (const address of pages()) {
    const disguised: (readonly [string, Record<string, string>?])[] = [
      [`${address}.rsc`],
      [`${address}?_rsc=1abc`, { rsc: '1' }],
      [address, { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D', 'next-url': '/work' }],
      [address, { rsc: '1', 'next-router-prefetch': '1' }],
      [address, { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
      [`${address}.segments/_tree.segment.rsc`],
      [`/_next/data/build${address}.json`, { 'x-nextjs-data': '1' }],
      [`/index${address}`],
      [`${address}/`],
      [`/${address}`],
      [`/.${address}`],
      [`/sign-in/..${address}`],
      [`/sign-in/%2e%2e${address}`],
      [`/_next/static/..${address}`],
      [`/_next/static/%2e%2e%2f%2e%2e${address}`],
      [`/icon.svg/..${address}`],
      [address.replaceAll('/', '%2f')],
      [address.replaceAll('/', '\\')],
      [address.toUpperCase()],
      [`${address}%20`],
      [`${address};x=1`],
      [`${address}#/sign-in`],
      [`${address}?__nextLocale=en&nxtPpid=1`],
      [`${baseURL}${address}`],
      [`http://evil.example${address}`],
    ]
    for (const [target, headers = {}] of disguised) {
      expectRefused(await ask(baseURL, target, { headers }), `${target} with ${JSON.stringify(headers)}`)
    }
  }
})

test('a method in disguise is the method it is', async ({ baseURL }) => {
  const session = cookie(cast.own.physician.token)
  for (const header of ['x-http-method-override', 'x-method-override', 'x-http-method', '_method']) {
    const answer = await ask(baseURL, '/work', {
      method: 'POST',
      headers: { ...session, [header]: 'GET', origin: 'null' },
    })
    expect(answer.status, header).toBe(403)
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'HEAD']) {
    const answer = await ask(baseURL, pages()[1] ?? '', { method, headers: session })
    expect(answer.status, method).toBe(405)
    expect(answer.body, method).toBe('')
  }
})

test('another host is not answered, signed in or not', async ({ baseURL }) => {
  const session = cookie(cast.own.physician.token)
  for (const host of ['evil.example', 'localhost', 'localhost:1', `${new URL(String(baseURL)).host}.evil.example`]) {
    for (const address of [...pages(), '/sign-in', '/api/auth/session', '/api/auth/csrf']) {
      const answer = await ask(baseURL, address, { headers: { ...session, host } })
      expect(answer.status, `${address} at ${host}`).toBe(421)
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  }
  const forwarded = { ...session, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  const { status, headers, body } = await ask(baseURL, '/', { headers: forwarded })
  expect(status).toBeLessThan(400)
  expect(`${headers.location}${body}`).not.toContain('evil.example')
})

test('addresses that nobody can read are the sender’s mistake', async ({ baseURL }) => {
  for (const target of ['/%', '/%E0%A4%A', '/patients/%00', '/api/patients/%ff/clearance', '/_next/static/%zz', '*']) {
    expect((await ask(baseURL, target)).status, target).toBe(400)
  }
})

test('a body of ten megabytes is not read', async ({ baseURL }) => {
  const body = Buffer.alloc(10_000_000, 'x')
  const targets = ['/sign-in', '/api/auth/callback/credentials', pages()[1] ?? '']
  for (const target of targets) {
    const lengths: Record<string, string>[] = [
      { 'content-length': String(body.length) },
      { 'transfer-encoding': 'chunked' },
    ]
    for (const length of lengths) {
      const answer = await ask(baseURL, target, { method: 'POST', headers: length, body }).catch(() => ({
        status: 413,
      }))
      expect(answer.status, target).toBe(413)
    }
  }
})

test('a session that was ended opens no page, no route and no action, and a made-up one neither', async ({
  baseURL,
}) => {
  const { token, practitionerId } = cast.own.physician
  const before = await ask(baseURL, '/work', { headers: cookie(token) })
  expect(before.status).toBe(200)
  await cast.superuser.query(
    `UPDATE login_session SET ended_at = now(), end_reason = 'signed out' WHERE practitioner_id = $1`,
    [practitionerId],
  )
  const forged = [token, token?.toLowerCase(), `${token}=`, 'x'.repeat(43), '', '{}', 'eyJhbGciOiJub25lIn0.e30.']
  const [action] = serverActions().filter(({ name }) => name === 'recommendAction')
  for (const each of forged) {
    const headers = cookie(each ?? '')
    for (const address of pages()) {
      const answer = await ask(baseURL, address, { headers })
      expect(answer.headers.location, `${address} with ${each}`).toMatch(/\/sign-in/)
    }
    const route = await ask(baseURL, `/api/patients/${cast.subject.pid}/clearance`, { headers })
    expect(route.status, `the route with ${each}`).toBe(401)
    const body = new FormData()
    body.append('0', JSON.stringify([cast.subject.pid, { status: 'idle' }, '$K1']))
    const called = { ...headers, 'next-action': action?.id ?? '', accept: 'text/x-component' }
    const answer = await fetch(`${baseURL}${action?.address}`, {
      method: 'POST',
      headers: called,
      body,
      redirect: 'manual',
    })
    expect(answer.headers.get('x-action-redirect'), `the action with ${each}`).toMatch(/^\/sign-in/)
  }
})
