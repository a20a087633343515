/** The file with the key that signs the log's heads: a C2SP signed-note signer key, which PostgreSQL never sees. */
import { randomBytes } from 'node:crypto'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { AuditError } from '#lib/audit/error'
import { formatSignerKey, formatVerifierKey, parseSignerKey, type VerifierKey, verifierKey } from '#lib/audit/key'
import { nodePublicKeyOf, nodeSha256, nodeSignerOf } from '#lib/audit/node-crypto'
import type { NoteSigner } from '#lib/audit/note'
import { LogRefusal } from './refusal.ts'

export type LogSigner = {
  /** The verifier key as text: what a reader of the log must have got from somewhere they trust. */
  readonly vkey: string
  readonly verifier: VerifierKey
  readonly signer: NoteSigner
}

/** Everybody but the owner. */
const OTHERS = 0o077

/** An Ed25519 seed: RFC 8032 section 5.1.5. */
const SEED_BYTES = 32

/** The key in the file. Throws a LogRefusal, never with the key's text, where it is not there, not whole or not secret. */
export async function readSigningKey(file: string): Promise<LogSigner> {
  const { mode } = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw new LogRefusal(
      'key-missing',
      `There is no signing key at ${file}: put the key of this log there, or, for a log that is not open yet, make one with npm run audit:key -- --new.`,
    )
  })
  // Windows keeps rights elsewhere and answers the same mode for every file.
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
    throw new LogRefusal(
      'key-exposed',
      `The signing key ${file} can be read by others (mode ${(mode & 0o777).toString(8)}): chmod 600 it, and replace the key if somebody may have seen it.`,
    )
  }
  return parseSigningKey(await readFile(file, 'utf8'), file)
}

function parseSigningKey(text: string, file: string): LogSigner {
  try {
    const { name, id, seed } = parseSignerKey(text.trim())
    const verifier = verifierKey(nodeSha256, name, nodePublicKeyOf(seed))
    if (verifier.id !== id) throw new AuditError('bad-key', `it says its id is ${id}, but it is ${verifier.id}`)
    return { vkey: formatVerifierKey(verifier), verifier, signer: { name, id, sign: nodeSignerOf(seed) } }
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    throw new LogRefusal('key-unreadable', `The signing key ${file} is not a signer key: ${error.message}.`)
  }
}

/** Makes a key in a new file, readable by its owner only. Throws EEXIST where a file is there: no key is ever lost so. */
export async function createSigningKey(file: string, origin: string): Promise<LogSigner> {
  const seed = randomBytes(SEED_BYTES)
  const { id } = verifierKey(nodeSha256, origin, nodePublicKeyOf(seed))
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(`${formatSignerKey({ name: origin, id, seed })}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return readSigningKey(file)
}

/** A name that no other log has: where the portal is, and chance. */
export function newOrigin(portalUrl: string): string {
  return `${new URL(portalUrl).hostname}/clearspine/${randomBytes(4).toString('hex')}`
}

/** Where the next key waits while it takes over (rotate-log-key.ts). */
export const nextKeyFile = (file: string): string => `${file}.next`

/**
 * The key that signs now, which the database names. A take-over that was cut short after the database's commit is brought
 * to its end: the next key takes the file's place.
 */
export async function signingKeyOf(file: string, vkey: string | undefined): Promise<LogSigner> {
  const found = await readOrRefuse(file)
  if (!(found instanceof LogRefusal) && found.vkey === vkey) return found
  const next = await readOrRefuse(nextKeyFile(file))
  if (!(next instanceof LogRefusal) && next.vkey === vkey) {
    await rename(nextKeyFile(file), file)
    return next
  }
  if (found instanceof LogRefusal) throw found
  throw new LogRefusal(
    'wrong-key',
    `The signing key ${file} is ${found.vkey}, and this log is signed by ${vkey ?? 'no key yet'}: put the log's own key there.`,
  )
}

async function readOrRefuse(file: string): Promise<LogSigner | LogRefusal> {
  return readSigningKey(file).catch((error: unknown) => {
    if (error instanceof LogRefusal) return error
    throw error
  })
}

/** The key that waits to take over: the one that an attempt cut short has left, or a new one of this name. */
export async function nextSigningKey(file: string, origin: (left: LogSigner | null) => string): Promise<LogSigner> {
  const left = await readOrRefuse(nextKeyFile(file))
  const name = origin(left instanceof LogRefusal ? null : left)
  if (!(left instanceof LogRefusal) && left.verifier.name === name) return left
  if (left instanceof LogRefusal && left.problem !== 'key-missing') throw left
  return createSigningKey(nextKeyFile(file), name)
}
