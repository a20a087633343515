import type { Actor } from '#lib/access/actor'
import { leavesOf, type SignedHead, signedHead } from '#lib/db/log-overview'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type { SignedHead }

export type LogHeadView = {
  readonly head: SignedHead
  /** The lines of the entries on screen, as they were hashed. */
  readonly leaves: readonly { readonly index: number | null; readonly leaf: string }[]
}

/**
 * The signed head and the lines of entries that a page shows, for the browser to check. The head says nothing about anybody
 * and the entries were looked at by the page's own use case, so it is no entry.
 */
export async function viewLogHead(
  actor: Actor,
  entryIds: readonly string[],
  now: Date,
): Promise<Result<LogHeadView, 'not-signed' | NotPermitted>> {
  return permitted(actor, 'audit.search', now, async (tx) => {
    const head = await signedHead(tx)
    return head
      ? done({ head, leaves: entryIds.length === 0 ? [] : await leavesOf(tx, entryIds) })
      : refused('not-signed')
  })
}
