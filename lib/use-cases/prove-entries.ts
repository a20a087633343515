import type { Actor } from '#lib/access/actor'
import { AuditError } from '#lib/audit/error'
import { proveInclusion } from '#lib/audit/inclusion'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { tileHashReader } from '#lib/audit/tile-hashes'
import { logHead } from '#lib/db/log-head'
import { databaseTiles } from '#lib/db/log-tiles'
import { rememberedTiles } from '#lib/db/remembered-tiles'
import type { ProofRefusal } from './prove-growth.ts'
import { permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** A page shows fifty; more in one request would be a way to keep the server busy. */
const AT_ONCE = 100

/**
 * The paths of entries in the tree of the first `size`, in the order asked. Whoever asked checks them against the root that
 * was signed; a path is hashes, so it is no entry.
 */
export async function proveEntries(
  actor: Actor,
  { size, indexes }: { readonly size: number; readonly indexes: readonly number[] },
  now: Date,
): Promise<Result<readonly (readonly Uint8Array[])[], ProofRefusal>> {
  type Answer = Result<readonly (readonly Uint8Array[])[], ProofRefusal>
  return permitted(actor, 'audit.search', now, async (tx): Promise<Answer> => {
    const placed = (await logHead(tx))?.size ?? 0
    const sound = indexes.every((index) => Number.isSafeInteger(index) && index >= 0 && index < size)
    if (!Number.isSafeInteger(size) || size < 1 || size > placed || !sound || indexes.length > AT_ONCE) {
      return refused('no-such-sizes')
    }
    const read = tileHashReader(nodeSha256, size, rememberedTiles(databaseTiles(tx)))
    try {
      const paths: Uint8Array[][] = []
      for (const index of indexes) paths.push(await proveInclusion(nodeSha256, index, size, read))
      return done(paths)
    } catch (error) {
      if (error instanceof AuditError) return refused('damaged')
      throw error
    }
  })
}
