/**
 * Checkpoints: C2SP tlog-checkpoint. The head of the log, as the text of a signed note:
 *
 *     <origin>
 *     <size>
 *     base64(<root>)
 *     [extension lines]
 */
import { fromBase64, toBase64 } from './encoding.ts'
import { AuditError } from './error.ts'
import { hashSize } from './hash.ts'
import type { VerifierKey } from './key.ts'
import { openNote, type VerifyEd25519 } from './note.ts'

export type Checkpoint = {
  /** The log's name, and that of the key that signs for it. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  /** Signed, but without meaning here; ours has none. */
  readonly extensions: readonly string[]
}

export type OpenedCheckpoint = { readonly checkpoint: Checkpoint; readonly witnesses: readonly VerifierKey[] }

export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const text = `${[origin, size, toBase64(root), ...extensions].join('\n')}\n`
  parseCheckpoint(text)
  return text
}

/** The checkpoint that a note's text says; throws `bad-checkpoint`, naming the line, for any other spelling. */
export function parseCheckpoint(text: string): Checkpoint {
  if (!text.endsWith('\n')) throw badCheckpoint('it does not end with a newline')
  const [origin = '', size = '', root = '', ...extensions] = text.slice(0, -1).split('\n')
  if (origin === '') throw badCheckpoint('line 1, the origin, is empty')
  if (extensions.includes('')) throw badCheckpoint('an extension line is empty')
  return { origin, size: parseSize(size), root: parseRoot(root), extensions }
}

/**
 * The checkpoint in a note that the log itself signed, and which of the witnesses cosigned it.
 * Throws what `openNote` and `parseCheckpoint` throw, `unverified-note` where only witnesses signed, and
 * `bad-checkpoint` where the log's key signed for another origin than its own name.
 */
export async function openCheckpoint(
  verify: VerifyEd25519,
  note: string,
  logKey: VerifierKey,
  witnesses: readonly VerifierKey[] = [],
): Promise<OpenedCheckpoint> {
  const { text, verifiedBy } = await openNote(verify, note, [logKey, ...witnesses])
  if (!verifiedBy.includes(logKey)) {
    throw new AuditError('unverified-note', `the log's key ${logKey.name} (${logKey.id}) did not sign this checkpoint`)
  }
  const checkpoint = parseCheckpoint(text)
  if (checkpoint.origin !== logKey.name) {
    throw badCheckpoint(`it is of the log ${checkpoint.origin}, and the key signs for ${logKey.name}`)
  }
  return { checkpoint, witnesses: verifiedBy.filter((key) => key !== logKey) }
}

function parseSize(line: string): number {
  const size = Number(line)
  // Written again and compared, so that 007, 1e3 and +7 are not sizes.
  if (!Number.isSafeInteger(size) || size < 0 || String(size) !== line) {
    throw badCheckpoint('line 2 is not the size of a tree in plain digits')
  }
  return size
}

function parseRoot(line: string): Uint8Array {
  let root: Uint8Array
  try {
    root = fromBase64(line)
  } catch {
    throw badCheckpoint('line 3, the root, is not base64')
  }
  if (root.length !== hashSize) throw badCheckpoint(`line 3, the root, has ${root.length} bytes, not ${hashSize}`)
  return root
}

function badCheckpoint(what: string): AuditError {
  return new AuditError('bad-checkpoint', `not a checkpoint: ${what}`)
}
