/**
 * Signed notes: C2SP signed-note, compatible with golang.org/x/mod/sumdb/note. A text that ends in a newline, an empty
 * line, and one line a signature:
 *
 *     — <key name> base64(<4 bytes of key id> || <signature>)
 *
 * The text of a note means nothing until a key that the reader trusts has verified it. Signatures by other keys are
 * passed over, because logs change keys and witnesses add lines; one by a trusted key that does not match condemns the
 * whole note.
 */
import { concatBytes } from './bytes.ts'
import { cosignedMessage, parseCosignature } from './cosignature.ts'
import { fromBase64, fromHex, toBase64, toHex, utf8 } from './encoding.ts'
import { AuditError } from './error.ts'
import { isKeyName, type VerifierKey } from './key.ts'

/** Whether this is the key's Ed25519 signature (RFC 8032) over the message: node:crypto, or WebCrypto in a browser. */
export type VerifyEd25519 = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>

/** Signs a message with one Ed25519 key, whose name and id stand beside it. */
export type NoteSigner = {
  readonly name: string
  readonly id: string
  readonly sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

export type NoteSignature = { readonly name: string; readonly id: string; readonly signature: Uint8Array }

/** A note taken apart, but not believed. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] }

export type OpenedNote = { readonly text: string; readonly verifiedBy: readonly VerifierKey[] }

/** Go's limits, so that a note this room takes is one that Go takes: a megabyte, a hundred signatures. */
const maxNoteLength = 1_000_000
const maxSignatures = 100

/** Takes a note apart; throws `bad-note`, saying where, for whatever the specification does not allow. */
export function parseNote(note: string): Note {
  if (!note.isWellFormed()) throw badNote('it is not Unicode text')
  if (utf8(note).length > maxNoteLength) throw badNote('it is longer than a million bytes')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point (signed-note, "Format").
  const control = /[\u0000-\u0009\u000b-\u001f]/.exec(note)
  if (control) throw badNote(`it has a control character at position ${control.index}`)
  const end = note.lastIndexOf('\n\n')
  if (end === -1) throw badNote('no empty line sets signatures apart from the text')
  if (!note.endsWith('\n')) throw badNote('it does not end with a newline')
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > maxSignatures) throw badNote(`it has more than ${maxSignatures} signatures`)
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignatureLine) }
}

export function formatNote({ text, signatures }: Note): string {
  if (!text.endsWith('\n')) throw badNote('its text does not end with a newline')
  const lines = signatures.map(
    ({ name, id, signature }) => `— ${name} ${toBase64(concatBytes(fromHex(id), signature))}\n`,
  )
  const note = `${text}\n${lines.join('')}`
  parseNote(note)
  return note
}

/** Signs a text that ends in a newline; throws `bad-note` for a text that no note can hold. */
export async function signNote(text: string, ...signers: readonly NoteSigner[]): Promise<string> {
  const message = utf8(text)
  const signatures = signers.map(async ({ name, id, sign }) => ({ name, id, signature: await sign(message) }))
  return formatNote({ text, signatures: await Promise.all(signatures) })
}

/**
 * The text of a note that at least one of these keys signed, and which of them did.
 * Throws `bad-note`, `invalid-signature` for a known key whose signature does not match, `unverified-note` where none of
 * the keys signed, and `bad-key` where two of them share name and id, so that nobody could say which one signed.
 */
export async function openNote(verify: VerifyEd25519, note: string, keys: readonly VerifierKey[]): Promise<OpenedNote> {
  requireDistinct(keys)
  const { text, signatures } = parseNote(note)
  const verifiedBy: VerifierKey[] = []
  for (const { name, id, signature } of signatures) {
    const key = keys.find((known) => known.name === name && known.id === id)
    if (!key || verifiedBy.includes(key)) continue
    if (!(await isSignedBy(verify, key, text, signature))) {
      throw new AuditError('invalid-signature', `the signature by ${name} (${id}) does not match the note's text`)
    }
    verifiedBy.push(key)
  }
  if (verifiedBy.length === 0) {
    const names = signatures.map(({ name, id }) => `${name} (${id})`).join(', ')
    throw new AuditError('unverified-note', `no trusted key signed this note; it is signed by ${names}`)
  }
  return { text, verifiedBy }
}

function isSignedBy(
  verify: VerifyEd25519,
  key: VerifierKey,
  text: string,
  signature: Uint8Array,
): boolean | Promise<boolean> {
  if (key.algorithm === 'ed25519') return verify(key.publicKey, utf8(text), signature)
  const cosignature = parseCosignature(signature)
  return verify(key.publicKey, cosignedMessage(text, cosignature.seconds), cosignature.signature)
}

function parseSignatureLine(line: string, i: number): NoteSignature {
  const where = `signature line ${i + 1}`
  if (!line.startsWith('— ')) throw badNote(`${where} does not begin with an em dash and a space`)
  const [name = '', base64 = '', ...rest] = line.slice(2).split(' ')
  if (rest.length > 0 || !isKeyName(name)) throw badNote(`${where} is not a key name and a signature`)
  let bytes: Uint8Array
  try {
    bytes = fromBase64(base64)
  } catch {
    throw badNote(`the signature in ${where} is not base64`)
  }
  if (bytes.length < 5) throw badNote(`the signature in ${where} is too short`)
  return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
}

function requireDistinct(keys: readonly VerifierKey[]): void {
  const names = keys.map(({ name, id }) => `${name}+${id}`)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice) throw new AuditError('bad-key', `the key ${twice} is given twice`)
}

function badNote(what: string): AuditError {
  return new AuditError('bad-note', `not a signed note: ${what}`)
}
