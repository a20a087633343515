import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { BODY_LIMIT_BYTES } from '#lib/request-body'
import { UNREADABLE_ADDRESS } from '#lib/request-target'
import { config, proxy } from '../../proxy.ts'

/** As the set-up of the tests says. */
const HERE = 'http://localhost:3000'
const HOST = new URL(HERE).host

function request(method: string, headers: Readonly<Record<string, string>> = {}): NextRequest {
  return new NextRequest(`${HERE}/patients/0190`, { method, headers: { host: HOST, ...headers } })
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
    ['a sister site', { origin: 'http://other.localhost:3000', 'sec-fetch-site': 'same-site' }],
    ['nobody', { origin: 'null' }],
    ['something that is no address', { origin: 'localhost:3000' }],
    ['the same name on another port', { origin: 'http://localhost:8080' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s is refused', async (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await proxy(request(method, headers))).status, method).toBe(403)
  })

  it('from a page of the portal passes on', async () => {
    expect(passesOn(await proxy(request('POST', { origin: HERE, 'sec-fetch-site': 'same-origin' })))).toBe(true)
  })
})

describe('a request', () => {
  it.each([
    'evil.example',
    'localhost:3000.evil.example',
    'localhost',
    'localhost:3001',
    '',
    'localhost:3000@evil.example',
  ])('for the host %j is not ours to answer', async (host) => {
    const response = await proxy(request('GET', { host }))
    expect(response.status).toBe(421)
    expect(await response.text()).toBe(`This portal answers at ${HERE} only`)
  })

  it('for this machine under its other name is led to the name that the cookie belongs to', async () => {
    const response = await proxy(request('GET', { host: '127.0.0.1:3000' }))
    expect(response.headers.get('location')).toBe(`${HERE}/patients/0190`)
    expect((await proxy(request('POST', { host: '127.0.0.1:3000' }))).status).toBe(421)
  })

  it('for its health is answered whatever the machine is called', async () => {
    const health = new NextRequest(`${HERE}/api/health`, { headers: { host: '10.0.0.7:3000' } })
    expect(passesOn(await proxy(health))).toBe(true)
  })

  it('whose address could not be read is told so', async () => {
    const response = await proxy(new NextRequest(`${HERE}${UNREADABLE_ADDRESS}`, { headers: { host: HOST } }))
    expect(response.status).toBe(400)
  })

  it('tells the pages our own host, whatever a sender calls us', async () => {
    const response = await proxy(request('GET', { 'x-forwarded-host': 'evil.example' }))
    expect(response.headers.get('x-middleware-request-x-forwarded-host')).toBe(HOST)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])('by %s is of no use to any page', async (method) => {
    const response = await proxy(request(method, { origin: HERE }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })
})

describe('a route handler', () => {
  const route = (method: string) =>
    proxy(new NextRequest(`${HERE}/api/session`, { method, headers: { host: HOST, origin: HERE } }))

  it('may take a DELETE, which no page has a use for', async () => {
    expect(passesOn(await route('DELETE'))).toBe(true)
    for (const method of ['PUT', 'PATCH', 'HEAD', 'OPTIONS']) expect((await route(method)).status, method).toBe(405)
  })
})

describe('a body', () => {
  const post = (path: string, body: BodyInit) =>
    proxy(new NextRequest(`${HERE}${path}`, { method: 'POST', headers: { host: HOST }, body, duplex: 'half' } as never))

  it.each(['/patients/new', '/api/auth/callback/credentials'])('over the limit is not read for %s', async (path) => {
    expect((await post(path, 'x'.repeat(BODY_LIMIT_BYTES + 1))).status).toBe(413)
    expect(passesOn(await post(path, 'x'.repeat(BODY_LIMIT_BYTES)))).toBe(true)
  })

  it('that announces no length is not read past the limit', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64_000
        controller.enqueue(new Uint8Array(64_000))
      },
    })
    expect((await post('/patients/new', endless)).status).toBe(413)
    expect(sent).toBeLessThan(2 * BODY_LIMIT_BYTES)
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
