import 'server-only'
import type { ActorFacility } from '#lib/access/actor'
import { prisma } from './client.ts'
import type { Tx } from './transaction.ts'

export type NewPaper = {
  readonly facilityId: string
  readonly adviceId: string
  readonly kind: 'HANDOUT' | 'CARD'
  readonly format: 'PAGE' | 'PDF'
  readonly language: string
  /** SHA-256 of the code on it. */
  readonly codeHash: Uint8Array<ArrayBuffer>
  readonly printedById: string
}

/** Keeps that a paper was made; gives its id. */
export async function insertPaper(tx: Tx, paper: NewPaper, at: Date): Promise<string> {
  const { id } = await tx.printedPaper.create({ data: { ...paper, printedAt: at }, select: { id: true } })
  return id
}

/** Where a paper leads back to. */
export type FoundPaper = { readonly paperId: string; readonly facilityId: string; readonly adviceId: string }

/** The third question that may be asked before anyone is known: which paper carries the code with this SHA-256? */
export async function findPaper(codeHash: Uint8Array): Promise<FoundPaper | null> {
  const [row] = await prisma().$queryRaw<FoundPaper[]>`
    SELECT paper_id::text AS "paperId", facility_id::text AS "facilityId", advice_id::text AS "adviceId"
      FROM find_printed_paper(${codeHash})`
  return row ?? null
}

/** The facility of the transaction, which its calendar belongs to. */
export async function ownFacility(tx: Tx): Promise<ActorFacility> {
  return tx.facility.findFirstOrThrow({
    select: { id: true, name: true, timeZone: true, emergencyNumber: true, training: true },
  })
}
