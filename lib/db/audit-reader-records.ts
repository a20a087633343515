/** The records that entries vouch for, as the auditor reads them. */
import 'server-only'
import type { Prisma } from './generated/client.ts'
import { type HeldRecord, RECORD_KINDS, type RecordKind, selectRecords } from './record-kinds.ts'

type RecordReader = Pick<Prisma.TransactionClient, '$queryRawUnsafe'>

/** Recommendations carry their documents: some fifty kilobytes each. */
const AT_ONCE = 200

/** Every record of a kind in the order of its key. Memory: one batch. */
export async function* readRecords(db: RecordReader, kind: RecordKind): AsyncGenerator<readonly HeldRecord[]> {
  const { key } = RECORD_KINDS[kind]
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    // The kind comes from the closed list of RECORD_KINDS.
    const sql = `${selectRecords(kind)} WHERE t.${key} > $1::uuid ORDER BY t.${key} LIMIT ${AT_ONCE}`
    const rows = await db.$queryRawUnsafe<HeldRecord[]>(sql, after)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    after = last.id
  }
}

/** The signatures under these advices. */
export async function readSignatures(db: RecordReader, adviceIds: readonly string[]): Promise<readonly HeldRecord[]> {
  return db.$queryRawUnsafe<HeldRecord[]>(
    `${selectRecords('signature')} WHERE t.advice_id = ANY($1::uuid[]) ORDER BY t.signed_at, t.id`,
    adviceIds,
  )
}
