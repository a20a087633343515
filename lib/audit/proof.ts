/**
 * Proofs that can be handed out and checked offline: C2SP tlog-proof. An entry's index and path, and the checkpoint they
 * lead to, in one text of about a kilobyte; the file name ends in `.tlog-proof`.
 *
 *     c2sp.org/tlog-proof@v1
 *     [extra base64(<bytes that nothing vouches for>)]
 *     index <index>
 *     base64(<hash>)                      one line a hash, the leaf's sibling first
 *
 *     <checkpoint, verbatim>
 */
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts'
import { fromBase64, toBase64 } from './encoding.ts'
import { AuditError } from './error.ts'
import { hashSize, type Sha256 } from './hash.ts'
import { verifyInclusion } from './inclusion.ts'
import type { VerifierKey } from './key.ts'
import type { VerifyEd25519 } from './note.ts'

const header = 'c2sp.org/tlog-proof@v1'
/** A tree that a JavaScript number can count has no longer path. */
const maxPathLength = 53

export type LogProof = {
  readonly index: number
  readonly path: readonly Uint8Array[]
  /** The signed note, exactly as the log published it. */
  readonly checkpoint: string
  /** Not authenticated: a hint for the reader at most. */
  readonly extra?: Uint8Array
}

export function formatProof({ index, path, checkpoint, extra }: LogProof): string {
  const lines = [
    header,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...path.map((hash) => toBase64(hash)),
  ]
  return `${lines.join('\n')}\n\n${checkpoint}`
}

/** The proof that a text says; throws `bad-proof`, naming the line, for any other spelling. */
export function parseProof(text: string): LogProof {
  const end = text.indexOf('\n\n')
  if (end === -1) throw badProof('no empty line sets the checkpoint apart')
  const lines = text.slice(0, end).split('\n')
  if (lines.shift() !== header) throw badProof(`line 1 is not ${header}`)
  const extra = lines[0]?.startsWith('extra ') ? bytesOf(lines.shift()?.slice('extra '.length) ?? '') : undefined
  const index = parseIndex(lines.shift() ?? '')
  if (lines.length > maxPathLength) throw badProof(`no path has ${lines.length} hashes`)
  const proof = { index, path: lines.map(parseHash), checkpoint: text.slice(end + 2) }
  return extra ? { ...proof, extra } : proof
}

/**
 * Checks that a leaf is in the log: the checkpoint's signature by the log's key, then the path to its root. Answers the
 * checkpoint and its witnesses. Throws what `parseProof`, `openCheckpoint` and `verifyInclusion` throw.
 */
export async function verifyProof(
  { sha256, verify }: { readonly sha256: Sha256; readonly verify: VerifyEd25519 },
  { index, path, checkpoint }: LogProof,
  leaf: Uint8Array,
  logKey: VerifierKey,
  witnesses: readonly VerifierKey[] = [],
): Promise<OpenedCheckpoint> {
  const opened = await openCheckpoint(verify, checkpoint, logKey, witnesses)
  const { size, root } = opened.checkpoint
  verifyInclusion(sha256, { index, size, leaf, root, path })
  return opened
}

function parseIndex(line: string): number {
  const index = Number(line.slice('index '.length))
  if (!Number.isSafeInteger(index) || index < 0 || line !== `index ${index}`) {
    throw badProof('the line for the index is not "index" and plain digits')
  }
  return index
}

function parseHash(line: string, i: number): Uint8Array {
  const hash = bytesOf(line)
  if (hash.length !== hashSize) throw badProof(`hash ${i + 1} of the path has ${hash.length} bytes, not ${hashSize}`)
  return hash
}

function bytesOf(base64: string): Uint8Array {
  try {
    return fromBase64(base64)
  } catch {
    throw badProof('a line that should be base64 is not')
  }
}

function badProof(what: string): AuditError {
  return new AuditError('bad-proof', `not a proof: ${what}`)
}
