import { describe, expect, it } from 'vitest'
import { rangeRoot } from '#lib/audit/compact-range'
import { type ConsistencyClaim, proveConsistency, verifyConsistency } from '#lib/audit/consistency'
import type { AuditErrorCode } from '#lib/audit/error'
import { leafHash } from '#lib/audit/hash'
import { PROOF } from './reference.ts'
import { aRecord, hashReaderOf, hexOf, logOf, records, sha256 } from './support/log.ts'
import { expectRefused } from './support/refusal.ts'

const smallSizes = Array.from({ length: 130 }, (_, i) => i + 1)

const rootOf = (size: number) => rangeRoot(sha256, logOf(records(size)).tree.range)

async function aClaim(oldSize: number, newSize: number): Promise<ConsistencyClaim> {
  const proof = await proveConsistency(sha256, oldSize, newSize, hashReaderOf(logOf(records(newSize))))
  return { oldSize, oldRoot: rootOf(oldSize), newSize, newRoot: rootOf(newSize), proof }
}

const stranger = leafHash(sha256, aRecord(-1))
const flipBit = (hash: Uint8Array) => hash.with(31, (hash[31] as number) ^ 0x01)

/** One wrong thing each, done to a proof that holds; `null` where these sizes have nothing to do it to. */
const attacks: Record<
  string,
  { does: (claim: ConsistencyClaim) => Partial<ConsistencyClaim> | null; code?: AuditErrorCode }
> = {
  'another old root': { does: () => ({ oldRoot: stranger }), code: 'root-mismatch' },
  'another new root': { does: () => ({ newRoot: stranger }), code: 'root-mismatch' },
  'swapped roots': { does: ({ oldRoot, newRoot }) => ({ oldRoot: newRoot, newRoot: oldRoot }), code: 'root-mismatch' },
  'an empty old root': { does: () => ({ oldRoot: new Uint8Array(0) }), code: 'bad-proof' },
  'a longer new root': { does: ({ newRoot }) => ({ newRoot: Buffer.concat([newRoot, newRoot]) }), code: 'bad-proof' },
  'a log that shrank': {
    does: ({ oldSize, newSize }) => ({ oldSize: newSize, newSize: oldSize }),
    code: 'bad-proof',
  },
  'a beginning of nothing': { does: () => ({ oldSize: 0 }), code: 'bad-proof' },
  'the old size plus one': { does: ({ oldSize }) => ({ oldSize: oldSize + 1 }) },
  'the old size less one': { does: ({ oldSize }) => ({ oldSize: oldSize - 1 }) },
  'twice the new size': { does: ({ newSize }) => ({ newSize: newSize * 2 }) },
  'half a size': { does: ({ oldSize }) => ({ oldSize: oldSize + 0.5 }), code: 'bad-proof' },
  'the old size claimed for the new log': { does: ({ oldSize }) => ({ newSize: oldSize }), code: 'bad-proof' },
  'no proof': { does: () => ({ proof: [] }), code: 'bad-proof' },
  'a hash added at the end': { does: ({ proof }) => ({ proof: [...proof, stranger] }), code: 'bad-proof' },
  'a hash added in front': { does: ({ proof }) => ({ proof: [stranger, ...proof] }), code: 'bad-proof' },
  'the old root added in front': { does: ({ proof, oldRoot }) => ({ proof: [oldRoot, ...proof] }), code: 'bad-proof' },
  'the new root added at the end': {
    does: ({ proof, newRoot }) => ({ proof: [...proof, newRoot] }),
    code: 'bad-proof',
  },
  'the last hash left out': { does: ({ proof }) => ({ proof: proof.slice(0, -1) }), code: 'bad-proof' },
  'one bit of a hash': {
    does: ({ proof: [first, ...rest] }) => (first ? { proof: [flipBit(first), ...rest] } : null),
    code: 'root-mismatch',
  },
  'two hashes swapped': {
    does: ({ proof: [a, b, ...rest] }) => (a && b ? { proof: [b, a, ...rest] } : null),
    code: 'root-mismatch',
  },
  'a hash cut short': {
    does: ({ proof: [first, ...rest] }) => (first ? { proof: [first.subarray(1), ...rest] } : null),
    code: 'bad-proof',
  },
}

describe('consistency proofs', () => {
  it.each(smallSizes)('are those of the definition from every beginning of %i leaves', async (newSize) => {
    const all = records(newSize)
    const reader = hashReaderOf(logOf(all))
    const newRoot = rootOf(newSize)
    for (let oldSize = 1; oldSize <= newSize; oldSize += 1) {
      const proof = await proveConsistency(sha256, oldSize, newSize, reader)
      expect(hexOf(proof)).toEqual(hexOf(PROOF(oldSize, all)))
      verifyConsistency(sha256, { oldSize, newSize, oldRoot: rootOf(oldSize), newRoot, proof })
    }
  })

  it('are those of the definition across tiles too, in one read', async () => {
    for (const [oldSize, newSize] of [
      [1, 3000],
      [255, 257],
      [256, 3000],
      [65_535, 65_537],
    ] as const) {
      const log = logOf(records(newSize))
      const proof = await proveConsistency(sha256, oldSize, newSize, hashReaderOf(log))
      expect(hexOf(proof)).toEqual(hexOf(PROOF(oldSize, records(newSize))))
      expect(log.reads()).toBe(1)
    }
  })

  it('are empty between two trees of one size, whose roots must then be equal', async () => {
    verifyConsistency(sha256, { ...(await aClaim(6, 6)), proof: [] })
    await expectRefused('root-mismatch', async () =>
      verifyConsistency(sha256, { ...(await aClaim(6, 6)), newRoot: stranger }),
    )
    await expectRefused('bad-proof', async () =>
      verifyConsistency(sha256, { ...(await aClaim(6, 6)), proof: [stranger] }),
    )
  })

  it('are not made from nothing, nor backwards', async () => {
    const reader = hashReaderOf(logOf(records(5)))
    await expectRefused('bad-proof', () => proveConsistency(sha256, 0, 5, reader))
    await expectRefused('bad-proof', () => proveConsistency(sha256, 5, 4, reader))
  })

  it('fail for a log whose past was rewritten', async () => {
    const rewritten = logOf(records(70).with(20, aRecord(-2)))
    const proof = await proveConsistency(sha256, 50, 70, hashReaderOf(rewritten))
    const newRoot = rangeRoot(sha256, rewritten.tree.range)
    await expectRefused('root-mismatch', () =>
      verifyConsistency(sha256, { oldSize: 50, oldRoot: rootOf(50), newSize: 70, newRoot, proof }),
    )
  })

  for (const [name, { does, code }] of Object.entries(attacks)) {
    it(`fall to ${name}`, async () => {
      let tried = 0
      for (const [oldSize, newSize] of [
        [1, 2],
        [2, 5],
        [3, 7],
        [4, 8],
        [6, 8],
        [7, 8],
        [33, 100],
      ] as const) {
        const claim = await aClaim(oldSize, newSize)
        const forged = does(claim)
        if (!forged) continue
        tried += 1
        const act = () => verifyConsistency(sha256, { ...claim, ...forged })
        if (code) await expectRefused(code, act)
        else expect(act).toThrow()
      }
      expect(tried).toBeGreaterThan(3)
    })
  }
})
