import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { payloadCommitment, payloadCommitmentOfText } from '#lib/audit/payload'
import { sha256 } from './support/log.ts'
import { expectRefused } from './support/refusal.ts'

const salt = Uint8Array.from({ length: 32 }, (_, i) => i)
const payload = { reason: 'slip grade was read from the wrong film', before: { slip: 1 }, after: { slip: 2 } }

describe('the commitment to a payload', () => {
  it('is the hash of its domain, its salt and its canonical text', () => {
    const text = '{"after":{"slip":2},"before":{"slip":1},"reason":"slip grade was read from the wrong film"}'
    const expected = createHash('sha256').update('clearspine/payload/v1').update(salt).update(text).digest('hex')
    expect(payloadCommitment(sha256, salt, payload)).toBe(expected)
    expect(payloadCommitmentOfText(sha256, salt, text)).toBe(expected)
  })

  it('changes with the payload, and with the salt', () => {
    const commitments = [
      payloadCommitment(sha256, salt, payload),
      payloadCommitment(sha256, salt, { ...payload, after: { slip: 3 } }),
      payloadCommitment(sha256, salt.with(0, 1), payload),
    ]
    expect(new Set(commitments).size).toBe(3)
  })

  it('does not let bytes move from the salt to the payload', () =>
    expectRefused('bad-encoding', () => payloadCommitmentOfText(sha256, salt.subarray(0, 31), '\u001f{}')))

  it('is not made of what has no canonical form', () =>
    expectRefused('not-canonical', () => payloadCommitment(sha256, salt, { at: new Date(0) })))
})
