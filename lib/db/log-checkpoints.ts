import 'server-only'
import type { LogTx } from './log-client.ts'
import type { LogReader } from './log-reader.ts'

export type NewestCheckpoint = {
  readonly epoch: number
  readonly size: number
  /** The signed note, byte for byte. */
  readonly note: string
}

type Row = { epoch: number; size: bigint; note: string }

const readCheckpoint = (row: Row): NewestCheckpoint => ({ ...row, size: Number(row.size) })

/** The checkpoint that counts the most entries; of two of one size (a key was replaced) the one with more signatures. */
export async function newestCheckpoint(db: LogReader): Promise<NewestCheckpoint | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT epoch, size, note FROM log_checkpoint ORDER BY size DESC, epoch DESC, length(note) DESC LIMIT 1`
  return row ? readCheckpoint(row) : null
}

/** The checkpoint that counts exactly so many entries, of the newest name and with most signatures; or null. */
export async function checkpointOfSize(db: LogReader, size: number): Promise<NewestCheckpoint | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT epoch, size, note FROM log_checkpoint WHERE size = ${size}::bigint ORDER BY epoch DESC, length(note) DESC LIMIT 1`
  return row ? readCheckpoint(row) : null
}

/** At most `limit` checkpoints of a name of the log, from a size on, the smallest first, with fewer signatures first. */
export async function checkpointsFrom(
  db: LogReader,
  epoch: number,
  size: number,
  limit: number,
): Promise<readonly NewestCheckpoint[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT epoch, size, note FROM log_checkpoint WHERE epoch = ${epoch} AND size >= ${size}::bigint
     ORDER BY size, length(note) LIMIT ${limit}`
  return rows.map(readCheckpoint)
}

/** Keeps a signed head. Signing the same head again gives the same bytes, so that it may be kept twice. */
export async function insertCheckpoint(tx: LogTx, checkpoint: NewestCheckpoint, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO log_checkpoint (epoch, size, note, signed_at)
    VALUES (${checkpoint.epoch}, ${checkpoint.size}::bigint, ${checkpoint.note}, ${now})
    ON CONFLICT DO NOTHING`
}
