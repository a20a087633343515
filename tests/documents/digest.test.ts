import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { adviceDigest, recommendationDigest, signatureBinding } from '#lib/documents/digest'

const recommendation = {
  patientId: 'p',
  rulesetVersion: '2026.1',
  rulesetHash: 'h',
  record: '{"asOf":"2026-11-22"}',
  evaluation: '{}',
  document: '{"v":1}',
}

const signature = {
  adviceId: 'a',
  kind: 'SIGNATURE',
  signedById: 'p',
  signatoryName: 'CHEN, Hui (Dr)',
  licenceNumber: 'L-1',
  signedAt: '2026-11-22T02:00:00.000Z',
  meaning: '{"en":"I did","zh-CN":"是"}',
  digest: 'd',
}

describe('the digests of documents', () => {
  it('hash the domain and each part behind its length in eight bytes', () => {
    const frame = (text: string) => {
      const length = Buffer.alloc(8)
      length.writeBigUInt64BE(BigInt(Buffer.byteLength(text)))
      return [length, Buffer.from(text)]
    }
    const framed = Buffer.concat([...frame('clearspine/advice/v1'), ...frame('{"name":"王丽"}')])
    expect(adviceDigest(nodeSha256, '{"name":"王丽"}')).toBe(createHash('sha256').update(framed).digest('hex'))
  })

  it('are changed by a change in any part', () => {
    const original = recommendationDigest(nodeSha256, recommendation)
    const changed = Object.keys(recommendation).map((key) =>
      recommendationDigest(nodeSha256, { ...recommendation, [key]: 'other' }),
    )
    expect(new Set([original, ...changed]).size).toBe(Object.keys(recommendation).length + 1)
    const bound = signatureBinding(nodeSha256, signature)
    const moved = Object.keys(signature).map((key) => signatureBinding(nodeSha256, { ...signature, [key]: 'other' }))
    expect(new Set([bound, ...moved]).size).toBe(Object.keys(signature).length + 1)
  })

  it('keep the borders between parts', () => {
    const [left, right] = [
      { ...recommendation, record: 'ab', evaluation: 'c' },
      { ...recommendation, record: 'a', evaluation: 'bc' },
    ]
    expect(recommendationDigest(nodeSha256, left)).not.toBe(recommendationDigest(nodeSha256, right))
  })

  it('refuse a text that has no UTF-8 form', () => {
    expect(() => adviceDigest(nodeSha256, '"\ud800"')).toThrow('lone surrogate')
  })
})
