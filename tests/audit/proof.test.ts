import { describe, expect, it } from 'vitest'
import { formatCheckpoint } from '#lib/audit/checkpoint'
import { rangeRoot } from '#lib/audit/compact-range'
import { leafHash } from '#lib/audit/hash'
import { proveInclusion } from '#lib/audit/inclusion'
import { nodeVerifyEd25519 as verify } from '#lib/audit/node-crypto'
import { signNote } from '#lib/audit/note'
import { formatProof, type LogProof, parseProof, verifyProof } from '#lib/audit/proof'
import { impostorSigner, logKey, logSigner, witnessKey, witnessSigner } from './support/keys.ts'
import { aRecord, hashReaderOf, logOf, records, sha256 } from './support/log.ts'
import { expectRefused } from './support/refusal.ts'

const crypto = { sha256, verify }
const leafOf = (i: number) => leafHash(sha256, aRecord(i))

async function aProof(index: number, size: number, signer = logSigner): Promise<LogProof> {
  const log = logOf(records(size))
  const root = rangeRoot(sha256, log.tree.range)
  const text = formatCheckpoint({ origin: logKey.name, size, root, extensions: [] })
  const checkpoint = await signNote(text, signer, witnessSigner(text, 1_795_000_000))
  return { index, path: await proveInclusion(sha256, index, size, hashReaderOf(log)), checkpoint }
}

describe('a proof to hand out', () => {
  it('is checked offline with nothing but the entry and the log’s key', async () => {
    const text = formatProof(await aProof(37, 1000))
    const { checkpoint, witnesses } = await verifyProof(crypto, parseProof(text), leafOf(37), logKey, [witnessKey])
    expect(checkpoint.size).toBe(1000)
    expect(witnesses).toEqual([witnessKey])
  })

  it('is about a kilobyte', async () => {
    expect(formatProof(await aProof(37, 1000)).length).toBeLessThan(1024)
  })

  it('reads back with what else it carries, and without', async () => {
    const proof = await aProof(0, 1)
    expect(parseProof(formatProof(proof))).toEqual(proof)
    const more = { ...(await aProof(4, 5)), extra: Uint8Array.of(1, 2, 3) }
    expect(parseProof(formatProof(more)).extra).toEqual(more.extra)
    expect(formatProof(parseProof(formatProof(more)))).toBe(formatProof(more))
  })

  it('does not prove another entry, nor the same at another place', async () => {
    const proof = await aProof(37, 1000)
    await expectRefused('root-mismatch', () => verifyProof(crypto, proof, leafOf(38), logKey))
    await expectRefused('root-mismatch', () => verifyProof(crypto, { ...proof, index: 36 }, leafOf(37), logKey))
  })

  it('does not prove anything under a checkpoint that somebody else signed', async () => {
    const proof = await aProof(37, 1000, impostorSigner)
    await expectRefused('unverified-note', () => verifyProof(crypto, proof, leafOf(37), logKey))
  })

  it('does not go with another checkpoint of the same log', async () => {
    const proof = { ...(await aProof(37, 1000)), checkpoint: (await aProof(37, 999)).checkpoint }
    await expectRefused('root-mismatch', () => verifyProof(crypto, proof, leafOf(37), logKey))
  })

  const spoilt: Record<string, (text: string) => string> = {
    'another header': (text) => text.replace('@v1', '@v2'),
    'a carriage return': (text) => text.replace('@v1\n', '@v1\r\n'),
    'no index': (text) => text.replace(/index \d+\n/, ''),
    'an index with zeroes': (text) => text.replace('index ', 'index 0'),
    'an index with a sign': (text) => text.replace('index ', 'index +'),
    'an index beyond counting': (text) => text.replace(/index \d+/, 'index 9007199254740993'),
    'two spaces': (text) => text.replace('index ', 'index  '),
    'a hash that is not base64': (text) => text.replace(/(index \d+\n)./, '$1*'),
    'a hash cut short': (text) => text.replace(/(index \d+\n)..../, '$1'),
    'more hashes than any tree is high': (text) => text.replace(/(index \d+\n)(.*\n)/, `$1${'$2'.repeat(60)}`),
    'extra bytes after the index': (text) => text.replace(/(index \d+\n)/, '$1extra AAAA\n'),
    'no checkpoint': (text) => text.slice(0, text.indexOf('\n\n')),
  }
  for (const [name, spoil] of Object.entries(spoilt)) {
    it(`is not read with ${name}`, async () => {
      const text = formatProof(await aProof(3, 20))
      expect(spoil(text)).not.toBe(text)
      await expectRefused('bad-proof', () => parseProof(spoil(text)))
    })
  }
})
