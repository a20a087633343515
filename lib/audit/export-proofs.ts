/**
 * The file of proofs that stands beside an export: one line of JSON each for what was asked, for every exported entry in
 * the export's own order, and for the end, without which the file was cut.
 *
 *     {"format":"clearspine-audit-proofs/v1","origin":…,"vkey":…,"size":…,"checkpoint":…,"asked":…,"entries":…,"check":…}
 *     {"index":…,"path":[base64, …]}
 *     {"end":…}
 *
 * `checkExport` needs the leaves and these lines and nothing else: no database, no network.
 */
import { z } from 'zod'
import { openCheckpoint } from './checkpoint.ts'
import { fromBase64, toBase64, utf8 } from './encoding.ts'
import { decodeEntry } from './entry.ts'
import { AuditError } from './error.ts'
import { leafHash, type Sha256 } from './hash.ts'
import { verifyInclusion } from './inclusion.ts'
import { parseVerifierKey } from './key.ts'
import type { VerifyEd25519 } from './note.ts'

const format = 'clearspine-audit-proofs/v1'
const count = z.int().min(0)

const headerSchema = z.strictObject({
  format: z.literal(format),
  origin: z.string(),
  vkey: z.string(),
  size: count,
  checkpoint: z.string(),
  /** The search as the URL says it. */
  asked: z.string(),
  entries: count,
  /** How to check, for whoever finds the file alone. */
  check: z.string(),
})
const lineSchema = z.strictObject({ index: count, path: z.array(z.string()).max(53) })
const endSchema = z.strictObject({ end: count })

export type ProofsHeader = Omit<z.infer<typeof headerSchema>, 'format'>

export function formatProofsHeader(header: ProofsHeader): string {
  return `${JSON.stringify({ format, ...header })}\n`
}

export function formatProofLine(index: number, path: readonly Uint8Array[]): string {
  return `${JSON.stringify({ index, path: path.map((hash) => toBase64(hash)) })}\n`
}

export function formatProofsEnd(entries: number): string {
  return `${JSON.stringify({ end: entries })}\n`
}

export type CheckedExport = {
  readonly entries: number
  readonly size: number
  readonly origin: string
  readonly asked: string
}

/**
 * Checks that every leaf is in the log at the place that its proof says, and that none is missing at the end. `leaves` are
 * the exact texts in the order of the file. Throws an AuditError that names the line. Memory does not grow with the file.
 */
export async function checkExport(
  { sha256, verify }: { readonly sha256: Sha256; readonly verify: VerifyEd25519 },
  leaves: AsyncIterable<string>,
  proofs: AsyncIterable<string>,
  vkey: string,
): Promise<CheckedExport> {
  const key = parseVerifierKey(sha256, vkey)
  const lines = numbered(proofs)
  const header = readLine(headerSchema, await lines.next())
  const { checkpoint } = await openCheckpoint(verify, header.checkpoint, key)
  if (checkpoint.size !== header.size) {
    throw bad(`the signed head counts ${checkpoint.size} entries, line 1 of the proofs says ${header.size}`)
  }
  let entries = 0
  for await (const leaf of leaves) {
    entries += 1
    const next = await lines.next()
    if (isEnd(next)) throw bad(`entry ${entries} of the export has no proof: the proofs end after ${entries - 1}`)
    const { index, path } = readLine(lineSchema, next)
    await naming(`entry ${entries} of the export`, () => {
      decodeEntry(leaf)
      const hashes = path.map((hash) => fromBase64(hash))
      const claim = { index, size: checkpoint.size, leaf: leafHash(sha256, utf8(leaf)), root: checkpoint.root }
      verifyInclusion(sha256, { ...claim, path: hashes })
    })
  }
  const last = await lines.next()
  if (!isEnd(last)) throw bad(`the export ends after ${entries} entries, the proofs go on: entries are missing`)
  const { end } = readLine(endSchema, last)
  if (end !== entries || header.entries !== entries) {
    throw bad(
      `the export has ${entries} entries, the proofs say ${header.entries} at their beginning and ${end} at their end`,
    )
  }
  if ((await lines.next()).text !== undefined) throw bad('something follows the last line of the proofs')
  return { entries, size: checkpoint.size, origin: checkpoint.origin, asked: header.asked }
}

type Line = { readonly number: number; readonly text: string | undefined }

function numbered(lines: AsyncIterable<string>): { next(): Promise<Line> } {
  const iterator = lines[Symbol.asyncIterator]()
  let number = 0
  return {
    async next() {
      const { value, done } = await iterator.next()
      number += 1
      return { number, text: done ? undefined : value }
    },
  }
}

const isEnd = ({ text }: Line): boolean => text === undefined || text.startsWith('{"end"')

function readLine<T>(schema: z.ZodType<T>, { number, text }: Line): T {
  if (text === undefined) throw bad(`the proofs end before line ${number}: the file was cut`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw bad(`line ${number} of the proofs is not JSON`)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw bad(`line ${number} of the proofs: ${issue?.path.join('.') || 'the line'}: ${issue?.message}`)
}

/** Runs a check; what it throws is said of this place. */
async function naming(place: string, check: () => void): Promise<void> {
  try {
    check()
  } catch (error) {
    if (error instanceof AuditError) throw new AuditError(error.code, `${place}: ${error.message}`)
    throw error
  }
}

function bad(what: string): AuditError {
  return new AuditError('bad-proof', what)
}
