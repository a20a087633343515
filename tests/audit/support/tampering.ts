/** A stored log, whole, and every way to tamper with it. */
import type { Checkpoint } from '#lib/audit/checkpoint'
import { rangeRoot } from '#lib/audit/compact-range'
import { leafHash } from '#lib/audit/hash'
import type { StoredLeaf } from '#lib/audit/verify'
import { aRecord, logOf, records, sha256 } from './log.ts'

/** Ten full tiles of leaves and a partial one, whose ten roots make a partial tile above. */
export const size = 2600
const all = records(size)
export const honest = logOf(all)

export const checkpointAt = (size: number): Checkpoint => ({
  origin: 'clinic.example/clearspine',
  size,
  root: rangeRoot(sha256, logOf(all.slice(0, size)).tree.range),
  extensions: [],
})
export const checkpoints = [0, 1, 100, 300, 1500, size].map(checkpointAt)

/** What an attacker can reach: entries with the hash beside them, tiles, and the number of entries. */
export type Store = {
  leaves: StoredLeaf[]
  tiles: Map<string, Uint8Array>
  size: number
  checkpoints: readonly Checkpoint[]
}

const stored = (record: Uint8Array): StoredLeaf => ({ record, hash: leafHash(sha256, record) })
export const storedLeaves = all.map(stored)

/** Puts other records in the place of these, with everything below the checkpoints made to fit. */
function rewrite(store: Store, entries: readonly Uint8Array[]): void {
  store.leaves = entries.map(stored)
  store.tiles = logOf(entries).tiles
}

const tileAt = (tiles: Map<string, Uint8Array>, path: string) => tiles.get(path) as Uint8Array

export const hashOf = (leaf: StoredLeaf | undefined) => (leaf?.hash ? { hash: leaf.hash } : {})

function flipByte(tiles: Map<string, Uint8Array>, path: string, at: number): void {
  const bytes = tileAt(tiles, path)
  tiles.set(path, Uint8Array.from(bytes).with(at, (bytes[at] as number) ^ 0x80))
}

/** Every way we know to alter a stored log, what it is found as, and which entries it is pinned to. */
export const tampering: Record<string, { attack: (store: Store) => void; what: string; at: [number, number] }> = {
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
