import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBundle, parseBundle } from '#lib/audit/bundle'
import { bundlePath, hashesInTile, parseTilePath, partialTiles, tileInTree, tilePath } from '#lib/audit/tile'
import { logOf, records } from './support/log.ts'
import { expectRefused } from './support/refusal.ts'

describe('the places of tiles', () => {
  it('are those of the specification’s own examples', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067')
    expect(tilePath({ level: 3, index: 5, width: 112 })).toBe('tile/3/005.p/112')
    expect(bundlePath({ level: 0, index: 1000, width: 1 })).toBe('tile/entries/x001/000.p/1')
  })

  it('of a tree of 70,000 are 273 full and three partial ones', () => {
    expect(partialTiles(70_000)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ])
    expect(tileInTree(70_000, 0, 272).width).toBe(256)
    expect(tileInTree(70_000, 1, 0).width).toBe(256)
  })

  it('of a tree of 256 are one full tile and one hash above it', () => {
    expect(partialTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }])
  })

  it('are just the files that growing a tree writes', () => {
    for (const size of [0, 1, 255, 256, 257, 66_000]) {
      const log = logOf(records(size))
      const full = (level: number) => Math.floor(size / 256 ** (level + 1))
      const expected = [0, 1, 2].reduce((sum, level) => sum + full(level), partialTiles(size).length)
      expect(log.tiles.size).toBe(expected)
    }
  })

  it('beyond the tree do not exist', async () => {
    await expectRefused('bad-tile', () => tileInTree(256, 0, 1))
    await expectRefused('bad-tile', () => tileInTree(255, 1, 0))
  })

  it('read back from every path', () => {
    const tiles = fc.record({
      level: fc.integer({ min: 0, max: 63 }),
      index: fc.nat({ max: 2 ** 45 }),
      width: fc.integer({ min: 1, max: 256 }),
    })
    fc.assert(
      fc.property(tiles, (tile) => {
        expect(parseTilePath(tilePath(tile))).toEqual({ kind: 'hashes', tile })
        expect(parseTilePath(bundlePath({ ...tile, level: 0 }))).toEqual({
          kind: 'entries',
          tile: { ...tile, level: 0 },
        })
      }),
    )
  })

  const otherwiseWritten = [
    'tile/00/000',
    'tile/64/000',
    'tile/0/0',
    'tile/0/000/',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x1/002',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/007',
    'tile/0/000.p/999',
    'tile/8/0/000',
    'tile/entries/../000',
    '/tile/0/000',
    'tile/0/000\n',
    'tile/-1/000',
    `tile/0/${'x999/'.repeat(6)}999`,
  ]
  for (const path of otherwiseWritten) {
    it(`are not written ${JSON.stringify(path)}`, () => expectRefused('bad-tile', () => parseTilePath(path)))
  }

  it('hold exactly as many hashes as they are wide', async () => {
    const tile = { level: 0, index: 0, width: 2 }
    expect(hashesInTile(tile, new Uint8Array(64))).toHaveLength(2)
    await expectRefused('bad-tile', () => hashesInTile(tile, new Uint8Array(63)))
    await expectRefused('bad-tile', () => hashesInTile(tile, new Uint8Array(96)))
    await expectRefused('bad-tile', () => hashesInTile(tile, new Uint8Array(0)))
  })
})

describe('bundles of entries', () => {
  const tile = { level: 0, index: 4, width: 3 }
  const entries = [new Uint8Array(0), Uint8Array.of(1), new Uint8Array(0xffff).fill(7)]
  const bundle = formatBundle(entries)

  it('give back the entries they were made of', () => {
    expect(parseBundle(tile, bundle).map((entry) => entry.length)).toEqual([0, 1, 0xffff])
  })

  it('put the length before each entry in two bytes, the larger first', () => {
    expect([...formatBundle([new Uint8Array(258)]).subarray(0, 2)]).toEqual([1, 2])
  })

  it('take no entry that their length cannot say', () =>
    expectRefused('bad-tile', () => formatBundle([new Uint8Array(0x10000)])))

  it('are refused when cut anywhere, or when they go on', async () => {
    const short = formatBundle(records(3))
    for (let length = 0; length < short.length; length += 1) {
      await expectRefused('bad-tile', () => parseBundle(tile, short.subarray(0, length)))
    }
    await expectRefused('bad-tile', () => parseBundle(tile, Buffer.concat([short, Buffer.of(0)])))
    await expectRefused('bad-tile', () => parseBundle({ ...tile, width: 2 }, short))
  })
})
