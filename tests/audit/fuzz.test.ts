/** Whatever bytes arrive, a reader answers with a value or with the room's own error, and never with anything else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBundle } from '#lib/audit/bundle'
import { canonicalJson, parseCanonical } from '#lib/audit/canonical'
import { formatCheckpoint, openCheckpoint, parseCheckpoint } from '#lib/audit/checkpoint'
import { verifyConsistency } from '#lib/audit/consistency'
import { parseCosignature } from '#lib/audit/cosignature'
import { fromBase64, fromHex, fromUtf8, toBase64, toHex, utf8 } from '#lib/audit/encoding'
import { decodeEntry, encodeEntry } from '#lib/audit/entry'
import { AuditError } from '#lib/audit/error'
import { verifyInclusion } from '#lib/audit/inclusion'
import { formatVerifierKey, parseSignerKey, parseVerifierKey } from '#lib/audit/key'
import { nodeVerifyEd25519 as verify } from '#lib/audit/node-crypto'
import { formatNote, parseNote, signNote } from '#lib/audit/note'
import { formatProof, parseProof } from '#lib/audit/proof'
import { parseTilePath, tilePath } from '#lib/audit/tile'
import { anEntry } from './support/entry.ts'
import { logKey, logSigner } from './support/keys.ts'
import { sha256 } from './support/log.ts'

const root = sha256(utf8('root'))
const checkpointText = formatCheckpoint({ origin: logKey.name, size: 12, root, extensions: [] })
const checkpoint = await signNote(checkpointText, logSigner)

/** Valid texts to start from: most of what breaks a parser is one edit away from what it takes. */
const texts: Record<string, { valid: string; read: (text: string) => unknown; write?: (value: never) => string }> = {
  'canonical JSON': { valid: '{"a":[1,true,"é"],"b":{}}', read: parseCanonical, write: canonicalJson },
  entries: { valid: encodeEntry(anEntry()), read: decodeEntry, write: encodeEntry },
  notes: { valid: checkpoint, read: parseNote, write: formatNote },
  checkpoints: { valid: checkpointText, read: parseCheckpoint, write: formatCheckpoint },
  'signed checkpoints': { valid: checkpoint, read: (text) => openCheckpoint(verify, text, logKey) },
  proofs: { valid: formatProof({ index: 3, path: [root, root], checkpoint }), read: parseProof, write: formatProof },
  'verifier keys': {
    valid: formatVerifierKey(logKey),
    read: (text) => parseVerifierKey(sha256, text),
    write: formatVerifierKey,
  },
  'signer keys': {
    valid: 'PRIVATE+KEY+a.example+00000000+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    read: parseSignerKey,
  },
  'tile paths': { valid: 'tile/0/x001/234.p/5', read: parseTilePath },
  hex: { valid: '00ff', read: fromHex, write: toHex },
  base64: { valid: 'AAEC/w==', read: fromBase64, write: toBase64 },
}

const edits = fc.array(
  fc.record({ at: fc.nat(), cut: fc.integer({ min: 0, max: 5 }), put: fc.string({ unit: 'binary', maxLength: 4 }) }),
  { minLength: 1, maxLength: 3 },
)

function edited(text: string, changes: { at: number; cut: number; put: string }[]): string {
  return changes.reduce((text, { at, cut, put }) => {
    const from = at % (text.length + 1)
    return text.slice(0, from) + put + text.slice(from + cut)
  }, text)
}

async function valueOrRefusal(act: () => unknown): Promise<{ value: unknown } | undefined> {
  try {
    return { value: await act() }
  } catch (error) {
    expect(error).toBeInstanceOf(AuditError)
    return undefined
  }
}

describe('reading what anybody may send', () => {
  for (const [what, { valid, read, write }] of Object.entries(texts)) {
    it(`answers any text for ${what} with a value or a typed refusal`, () =>
      fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            edits.map((changes) => edited(valid, changes)),
          ),
          async (text) => {
            const answer = await valueOrRefusal(() => read(text))
            // Strict: whatever is taken is written back as the same text.
            if (answer && write) expect(write(answer.value as never)).toBe(text)
          },
        ),
        { numRuns: 1000 },
      ))
  }

  it('writes back each path of a tile that it takes', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const path = edited('tile/0/x001/234.p/5', changes)
        try {
          const { kind, tile } = parseTilePath(path)
          if (kind === 'hashes') expect(tilePath(tile)).toBe(path)
        } catch (error) {
          expect(error).toBeInstanceOf(AuditError)
        }
      }),
    )
  })

  it('answers any bytes for text, bundles and cosignatures so too', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), fc.integer({ min: 1, max: 256 }), async (bytes, width) => {
        await valueOrRefusal(() => fromUtf8(bytes))
        await valueOrRefusal(() => parseBundle({ level: 0, index: 0, width }, bytes))
        await valueOrRefusal(() => parseCosignature(bytes))
      }),
      { numRuns: 1000 },
    ))

  it('answers any sizes and hashes for proofs so too, and takes none of them', () => {
    const number = fc.oneof(fc.nat(100), fc.double(), fc.maxSafeInteger())
    const hash = fc.uint8Array({ minLength: 31, maxLength: 33 })
    return fc.assert(
      fc.asyncProperty(number, number, hash, hash, fc.array(hash, { maxLength: 60 }), async (a, b, one, two, proof) => {
        fc.pre(toHex(one) !== toHex(two))
        const included = await valueOrRefusal(() =>
          verifyInclusion(sha256, { index: a, size: b, leaf: one, root: two, path: proof }),
        )
        const consistent = await valueOrRefusal(() =>
          verifyConsistency(sha256, { oldSize: a, newSize: b, oldRoot: one, newRoot: two, proof }),
        )
        expect([included, consistent]).toEqual([undefined, undefined])
      }),
      { numRuns: 1000 },
    )
  })
})
