/** Reads a published log as an outsider would, from its files alone, and checks every checkpoint that was ever signed. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseBundle } from '#lib/audit/bundle'
import { equalBytes } from '#lib/audit/bytes'
import { type Checkpoint, openCheckpoint } from '#lib/audit/checkpoint'
import { appendLeaf, emptyRange, rangeRoot } from '#lib/audit/compact-range'
import { fromUtf8 } from '#lib/audit/encoding'
import { decodeEntry } from '#lib/audit/entry'
import { leafHash } from '#lib/audit/hash'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { bundlePath, tileInTree, tileWidth } from '#lib/audit/tile'

export type PublishedLog = {
  /** The entries' ids, in order. */
  readonly entryIds: readonly string[]
  readonly root: Uint8Array
  readonly checkpoints: number
  /** Checkpoints whose root is not that of as many entries: each would be a broken promise. */
  readonly inconsistent: number
}

export async function readPublishedLog(folder: string, vkey: string): Promise<PublishedLog> {
  const key = parseVerifierKey(nodeSha256, vkey)
  const open = async (file: string) =>
    (await openCheckpoint(nodeVerifyEd25519, readFileSync(file, 'utf8'), key)).checkpoint
  const { size } = await open(path.join(folder, 'checkpoint'))
  const retained = await Promise.all(filesBelow(path.join(folder, 'checkpoints')).map(open))
  const signed = new Map<number, Checkpoint[]>()
  for (const checkpoint of retained) {
    signed.set(checkpoint.size, [...(signed.get(checkpoint.size) ?? []), checkpoint])
  }
  const entryIds: string[] = []
  let [range, inconsistent] = [emptyRange, 0]
  const compare = () => {
    const root = rangeRoot(nodeSha256, range)
    inconsistent += (signed.get(range.size) ?? []).filter((checkpoint) => !equalBytes(checkpoint.root, root)).length
  }
  compare()
  for (let index = 0; index * tileWidth < size; index += 1) {
    const tile = tileInTree(size, 0, index)
    for (const entry of parseBundle(tile, readFileSync(path.join(folder, bundlePath(tile))))) {
      range = appendLeaf(nodeSha256, range, leafHash(nodeSha256, entry))
      entryIds.push(decodeEntry(fromUtf8(entry)).id)
      compare()
    }
  }
  return { entryIds, root: rangeRoot(nodeSha256, range), checkpoints: retained.length, inconsistent }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
}
