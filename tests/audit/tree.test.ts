import { describe, expect, it } from 'vitest'
import { appendLeaf, type CompactRange, emptyRange, rangeRoot, restoreRange } from '#lib/audit/compact-range'
import { fromHex, toHex } from '#lib/audit/encoding'
import { emptyRoot, leafHash, nodeHash } from '#lib/audit/hash'
import { restoreTree } from '#lib/audit/tile-append'
import { completeNodes, treeRoot } from '#lib/audit/tree'
import { MTH } from './reference.ts'
import { aRecord, hashReaderOf, hexOf, logOf, records, sha256 } from './support/log.ts'
import { expectRefused } from './support/refusal.ts'

/** Every shape of a tree of up to two bits more than a tile is high, and the edges of tiles. */
const smallSizes = Array.from({ length: 131 }, (_, size) => size)
const tileEdges = [255, 256, 257, 511, 512, 513, 3000, 65_535, 65_536, 65_537]

describe('the tree of RFC 6962', () => {
  it('has the published root for the published leaves of Certificate Transparency', () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
    const range = leaves.reduce(
      (range: CompactRange, leaf) => appendLeaf(sha256, range, leafHash(sha256, fromHex(leaf))),
      emptyRange,
    )
    expect(toHex(rangeRoot(sha256, range))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
  })

  it('gives an empty tree the hash of nothing', () => {
    expect(toHex(emptyRoot(sha256))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(rangeRoot(sha256, emptyRange)).toEqual(emptyRoot(sha256))
  })

  it('keeps leaves and nodes apart, so that two hashes cannot be passed off as a record', () => {
    const [left, right] = [leafHash(sha256, aRecord(0)), leafHash(sha256, aRecord(1))]
    expect(leafHash(sha256, Buffer.concat([left, right]))).not.toEqual(nodeHash(sha256, left, right))
  })

  it('refuses to join hashes of another length, which could be cut differently', async () => {
    const hash = leafHash(sha256, aRecord(0))
    await expectRefused('bad-encoding', () => nodeHash(sha256, hash.subarray(1), hash))
    await expectRefused('bad-encoding', () => nodeHash(sha256, hash, new Uint8Array(33)))
  })

  it.each(smallSizes)('grows to the root of the definition at %i leaves', async (size) => {
    const expected = MTH(records(size))
    const log = logOf(records(size))
    expect(Buffer.from(rangeRoot(sha256, log.tree.range))).toEqual(expected)
    expect(Buffer.from(await treeRoot(sha256, size, hashReaderOf(log)))).toEqual(expected)
  })

  it.each(tileEdges)('is the same grown leaf by leaf and read from tiles at %i leaves', async (size) => {
    const log = logOf(records(size))
    const root = Buffer.from(await treeRoot(sha256, size, hashReaderOf(log)))
    expect(root).toEqual(Buffer.from(rangeRoot(sha256, log.tree.range)))
    expect(root).toEqual(MTH(records(size)))
  })

  it('is read from its tiles in one read', async () => {
    const log = logOf(records(66_000))
    await treeRoot(sha256, 66_000, hashReaderOf(log))
    expect(log.reads()).toBe(1)
  })

  it('goes on growing from its tiles as if it had never stopped', async () => {
    for (const size of [0, 1, 255, 256, 300, 65_537]) {
      const log = logOf(records(size))
      const { range, edge } = await restoreTree(sha256, size, log.readTiles)
      expect(range.size).toBe(size)
      expect(hexOf(range.hashes)).toEqual(hexOf(log.tree.range.hashes))
      expect(edge.map(hexOf)).toEqual(log.tree.edge.map(hexOf))
    }
  })

  it('takes back a right edge only where it can belong to the size', async () => {
    const { range } = logOf(records(11)).tree
    expect(restoreRange(11, range.hashes)).toEqual(range)
    await expectRefused('bad-proof', () => restoreRange(12, range.hashes))
    await expectRefused('bad-proof', () => restoreRange(-1, []))
    await expectRefused('bad-proof', () => restoreRange(1.5, range.hashes))
    await expectRefused('bad-proof', () => restoreRange(1, [new Uint8Array(31)]))
  })

  it('covers any number of leaves with as many nodes as the number has bits', () => {
    for (const size of [0, 1, 5, 255, 2 ** 31 + 1, 2 ** 40 + 3, Number.MAX_SAFE_INTEGER]) {
      const bits = BigInt(size).toString(2).replaceAll('0', '').length
      expect(completeNodes(0, size)).toHaveLength(bits)
    }
  })
})
