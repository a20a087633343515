import type { Actor } from '#lib/access/actor'
import { proveConsistency } from '#lib/audit/consistency'
import { AuditError } from '#lib/audit/error'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { tileHashReader } from '#lib/audit/tile-hashes'
import { logHead } from '#lib/db/log-head'
import { databaseTiles } from '#lib/db/log-tiles'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/**
 * `no-such-sizes`: the log does not have as many entries, or the sizes are in the wrong order. `damaged`: the stored tree
 * has no proof to give.
 */
export type ProofRefusal = NotPermitted | 'no-such-sizes' | 'damaged'

/**
 * The hashes that show that the log of `from` entries is the beginning of the one of `to`. Whoever asked checks them against
 * both roots; nothing is disclosed, so it is no entry.
 */
export async function proveGrowth(
  actor: Actor,
  { from, to }: { readonly from: number; readonly to: number },
  now: Date,
): Promise<Result<readonly Uint8Array[], ProofRefusal>> {
  return permitted(actor, 'audit.search', now, async (tx): Promise<Result<readonly Uint8Array[], ProofRefusal>> => {
    const size = (await logHead(tx))?.size ?? 0
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || to < from || to > size) {
      return refused('no-such-sizes')
    }
    try {
      return done(await proveConsistency(nodeSha256, from, to, tileHashReader(nodeSha256, to, databaseTiles(tx))))
    } catch (error) {
      if (error instanceof AuditError) return refused('damaged')
      throw error
    }
  })
}
