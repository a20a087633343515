import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeRoot } from '#lib/audit/compact-range'
import type { AuditErrorCode } from '#lib/audit/error'
import { leafHash } from '#lib/audit/hash'
import { type InclusionClaim, proveInclusion, verifyInclusion } from '#lib/audit/inclusion'
import { PATH } from './reference.ts'
import { aRecord, hashReaderOf, hexOf, logOf, records, sha256 } from './support/log.ts'
import { expectRefused } from './support/refusal.ts'

const smallSizes = Array.from({ length: 130 }, (_, i) => i + 1)

async function aClaim(index: number, size: number): Promise<InclusionClaim> {
  const log = logOf(records(size))
  const path = await proveInclusion(sha256, index, size, hashReaderOf(log))
  return { index, size, path, leaf: leafHash(sha256, aRecord(index)), root: rangeRoot(sha256, log.tree.range) }
}

const stranger = leafHash(sha256, aRecord(-1))

/** One wrong thing each, done to a proof that holds; `null` where this size has nothing to do it to. */
const attacks: Record<
  string,
  { does: (claim: InclusionClaim) => Partial<InclusionClaim> | null; code?: AuditErrorCode }
> = {
  'another leaf': { does: () => ({ leaf: stranger }), code: 'root-mismatch' },
  'another root': { does: () => ({ root: stranger }), code: 'root-mismatch' },
  'no root': { does: () => ({ root: new Uint8Array(0) }), code: 'bad-proof' },
  'the leaf for the root': { does: ({ leaf, size }) => (size > 1 ? { root: leaf } : null), code: 'root-mismatch' },
  'the next index': { does: ({ index }) => ({ index: index + 1 }) },
  'the index before': { does: ({ index }) => ({ index: index - 1 }) },
  'the sibling’s index': { does: ({ index }) => ({ index: index % 2 === 0 ? index + 1 : index - 1 }) },
  'an index beyond the tree': { does: ({ size }) => ({ index: size }), code: 'bad-proof' },
  'half an index': { does: ({ index }) => ({ index: index + 0.5 }), code: 'bad-proof' },
  'an index that is no number': { does: () => ({ index: Number.NaN }), code: 'bad-proof' },
  'an empty tree': { does: () => ({ size: 0 }), code: 'bad-proof' },
  'an infinite tree': { does: () => ({ size: Number.POSITIVE_INFINITY }), code: 'bad-proof' },
  'twice the size': { does: ({ size }) => ({ size: size * 2 }) },
  'half the size': { does: ({ size }) => (size > 1 ? { size: Math.floor(size / 2) } : null) },
  'a hash added at the end': { does: ({ path }) => ({ path: [...path, stranger] }), code: 'bad-proof' },
  'a hash added in front': { does: ({ path }) => ({ path: [stranger, ...path] }), code: 'bad-proof' },
  'the root added at the end': { does: ({ path, root }) => ({ path: [...path, root] }), code: 'bad-proof' },
  'the last hash left out': {
    does: ({ path }) => (path.length > 0 ? { path: path.slice(0, -1) } : null),
    code: 'bad-proof',
  },
  'two hashes swapped': {
    does: ({ path: [a, b, ...rest] }) => (a && b ? { path: [b, a, ...rest] } : null),
    code: 'root-mismatch',
  },
  'one bit of a hash': {
    does: ({ path: [first, ...rest] }) => (first ? { path: [flipBit(first), ...rest] } : null),
    code: 'root-mismatch',
  },
  'a hash cut short': {
    does: ({ path: [first, ...rest] }) => (first ? { path: [first.subarray(1), ...rest] } : null),
    code: 'bad-proof',
  },
  'a hash grown by the next one’s bytes': {
    does: ({ path: [a, b, ...rest] }) => (a && b ? { path: [Buffer.concat([a, b]), ...rest] } : null),
    code: 'bad-proof',
  },
}

/** The first, middle and last leaf of trees of several shapes. */
const places = [1, 2, 3, 5, 8, 11, 64, 65].flatMap((size) =>
  [...new Set([0, Math.floor(size / 2), size - 1])].map((index) => [index, size] as const),
)

const flipBit = (hash: Uint8Array) => hash.with(7, (hash[7] as number) ^ 0x10)

describe('inclusion proofs', () => {
  it.each(smallSizes)('are those of the definition for each of %i leaves, and lead to the root', async (size) => {
    const log = logOf(records(size))
    const root = rangeRoot(sha256, log.tree.range)
    for (let index = 0; index < size; index += 1) {
      const path = await proveInclusion(sha256, index, size, hashReaderOf(log))
      expect(hexOf(path)).toEqual(hexOf(PATH(index, records(size))))
      verifyInclusion(sha256, { index, size, path, root, leaf: leafHash(sha256, aRecord(index)) })
    }
  })

  it('are those of the definition across tiles too', async () => {
    const all = records(3000)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), fc.nat(), async (size, seed) => {
        const index = seed % size
        const log = logOf(all.slice(0, size))
        const path = await proveInclusion(sha256, index, size, hashReaderOf(log))
        expect(hexOf(path)).toEqual(hexOf(PATH(index, all.slice(0, size))))
      }),
      { numRuns: 25 },
    )
  })

  it('are made for a smaller tree out of the tiles of a larger one', async () => {
    const log = logOf(records(700))
    for (const size of [1, 255, 256, 257, 512, 699]) {
      const path = await proveInclusion(sha256, size - 1, size, hashReaderOf(log))
      expect(hexOf(path)).toEqual(hexOf(PATH(size - 1, records(size))))
    }
  })

  it('cost one read', async () => {
    const log = logOf(records(66_000))
    await proveInclusion(sha256, 12_345, 66_000, hashReaderOf(log))
    expect(log.reads()).toBe(1)
  })

  it('are not made for a leaf that is not there', async () => {
    const reader = hashReaderOf(logOf(records(5)))
    await expectRefused('bad-proof', () => proveInclusion(sha256, 5, 5, reader))
    await expectRefused('bad-proof', () => proveInclusion(sha256, -1, 5, reader))
  })

  it('say both roots when they lead elsewhere', async () => {
    const claim = await aClaim(3, 7)
    expect(() => verifyInclusion(sha256, { ...claim, root: stranger })).toThrow(Buffer.from(stranger).toString('hex'))
    expect(() => verifyInclusion(sha256, { ...claim, root: stranger })).toThrow(Buffer.from(claim.root).toString('hex'))
  })

  for (const [name, { does, code }] of Object.entries(attacks)) {
    it(`fall to ${name}`, async () => {
      let tried = 0
      for (const [index, size] of places) {
        const claim = await aClaim(index, size)
        const forged = does(claim)
        if (!forged) continue
        tried += 1
        const act = () => verifyInclusion(sha256, { ...claim, ...forged })
        if (code) await expectRefused(code, act)
        else expect(act).toThrow()
      }
      expect(tried).toBeGreaterThan(3)
    })
  }
})
