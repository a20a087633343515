import { describe, expect, it } from 'vitest'
import { rangeRoot } from '#lib/audit/compact-range'
import { leafHash } from '#lib/audit/hash'
import { tilePath } from '#lib/audit/tile'
import type { TileReader } from '#lib/audit/tile-hashes'
import { type LogVerdict, verifyLog } from '#lib/audit/verify'
import { aRecord, logOf, records, sha256 } from './support/log.ts'
import { expectRefused } from './support/refusal.ts'
import {
  checkpointAt,
  checkpoints,
  hashOf,
  honest,
  type Store,
  size,
  storedLeaves,
  tampering,
} from './support/tampering.ts'

async function verdictAfter(attack: (store: Store) => void, batch = 1000): Promise<LogVerdict> {
  const store: Store = { leaves: storedLeaves.slice(), tiles: new Map(honest.tiles), size, checkpoints }
  attack(store)
  async function* batches() {
    for (let at = 0; at < store.leaves.length; at += batch) yield store.leaves.slice(at, at + batch)
  }
  const readTiles: TileReader = async (tiles) => tiles.map((tile) => store.tiles.get(tilePath(tile)) ?? Buffer.of())
  return verifyLog(sha256, { ...store, leaves: batches(), readTiles })
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

  for (const [name, { attack, what, at }] of Object.entries(tampering)) {
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
