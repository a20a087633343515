import { describe, expect, it } from 'vitest'
import { readableTarget, UNREADABLE_ADDRESS } from '#lib/request-target'

describe('an address', () => {
  it.each(['/', '/patients/0190?draft=%E2%82%AC', '/sign-in?from=100%', '/%E7%8E%8B', '/a%2Fb'])(
    'like %s reaches the pages as it was sent',
    (sent) => expect(readableTarget(sent)).toBe(sent),
  )

  it.each([
    ['a character that breaks off', '/%E0%A4%A'],
    ['a sign that means nothing', '/patients/%'],
    ['what is no hexadecimal', '/%zz'],
    ['more bytes than a character has', '/%C0%AF'],
    ['a NUL', '/patients/%00'],
    ['a host of its own', 'http://evil.example/work'],
    ['no path', '*'],
    ['nothing', ''],
  ])('with %s is led to where its sender is told so', (_, sent) => {
    expect(readableTarget(sent)).toBe(UNREADABLE_ADDRESS)
  })
})
