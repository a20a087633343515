import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCheckpoint } from '#lib/audit/checkpoint'
import { utf8 } from '#lib/audit/encoding'
import { leafHash } from '#lib/audit/hash'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { parseProof, verifyProof } from '#lib/audit/proof'
import { findEntry } from '#lib/db/audit-search'
import { logPrisma } from '#lib/db/log-client'
import { findPlace, proofOf } from '#lib/db/log-proofs'
import { anEntry, logFiles, reading, sequenced } from '../support/log.ts'

const places = async () => {
  const rows = await logPrisma().logLeaf.findMany({ orderBy: { idx: 'asc' } })
  return rows.map(({ idx, entryId }) => ({ index: Number(idx), entryId }))
}

describe('the sequencer', () => {
  it('opens the log, gives every entry one place in a row, and empties the queue', async () => {
    const entryId = await anEntry()
    const { size } = await sequenced()
    const all = await places()
    expect(all.map(({ index }) => index)).toEqual(all.map((_, i) => i))
    expect(all.at(-1)?.entryId).toBe(entryId)
    expect(size).toBe(all.length)
    expect(await logPrisma().auditQueue.count()).toBe(0)
  })

  it('publishes the head that the log’s key signed', async () => {
    const { folder, vkey } = await logFiles()
    await anEntry()
    const { note, size } = await sequenced()
    const published = await readFile(path.join(folder, 'checkpoint'), 'utf8')
    expect(published).toBe(note)
    const { checkpoint } = await openCheckpoint(nodeVerifyEd25519, note, parseVerifierKey(nodeSha256, vkey))
    expect(checkpoint.size).toBe(size)
  })

  it('does nothing, and signs nothing, when nothing waits', async () => {
    const before = await sequenced()
    expect(await sequenced()).toEqual(before)
  })
})

describe('the proof of an entry', () => {
  it('is not there while the entry waits', async () => {
    const id = await anEntry()
    const [place, proof] = await reading(async (tx) => [
      await findPlace(tx, id),
      await proofOf(tx, { id, canonical: (await findEntry(tx, id))?.canonical ?? '' }),
    ])
    expect([place, proof]).toEqual([null, null])
  })

  it('leads from its line to the signed head', async () => {
    const id = await anEntry()
    const { vkey } = await logFiles()
    const { size } = await sequenced()
    const { canonical, proof } = await reading(async (tx) => {
      const entry = await findEntry(tx, id)
      const { canonical } = entry as { canonical: string }
      return { canonical, proof: await proofOf(tx, { id, canonical }) }
    })
    const key = parseVerifierKey(nodeSha256, vkey)
    const leaf = leafHash(nodeSha256, utf8(canonical))
    const doors = { sha256: nodeSha256, verify: nodeVerifyEd25519 }
    const opened = await verifyProof(doors, parseProof(proof?.text ?? ''), leaf, key)
    expect(opened.checkpoint.size).toBe(size)
  })
})
