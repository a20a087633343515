import 'server-only'
import type { LogReader } from './log-reader.ts'

export type NewestCheckpoint = {
  readonly epoch: number
  readonly size: number
  /** The signed note, byte for byte. */
  readonly note: string
}

/** The checkpoint that counts the most entries; of two of one size (a key was replaced) the one with more signatures. */
export async function newestCheckpoint(db: LogReader): Promise<NewestCheckpoint | null> {
  const [row] = await db.$queryRaw<{ epoch: number; size: bigint; note: string }[]>`
    SELECT epoch, size, note FROM log_checkpoint ORDER BY size DESC, epoch DESC, length(note) DESC LIMIT 1`
  return row ? { ...row, size: Number(row.size) } : null
}
