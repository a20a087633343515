import type { Actor } from '#lib/access/actor'
import { type SignedHead, signedHead } from '#lib/db/log-overview'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type { SignedHead }

/** The signed head for a page that has itself checked in the browser. A head says nothing about anybody: no entry. */
export async function viewLogHead(actor: Actor, now: Date): Promise<Result<SignedHead, 'not-signed' | NotPermitted>> {
  return permitted(actor, 'audit.search', now, async (tx) => {
    const head = await signedHead(tx)
    return head ? done(head) : refused('not-signed')
  })
}
