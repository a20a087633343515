/**
 * What a log says to a witness and what it takes from one: C2SP tlog-witness, `add-checkpoint`. A witness remembers the
 * largest tree that it has seen of a log and cosigns the next one only when that begins with it.
 *
 *     old <size that the witness has>
 *     base64(<hash>)                      one line a hash of the consistency proof
 *
 *     <checkpoint, verbatim>
 */
import { fromBase64, toBase64 } from './encoding.ts'
import { AuditError } from './error.ts'
import { hashSize } from './hash.ts'
import type { VerifierKey } from './key.ts'
import { formatNote, openNote, parseNote, type VerifyEd25519 } from './note.ts'

/** The protocol's own limit, and the height of no tree. */
const maxProofLength = 63

export type WitnessRequest = {
  /** 0 where the witness knows nothing of the log; the proof is then empty. */
  readonly oldSize: number
  readonly proof: readonly Uint8Array[]
  readonly checkpoint: string
}

export function formatWitnessRequest({ oldSize, proof, checkpoint }: WitnessRequest): string {
  return `old ${oldSize}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${checkpoint}`
}

/** The request that a text says; throws `bad-proof` for any other spelling. The checkpoint in it is not opened. */
export function parseWitnessRequest(text: string): WitnessRequest {
  const end = text.indexOf('\n\n')
  if (end === -1) throw badRequest('no empty line sets the checkpoint apart')
  const [first = '', ...lines] = text.slice(0, end).split('\n')
  if (!first.startsWith('old ')) throw badRequest('line 1 is not "old" and a size')
  if (lines.length > maxProofLength) throw badRequest(`it has more than ${maxProofLength} hashes`)
  return { oldSize: parseSize(first.slice(4)), proof: lines.map(parseHash), checkpoint: text.slice(end + 2) }
}

/** The size that a witness answers with 409 Conflict when it has seen another one than the request says. */
export function parseWitnessSize(body: string): number {
  if (!body.endsWith('\n')) throw badRequest('the size does not end with a newline')
  return parseSize(body.slice(0, -1))
}

/**
 * The note with the witness's cosignature added, out of the signature lines that it answered. Lines by other keys are
 * left out. Throws what `openNote` throws, and `bad-note` for an answer that is more than signature lines.
 */
export async function addCosignature(
  verify: VerifyEd25519,
  note: string,
  answer: string,
  witness: VerifierKey,
): Promise<string> {
  const { text, signatures } = parseNote(note)
  const answered = `${text}\n${answer}`
  const parsed = parseNote(answered)
  // The text of a note ends at its last empty line: one among the answer's lines would put other words under the log's name.
  if (parsed.text !== text) throw new AuditError('bad-note', 'the witness answered more than signature lines')
  await openNote(verify, answered, [witness])
  const own = parsed.signatures.find(({ name, id }) => name === witness.name && id === witness.id)
  return formatNote({ text, signatures: own ? [...signatures, own] : signatures })
}

function parseSize(digits: string): number {
  const size = Number(digits)
  if (!Number.isSafeInteger(size) || size < 0 || String(size) !== digits) throw badRequest('a size is plain digits')
  return size
}

function parseHash(line: string, i: number): Uint8Array {
  let hash: Uint8Array
  try {
    hash = fromBase64(line)
  } catch {
    throw badRequest(`hash ${i + 1} is not base64`)
  }
  if (hash.length !== hashSize) throw badRequest(`hash ${i + 1} has ${hash.length} bytes, not ${hashSize}`)
  return hash
}

function badRequest(what: string): AuditError {
  return new AuditError('bad-proof', `not what a witness takes or says: ${what}`)
}
