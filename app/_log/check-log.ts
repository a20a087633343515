/**
 * What a reader's own browser finds out about the log: that the log's key signed the head, that the log of the last visit
 * is its beginning, and that the entries on screen are in it. What cannot be read or fetched is "could not verify" and
 * never anything better.
 */
import { parseCheckpoint } from '#lib/audit/checkpoint'
import { verifyConsistency } from '#lib/audit/consistency'
import { fromBase64, fromHex, toHex, utf8 } from '#lib/audit/encoding'
import { AuditError } from '#lib/audit/error'
import { leafHash } from '#lib/audit/hash'
import { verifyInclusion } from '#lib/audit/inclusion'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '#lib/audit/key'
import { openNote, type VerifyEd25519 } from '#lib/audit/note'
import { sha256 } from '#lib/audit/sha256'

/** As the server hands it out; none of it is believed before it is checked. */
export type ShownHead = {
  /** The key that signs now. */
  readonly vkey: string
  readonly note: string
  /** Every key that ever signed, and the heads in which one took over from another. */
  readonly keys: readonly string[]
  readonly handovers: readonly string[]
}

/** An entry on screen: its line, and its place, or null while it waits for one. */
export type ShownLeaf = { readonly index: number | null; readonly leaf: string }

/** What this browser remembers of a log: the key and the tree that it has checked. */
export type SeenHead = { readonly vkey: string; readonly size: number; readonly root: string }

export type LogVerdict =
  | {
      readonly state: 'whole'
      readonly size: number
      /** Entries on screen that were proved, and those that wait. */
      readonly proved: number
      readonly waiting: number
      /** Size at this browser's last visit; null at its first. */
      readonly before: number | null
      readonly seen: SeenHead
    }
  | { readonly state: 'unverified'; readonly why: 'browser' | 'malformed' | 'no-answer' | 'key-changed' }
  /** These entries are not what they were, or are not there any more. */
  | { readonly state: 'broken'; readonly from: number; readonly to: number }

/** What a check leans on; tests hand in their own. */
export type Means = {
  readonly verify: VerifyEd25519
  /** JSON from an address of ours; rejects for anything but 200. */
  readonly ask: (address: string) => Promise<unknown>
}

type Tree = { readonly size: number; readonly root: Uint8Array }

/** Thrown within this file: the check has ended with this answer. */
class Verdict extends Error {
  readonly verdict: LogVerdict

  constructor(verdict: LogVerdict) {
    super(verdict.state)
    this.verdict = verdict
  }
}

const unverified = (why: Extract<LogVerdict, { state: 'unverified' }>['why']) =>
  new Verdict({ state: 'unverified', why })

/** Checks the head, its growth since the last visit, and the entries on screen. Never rejects. */
export async function checkLog(
  means: Means,
  head: ShownHead,
  leaves: readonly ShownLeaf[],
  before: SeenHead | null,
): Promise<LogVerdict> {
  try {
    const key = parseVerifierKey(sha256, head.vkey)
    const tree = await openHead(means.verify, head.note, key)
    if (before) {
      await followKeys(means.verify, before.vkey, head)
      await checkGrowth(means, before, tree)
    }
    const placed = leaves.filter(({ index }) => index !== null && index < tree.size)
    await checkLeaves(means, tree, placed)
    return {
      state: 'whole',
      size: tree.size,
      proved: placed.length,
      waiting: leaves.length - placed.length,
      before: before?.size ?? null,
      seen: { vkey: formatVerifierKey(key), size: tree.size, root: toHex(tree.root) },
    }
  } catch (error) {
    if (error instanceof Verdict) return error.verdict
    return { state: 'unverified', why: error instanceof AuditError ? 'malformed' : 'browser' }
  }
}

async function openHead(verify: VerifyEd25519, note: string, key: VerifierKey): Promise<Tree> {
  const { text } = await openNote(verify, note, [key])
  const checkpoint = parseCheckpoint(text)
  if (checkpoint.origin !== key.name) throw unverified('malformed')
  return checkpoint
}

/** From the key of the last visit to the one of now, each change in a head that both keys signed. */
async function followKeys(verify: VerifyEd25519, known: string, { vkey, keys, handovers }: ShownHead): Promise<void> {
  let current = known
  for (const note of handovers) {
    for (const next of keys) {
      if (current !== vkey && next !== current && (await bothSigned(verify, note, current, next))) current = next
    }
  }
  if (current !== vkey) throw unverified('key-changed')
}

async function bothSigned(verify: VerifyEd25519, note: string, from: string, to: string): Promise<boolean> {
  try {
    const keys = [parseVerifierKey(sha256, from), parseVerifierKey(sha256, to)]
    return (await openNote(verify, note, keys)).verifiedBy.length === keys.length
  } catch (error) {
    if (error instanceof AuditError && error.code === 'unverified-note') return false
    throw error
  }
}

async function checkGrowth(means: Means, before: SeenHead, tree: Tree): Promise<void> {
  if (before.size === 0) return
  if (before.size > tree.size) throw new Verdict({ state: 'broken', from: tree.size, to: before.size })
  const oldRoot = fromHex(before.root)
  const proof =
    before.size === tree.size
      ? []
      : hashesOf(await asked(means, `/api/audit/consistency?from=${before.size}&to=${tree.size}`), 'proof')
  const claim = { oldSize: before.size, oldRoot, newSize: tree.size, newRoot: tree.root, proof }
  orBroken(0, before.size, () => verifyConsistency(sha256, claim))
}

async function checkLeaves(means: Means, tree: Tree, placed: readonly ShownLeaf[]): Promise<void> {
  if (placed.length === 0) return
  const indexes = placed.map(({ index }) => `&index=${index}`).join('')
  const answer = await asked(means, `/api/audit/proofs?size=${tree.size}${indexes}`)
  const paths = listOf(answer, 'paths')
  if (paths.length !== placed.length) throw unverified('malformed')
  for (const [i, { index, leaf }] of placed.entries()) {
    const place = index as number
    const hash = leafHash(sha256, utf8(leaf))
    const claim = { index: place, size: tree.size, leaf: hash, root: tree.root, path: hashes(paths[i]) }
    orBroken(place, place + 1, () => verifyInclusion(sha256, claim))
  }
}

/** A proof of the right form that leads elsewhere is tampering; one of another form is no proof of anything. */
function orBroken(from: number, to: number, check: () => void): void {
  try {
    check()
  } catch (error) {
    if (error instanceof AuditError && error.code === 'root-mismatch') throw new Verdict({ state: 'broken', from, to })
    throw error
  }
}

async function asked({ ask }: Means, address: string): Promise<unknown> {
  try {
    return await ask(address)
  } catch {
    throw unverified('no-answer')
  }
}

const hashesOf = (answer: unknown, name: string): Uint8Array[] => hashes(listOf(answer, name))

function listOf(answer: unknown, name: string): readonly unknown[] {
  const list = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[name] : undefined
  if (!Array.isArray(list)) throw unverified('malformed')
  return list
}

function hashes(list: unknown): Uint8Array[] {
  if (!Array.isArray(list)) throw unverified('malformed')
  return list.map((text) => {
    if (typeof text !== 'string') throw unverified('malformed')
    return fromBase64(text)
  })
}
