import 'server-only'
import { proveConsistency } from '#lib/audit/consistency'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { tileHashReader } from '#lib/audit/tile-hashes'
import { logPrisma } from './log-client.ts'
import { databaseTiles } from './log-tiles.ts'

/** The consistency proof between two sizes of the stored log, for a witness, which checks it. */
export async function growthProof(oldSize: number, newSize: number): Promise<readonly Uint8Array[]> {
  const read = tileHashReader(nodeSha256, newSize, databaseTiles(logPrisma()))
  return proveConsistency(nodeSha256, oldSize, newSize, read)
}
