import 'server-only'
import { nodeSha256 } from '#lib/audit/node-crypto'
import type { BoundRecord } from '#lib/audit/record'
import {
  digestOfHeld,
  type HeldRecord,
  RECORD_KINDS,
  type RecordKind,
  type RecordRef,
  selectRecords,
} from './record-kinds.ts'
import type { Tx } from './transaction.ts'

/**
 * Digests of the records that an act has just written, read back as PostgreSQL holds them, in the order asked. One round
 * trip, whatever their number. Throws where one is not there: an entry must not vouch for what nobody wrote.
 */
export async function writtenRecords(
  tx: Pick<Tx, '$queryRawUnsafe'>,
  refs: readonly RecordRef[],
): Promise<readonly BoundRecord[]> {
  const kinds = [...new Set(refs.map(({ kind }) => kind))]
  const idsOf = (wanted: RecordKind) => refs.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  // Table and column names come from RECORD_KINDS, ids travel as parameters.
  const sql = kinds.map(
    (kind, i) => `${selectRecords(kind)} WHERE t.${RECORD_KINDS[kind].key} = ANY($${i + 1}::uuid[])`,
  )
  const held = await tx.$queryRawUnsafe<HeldRecord[]>(sql.join('\nUNION ALL\n'), ...kinds.map(idsOf))
  return refs.map(({ kind, id }) => {
    const found = held.find((each) => each.kind === kind && each.id === id)
    if (!found) throw new Error(`Expected the ${kind} ${id} that was just written, found none`)
    return digestOfHeld(nodeSha256, found)
  })
}
