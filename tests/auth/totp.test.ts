import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { acceptedStep, type Hmac, hotpCode, totpStep } from '#lib/auth/totp'

const hmac =
  (algorithm: string): Hmac =>
  (key, message) =>
    createHmac(algorithm, key).update(message).digest()
const sha1 = hmac('sha1')
const secret = Buffer.from('12345678901234567890', 'ascii')

const now = new Date('2026-11-22T06:02:03.123Z')
const step = totpStep(now)
const codeOf = (step: number) => hotpCode(sha1, secret, step)

describe('one-time codes', () => {
  it('are those of RFC 4226 appendix D', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']
    expect(codes.map((_, counter) => hotpCode(sha1, secret, counter))).toEqual(codes)
  })

  it('are those of RFC 6238 appendix B, under each hash and beyond the year 2106', () => {
    const at = (seconds: number) => totpStep(new Date(seconds * 1000))
    const digits = '1234567890'.repeat(7)
    const secretOf = (length: number) => Buffer.from(digits.slice(0, length), 'ascii')
    expect(hotpCode(sha1, secretOf(20), at(1111111109), 8)).toBe('07081804')
    expect(hotpCode(hmac('sha256'), secretOf(32), at(20000000000), 8)).toBe('77737706')
    expect(hotpCode(hmac('sha512'), secretOf(64), at(20000000000), 8)).toBe('47863826')
  })

  it('are taken one step early and one step late, and no further', () => {
    for (const near of [step - 1, step, step + 1]) {
      expect(acceptedStep(sha1, secret, codeOf(near), now, null)).toBe(near)
    }
    for (const far of [step - 2, step + 2]) expect(acceptedStep(sha1, secret, codeOf(far), now, null)).toBeNull()
  })

  it('are taken once: a step that was accepted, and those before it, are spent', () => {
    expect(acceptedStep(sha1, secret, codeOf(step), now, step)).toBeNull()
    expect(acceptedStep(sha1, secret, codeOf(step - 1), now, step)).toBeNull()
    expect(acceptedStep(sha1, secret, codeOf(step + 1), now, step)).toBe(step + 1)
  })

  it('keep their leading zeroes, and are not numbers', () => {
    const zero = Array.from({ length: 200 }, (_, i) => step + i).find((step) => codeOf(step).startsWith('0')) as number
    const then = new Date(zero * 30_000)
    expect(acceptedStep(sha1, secret, codeOf(zero), then, null)).toBe(zero)
    expect(acceptedStep(sha1, secret, codeOf(zero).slice(1), then, null)).toBeNull()
    expect(acceptedStep(sha1, secret, ` ${codeOf(zero)}`, then, null)).toBeNull()
    expect(acceptedStep(sha1, secret, '', then, null)).toBeNull()
  })

  it('do not fail in the first half minute of 1970', () => {
    expect(acceptedStep(sha1, secret, codeOf(0), new Date(0), null)).toBe(0)
  })
})
