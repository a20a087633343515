import 'server-only'
import type { LogTx } from './log-client.ts'
import type { LogReader } from './log-reader.ts'

/** A name of the log; a second one is opened only after a restore into the past. */
export type LogOrigin = { readonly epoch: number; readonly origin: string; readonly openedAtSize: number }

/** The name that the log has now; null before it is opened. */
export async function currentOrigin(db: LogReader): Promise<LogOrigin | null> {
  const [row] = await db.$queryRaw<{ epoch: number; origin: string; openedAtSize: bigint }[]>`
    SELECT epoch, origin, opened_at_size AS "openedAtSize" FROM log_origin ORDER BY epoch DESC LIMIT 1`
  return row ? { ...row, openedAtSize: Number(row.openedAtSize) } : null
}

/** The verifier keys of one of the log's names, the one that signs now first. */
export async function keysOf(db: LogReader, epoch: number): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ vkey: string }[]>`
    SELECT vkey FROM log_key WHERE epoch = ${epoch} ORDER BY from_size DESC, added_at DESC`
  return rows.map(({ vkey }) => vkey)
}

/** Opens a name with its first key. */
export async function insertOrigin(
  tx: LogTx,
  { epoch, origin, openedAtSize }: LogOrigin,
  vkey: string,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO log_origin (epoch, origin, opened_at_size, opened_at)
    VALUES (${epoch}, ${origin}, ${openedAtSize}::bigint, ${now})`
  await insertKey(tx, { epoch, vkey, fromSize: openedAtSize }, now)
}

/** Adds the key that signs from now on. */
export async function insertKey(
  tx: LogTx,
  { epoch, vkey, fromSize }: { readonly epoch: number; readonly vkey: string; readonly fromSize: number },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO log_key (epoch, vkey, from_size, added_at) VALUES (${epoch}, ${vkey}, ${fromSize}::bigint, ${now})`
}
