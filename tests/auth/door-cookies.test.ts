import { NextResponse } from 'next/server'
import { describe, expect, it, vi } from 'vitest'
import { clientAddress } from '#lib/auth/client-address'
import { deviceCookieAfter, knownDevice } from '#lib/auth/device'
import { placeFor, returnCookie } from '#lib/auth/return-to'

describe('a known device', () => {
  it('knows who signed in on it, each of a whole shift, and nobody else', () => {
    const shift = ['chen.hui', 'li.na', 'okafor.ada']
    const cookie = shift.reduce<string | null>((before, name) => deviceCookieAfter(before, name), null)
    expect(new Set(shift.map((name) => knownDevice(cookie, name))).size).toBe(1)
    expect(knownDevice(cookie, 'chen.hui')).not.toBeNull()
    expect(knownDevice(cookie, 'weber.jonas')).toBeNull()
  })

  it('forgets whoever came first when there are too many, and holds no name', () => {
    const names = Array.from({ length: 13 }, (_, count) => `person.${count}`)
    const cookie = names.reduce<string | null>((before, name) => deviceCookieAfter(before, name), null)
    expect(knownDevice(cookie, 'person.0')).toBeNull()
    expect(knownDevice(cookie, 'person.12')).not.toBeNull()
    expect(cookie).not.toContain('person')
  })

  it('is not made up, carried over or changed', () => {
    const cookie = deviceCookieAfter(null, 'chen.hui')
    const [id, names, mac] = cookie.split('.')
    const [otherId] = deviceCookieAfter(null, 'li.na').split('.')
    for (const forged of [`${otherId}.${names}.${mac}`, `${id}.${names}~${names}.${mac}`, `${id}.${names}.`, '', 'x']) {
      expect(knownDevice(forged, 'chen.hui'), forged).toBeNull()
    }
  })
})

describe('the page to return to', () => {
  it('is kept for the same person only', () => {
    const cookie = returnCookie('one', '/patients/1/imaging/new?draft=2')
    expect(placeFor(cookie, 'one')).toBe('/patients/1/imaging/new?draft=2')
    expect(placeFor(cookie, 'another')).toBeNull()
    expect(placeFor(null, 'one')).toBeNull()
  })

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'work',
    '',
    '/a b',
    '/%0d%0a\n',
  ])('is a page of ours, and never %j', (place) => expect(returnCookie('one', place)).toBeNull())
})

it('is taken away, over https, with all that browsers ask of its name', async () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://clearspine.example.org')
  vi.resetModules()
  const { forgetCookie, linkCookieName } = await import('#lib/auth/cookie')
  const { cookies, headers } = new NextResponse(null)
  forgetCookie(cookies, linkCookieName())
  const sent = headers.get('set-cookie')
  for (const part of ['__Host-clearspine.link=;', 'Path=/', 'Max-Age=0', 'Secure']) expect(sent).toContain(part)
  expect(sent).not.toContain('Domain')
  vi.unstubAllEnvs()
})

describe('the address that tries are counted under', () => {
  it.each([
    ['203.0.113.7', '198.51.100.1', 0, '203.0.113.7'],
    ['10.0.0.1', '198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
    ['10.0.0.1', 'made up, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['10.0.0.1', null, 1, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.7', 2, '10.0.0.1'],
    ['::ffff:203.0.113.7', null, 0, '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', null, 0, '2001:db8:1:2::/64'],
    ['2001:db8::6', null, 0, '2001:db8:0:0::/64'],
    ['::1', null, 0, '0:0:0:0::/64'],
    [null, null, 0, 'unknown'],
  ] as const)(
    'of a connection from %s that says %s, behind %i proxies, is %4$s',
    (connection, said, proxies, address) => {
      expect(clientAddress(connection, said, proxies)).toBe(address)
    },
  )
})
