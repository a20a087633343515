import 'server-only'
import { logPrisma } from './log-client.ts'
import type { LogReader } from './log-reader.ts'

/** A witness's signature line under a checkpoint: C2SP tlog-cosignature. */
export type Cosigned = {
  readonly epoch: number
  readonly size: number
  /** The witness's verifier key. */
  readonly witness: string
  /** With its newline, as it stands under the note. */
  readonly line: string
}

/** The lines of the witnesses that cosigned a checkpoint, in the order of their keys. */
export async function cosignatureLines(
  db: LogReader,
  { epoch, size }: { readonly epoch: number; readonly size: number },
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ line: string }[]>`
    SELECT line FROM log_cosignature WHERE epoch = ${epoch} AND size = ${size}::bigint ORDER BY witness`
  return rows.map(({ line }) => line)
}

/** The largest size that a witness has cosigned of a name of the log; 0 where none. */
export async function lastCosignedSize(epoch: number, witness: string): Promise<number> {
  const [row] = await logPrisma().$queryRaw<{ size: bigint | null }[]>`
    SELECT max(size) AS size FROM log_cosignature WHERE epoch = ${epoch} AND witness = ${witness}`
  return Number(row?.size ?? 0)
}

/** Keeps a line; the first one stays where a witness cosigned the same head again. */
export async function insertCosignature({ epoch, size, witness, line }: Cosigned, now: Date): Promise<void> {
  await logPrisma().$executeRaw`
    INSERT INTO log_cosignature (epoch, size, witness, line, taken_at)
    VALUES (${epoch}, ${size}::bigint, ${witness}, ${line}, ${now}) ON CONFLICT DO NOTHING`
}
