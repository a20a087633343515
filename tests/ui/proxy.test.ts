import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { config, proxy } from '../../proxy.ts'

const HERE = 'http://clearspine.test'

beforeAll(() => {
  process.env.NEXTAUTH_URL = HERE
  process.env.NEXTAUTH_SECRET = '0123456789abcdef0123456789abcdef'
  process.env.DATABASE_URL = 'postgresql://app@localhost/clearspine'
  process.env.DATABASE_SEQUENCER_URL = 'postgresql://sequencer@localhost/clearspine'
  process.env.CLEARSPINE_LOG_DIR = 'log'
  process.env.CLEARSPINE_LOG_KEY = 'log-signing-key'
  process.env.CLEARSPINE_FACTOR_KEY = '01'.repeat(32)
})

function request(method: string, headers: Readonly<Record<string, string>> = {}): NextRequest {
  return new NextRequest(`${HERE}/patients/0190`, { method, headers: { host: 'clearspine.test', ...headers } })
}

const passesOn = (response: Response) => response.headers.get('x-middleware-next') === '1'

describe('a page that is fetched ahead', () => {
  it.each([
    ['by the browser', { 'sec-purpose': 'prefetch' }],
    ['and rendered by the browser', { 'sec-purpose': 'prefetch;prerender' }],
    ['by an older browser', { purpose: 'prefetch' }],
    ['by the framework', { 'next-router-prefetch': '1' }],
  ])('%s is not rendered: nobody has looked at the record', async (_, headers) => {
    const response = await proxy(request('GET', headers))
    expect(passesOn(response)).toBe(false)
    expect(response.status).toBe(204)
  })

  it('is not rendered for a question about its headers alone', async () => {
    expect((await proxy(request('HEAD'))).status).toBe(405)
  })
})

describe('a write', () => {
  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { origin: 'http://other.clearspine.test', 'sec-fetch-site': 'same-site' }],
    ['nobody', { origin: 'null' }],
    ['something that is no address', { origin: 'clearspine.test' }],
    ['the same name on another port', { origin: 'http://clearspine.test:8080' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s is refused', async (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await proxy(request(method, headers))).status).toBe(403)
  })

  it('from a page of the portal passes on', async () => {
    expect(passesOn(await proxy(request('POST', { origin: HERE, 'sec-fetch-site': 'same-origin' })))).toBe(true)
  })
})

describe('every response', () => {
  it.each([
    ['passed on', request('GET')],
    ['refused', request('POST', { origin: 'null' })],
  ])('that was %s is kept by no cache, framed by no page and sniffed by no browser', async (_, asked) => {
    const { headers } = await proxy(asked)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('names a nonce of its own and allows no other script or style', async () => {
    const policies = [await proxy(request('GET')), await proxy(request('GET'))].map((response) =>
      response.headers.get('content-security-policy'),
    )
    expect(policies[0]).not.toBe(policies[1])
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic';/)
    expect(policies[0]).not.toContain("'unsafe-eval'")
    expect(policies[0]).not.toMatch(/(script|style)-src [^;]*'unsafe-inline'/)
  })

  it('belongs to a request id of ours, whatever was sent', async () => {
    const response = await proxy(request('GET', { 'x-request-id': 'forged' }))
    expect(response.headers.get('x-middleware-request-x-request-id')).toBe(response.headers.get('x-request-id'))
    expect(response.headers.get('x-request-id')).not.toBe('forged')
  })
})

describe('the proxy', () => {
  const covers = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path))

  it('stands before everything but static files', () => {
    for (const path of ['/', '/patients/1', '/api/auth/session', '/sign-in']) expect(covers(path)).toBe(true)
    for (const path of ['/_next/static/chunks/a.js', '/icon.svg']) expect(covers(path)).toBe(false)
  })
})
