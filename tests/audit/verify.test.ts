import { describe, expect, it } from 'vitest'
import type { Checkpoint } from '#lib/audit/checkpoint'
import { rangeRoot } from '#lib/audit/compact-range'
import { leafHash } from '#lib/audit/hash'
import { tilePath } from '#lib/audit/tile'
import type { TileReader } from '#lib/audit/tile-hashes'
import { type LogVerdict, type StoredLeaf, verifyLog } from '#lib/audit/verify'
import { aRecord, logOf, records, sha256 } from './support/log.ts'
import { expectRefused } from './support/refusal.ts'

/** Ten full tiles of leaves and a partial one, whose ten roots make a partial tile above. */
const size = 2600
const all = records(size)
const honest = logOf(all)

const checkpointAt = (size: number): Checkpoint => ({
  origin: 'clinic.example/clearspine',
  size,
  root: rangeRoot(sha256, logOf(all.slice(0, size)).tree.range),
  extensions: [],
})
const checkpoints = [0, 1, 100, 300, 1500, size].map(checkpointAt)

/** What an attacker can reach: entries with the hash beside them, tiles, and the number of entries. */
type Store = { leaves: StoredLeaf[]; tiles: Map<string, Uint8Array>; size: number; checkpoints: readonly Checkpoint[] }

const stored = (record: Uint8Array): StoredLeaf => ({ record, hash: leafHash(sha256, record) })
const storedLeaves = all.map(stored)

async function verdictAfter(attack: (store: Store) => void, batch = 1000): Promise<LogVerdict> {
  const store: Store = { leaves: storedLeaves.slice(), tiles: new Map(honest.tiles), size, checkpoints }
  attack(store)
  async function* batches() {
    for (let at = 0; at < store.leaves.length; at += batch) yield store.leaves.slice(at, at + batch)
  }
  const readTiles: TileReader = async (tiles) => tiles.map((tile) => store.tiles.get(tilePath(tile)) ?? Buffer.of())
  return verifyLog(sha256, { ...store, leaves: batches(), readTiles })
}

/** Puts other records in the place of these, with everything below the checkpoints made to fit. */
function rewrite(store: Store, entries: readonly Uint8Array[]): void {
  store.leaves = entries.map(stored)
  store.tiles = logOf(entries).tiles
}

describe('verifying a whole log', () => {
  it('finds an untouched one intact, however its entries are batched', async () => {
    for (const batch of [1, 7, 256, 1000, size]) {
      const verdict = await verdictAfter(() => {}, batch)
      expect(verdict).toEqual({ intact: true, size, root: checkpoints.at(-1)?.root })
    }
  })

  it('finds one intact that has a full tile above its tiles', async () => {
    const { readTiles, tree } = logOf(records(66_000))
    async function* leaves() {
      yield records(66_000).map((record) => ({ record }))
    }
    const verdict = await verifyLog(sha256, { size: 66_000, leaves: leaves(), readTiles, checkpoints: [] })
    expect(verdict).toEqual({ intact: true, size: 66_000, root: rangeRoot(sha256, tree.range) })
  })

  it('finds an empty one intact', async () => {
    const verdict = await verdictAfter((store) => {
      Object.assign(store, { leaves: [], tiles: new Map(), size: 0, checkpoints: [checkpointAt(0)] })
    })
    expect(verdict).toMatchObject({ intact: true, size: 0 })
  })

  const attacks: Record<string, { attack: (store: Store) => void; what: string; at: [number, number] }> = {
    'an entry edited': {
      attack: ({ leaves }) => {
        leaves[1234] = { record: aRecord(-1), ...hashOf(leaves[1234]) }
      },
      what: 'record',
      at: [1234, 1235],
    },
    'an entry edited and its hash made to fit': {
      attack: ({ leaves }) => {
        leaves[1234] = stored(aRecord(-1))
      },
      what: 'tile',
      at: [1234, 1235],
    },
    'an entry edited and everything made to fit': {
      attack: (store) => rewrite(store, all.with(1234, aRecord(-1))),
      what: 'checkpoint',
      at: [300, 1500],
    },
    'two entries swapped': {
      attack: ({ leaves }) => {
        ;[leaves[10], leaves[11]] = [leaves[11] as StoredLeaf, leaves[10] as StoredLeaf]
      },
      what: 'tile',
      at: [10, 11],
    },
    'two entries swapped and everything made to fit': {
      attack: (store) => rewrite(store, all.with(10, aRecord(11)).with(11, aRecord(10))),
      what: 'checkpoint',
      at: [1, 100],
    },
    'an entry deleted and the gap closed': {
      attack: (store) => {
        store.leaves.splice(700, 1)
        store.size -= 1
      },
      what: 'tile',
      at: [700, 701],
    },
    'an entry deleted and everything made to fit': {
      attack: (store) => {
        rewrite(store, all.toSpliced(700, 1))
        store.size -= 1
      },
      what: 'checkpoint',
      at: [300, 1500],
    },
    'an entry inserted': {
      attack: (store) => {
        store.leaves.splice(700, 0, stored(aRecord(-1)))
        store.size += 1
      },
      what: 'tile',
      at: [700, 701],
    },
    'an entry added behind the counted ones': {
      attack: ({ leaves }) => {
        leaves.push(stored(aRecord(size)))
      },
      what: 'surplus',
      at: [size, size + 1],
    },
    'the tail cut off': {
      attack: (store) => {
        store.leaves.length = 2590
        store.size = 2590
      },
      what: 'missing',
      at: [2590, size],
    },
    'the tail cut off and everything made to fit': {
      attack: (store) => {
        rewrite(store, all.slice(0, 2500))
        store.size = 2500
      },
      what: 'missing',
      at: [2500, size],
    },
    'everything deleted': {
      attack: (store) => {
        Object.assign(store, { leaves: [], tiles: new Map(), size: 0 })
      },
      what: 'missing',
      at: [0, size],
    },
    'a tile of leaves altered': {
      attack: ({ tiles }) => flipByte(tiles, 'tile/0/005', 32 * 9 + 3),
      what: 'tile',
      at: [5 * 256 + 9, 5 * 256 + 10],
    },
    'a tile above altered': {
      attack: ({ tiles }) => flipByte(tiles, 'tile/1/000.p/10', 32 * 9),
      what: 'tile',
      at: [9 * 256, 10 * 256],
    },
    'a tile deleted': {
      attack: ({ tiles }) => void tiles.delete('tile/0/007'),
      what: 'tile',
      at: [7 * 256, 7 * 256 + 1],
    },
    'a partial tile deleted': {
      attack: ({ tiles }) => void tiles.delete('tile/1/000.p/10'),
      what: 'tile',
      at: [0, 256],
    },
    'bytes added to a tile': {
      attack: ({ tiles }) => void tiles.set('tile/0/005', Buffer.concat([tileAt(tiles, 'tile/0/005'), Buffer.of(0)])),
      what: 'tile',
      at: [5 * 256, 6 * 256],
    },
    'a checkpoint of another log': {
      attack: (store) => {
        store.checkpoints = checkpoints.with(3, { ...checkpointAt(299), size: 300 })
      },
      what: 'checkpoint',
      at: [100, 300],
    },
    'a checkpoint of more than there is': {
      attack: (store) => {
        store.checkpoints = [...checkpoints, { ...checkpointAt(size), size: size + 3 }]
        store.tiles.set('tile/0/010.p/43', tileAt(store.tiles, 'tile/0/010.p/40'))
      },
      what: 'missing',
      at: [size, size + 3],
    },
  }

  for (const [name, { attack, what, at }] of Object.entries(attacks)) {
    it(`finds ${name}`, async () => {
      const verdict = await verdictAfter(attack)
      expect(verdict).toMatchObject({ intact: false, what, at: { from: at[0], to: at[1] } })
    })
  }

  it('finds a fork: two signed checkpoints of one size', async () => {
    const forked = { ...checkpointAt(100), root: checkpointAt(99).root }
    const verdict = await verdictAfter((store) => {
      store.checkpoints = [...checkpoints.slice(0, 3), forked, ...checkpoints.slice(3)]
    })
    expect(verdict).toMatchObject({ intact: false, what: 'checkpoint', at: { to: 100 } })
  })

  it('does not begin with checkpoints out of order, of which it would miss one', () =>
    expectRefused('bad-checkpoint', () =>
      verdictAfter((store) => {
        store.checkpoints = checkpoints.toReversed()
      }),
    ))

  it('says what it expected and what it found', async () => {
    const verdict = await verdictAfter(({ leaves }) => {
      leaves[3] = { record: aRecord(-1), ...hashOf(leaves[3]) }
    })
    expect(verdict).toMatchObject({
      expected: Buffer.from(leafHash(sha256, aRecord(3))).toString('hex'),
      found: Buffer.from(leafHash(sha256, aRecord(-1))).toString('hex'),
    })
  })
})

const tileAt = (tiles: Map<string, Uint8Array>, path: string) => tiles.get(path) as Uint8Array

const hashOf = (leaf: StoredLeaf | undefined) => (leaf?.hash ? { hash: leaf.hash } : {})

function flipByte(tiles: Map<string, Uint8Array>, path: string, at: number): void {
  const bytes = tileAt(tiles, path)
  tiles.set(path, Uint8Array.from(bytes).with(at, (bytes[at] as number) ^ 0x80))
}
