import { describe, expect, it } from 'vitest'
import { formatSignerKey, formatVerifierKey, parseSignerKey, parseVerifierKey, verifierKey } from '#lib/audit/key'
import { nodePublicKeyOf } from '#lib/audit/node-crypto'
import { logKey, logSeed, witnessKey } from './support/keys.ts'
import { sha256 } from './support/log.ts'
import { expectRefused } from './support/refusal.ts'

/** The key of Go's checksum database, as every Go installation carries it. */
const sumdb = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'

describe('a verifier key', () => {
  it('reads that of Go’s checksum database, and writes it again', () => {
    const key = parseVerifierKey(sha256, sumdb)
    expect(key).toMatchObject({ name: 'sum.golang.org', id: '033de0ae', algorithm: 'ed25519' })
    expect(formatVerifierKey(key)).toBe(sumdb)
  })

  it('has another id for a witness than for a log, though the key be the same', () => {
    const asWitness = verifierKey(sha256, logKey.name, logKey.publicKey, 'cosignature/v1')
    expect(asWitness.id).not.toBe(logKey.id)
    expect(parseVerifierKey(sha256, formatVerifierKey(witnessKey))).toEqual(witnessKey)
  })

  it('keeps a plus in its base64 apart from those between its parts', () => {
    const key = verifierKey(sha256, 'a.example', new Uint8Array(32).fill(0xfb))
    expect(formatVerifierKey(key).split('+').length).toBeGreaterThan(3)
    expect(parseVerifierKey(sha256, formatVerifierKey(key))).toEqual(key)
  })

  const malformed: Record<string, string> = {
    nothing: '',
    'a name alone': 'sum.golang.org',
    'an id of another name': sumdb.replace('sum.', 'son.'),
    'another id': sumdb.replace('033de0ae', '033de0af'),
    'an id in capitals': sumdb.replace('033de0ae', '033DE0AE'),
    'an id cut short': sumdb.replace('033de0ae', '33de0ae'),
    'a key cut short': sumdb.slice(0, -4),
    'a key without its last letter': sumdb.slice(0, -1),
    'another algorithm': sumdb.replace('+Ac4z', '+As4z'),
    'a space after it': `${sumdb} `,
    'a newline after it': `${sumdb}\n`,
    'a name with a space': sumdb.replace('sum.', 'sum '),
    'no name': sumdb.replace('sum.golang.org', ''),
    'a signer key': 'PRIVATE+KEY+a.example+00000000+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  }
  for (const [name, text] of Object.entries(malformed)) {
    it(`is not read from ${name}`, () => expectRefused('bad-key', () => parseVerifierKey(sha256, text)))
  }
})

describe('a signer key', () => {
  const signer = { name: logKey.name, id: logKey.id, seed: logSeed }

  it('reads back as it was written, and belongs to its verifier key', () => {
    const read = parseSignerKey(formatSignerKey(signer))
    expect(read).toEqual(signer)
    expect(verifierKey(sha256, read.name, nodePublicKeyOf(read.seed)).id).toBe(read.id)
  })

  it('is refused without ever being repeated', async () => {
    const broken = `${formatSignerKey(signer)}AAAA`
    await expectRefused('bad-key', () => parseSignerKey(broken))
    try {
      parseSignerKey(broken)
    } catch (error) {
      expect(String(error)).not.toContain(formatSignerKey(signer).slice(-20))
    }
  })

  it('is not read from a verifier key', () => expectRefused('bad-key', () => parseSignerKey(sumdb)))
})
