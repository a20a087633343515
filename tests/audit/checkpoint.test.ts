import { describe, expect, it } from 'vitest'
import { type Checkpoint, formatCheckpoint, openCheckpoint, parseCheckpoint } from '#lib/audit/checkpoint'
import { formatCosignature, parseCosignature } from '#lib/audit/cosignature'
import { toBase64 } from '#lib/audit/encoding'
import { nodeVerifyEd25519 as verify } from '#lib/audit/node-crypto'
import { signNote } from '#lib/audit/note'
import { impostorKey, impostorSigner, logKey, logSigner, witnessKey, witnessSigner } from './support/keys.ts'
import { expectRefused } from './support/refusal.ts'

const root = Uint8Array.from({ length: 32 }, (_, i) => i)
const aCheckpoint = (variation: Partial<Checkpoint> = {}): Checkpoint => ({
  origin: logKey.name,
  size: 48_213,
  root,
  extensions: [],
  ...variation,
})

describe('a checkpoint', () => {
  it('is three lines: origin, size and root', () => {
    expect(formatCheckpoint(aCheckpoint())).toBe(`clinic.example/clearspine\n48213\n${toBase64(root)}\n`)
  })

  it('reads back with its extension lines', () => {
    const checkpoint = aCheckpoint({ extensions: ['more', 'and more'] })
    expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint)
  })

  const malformed: Record<string, (text: string) => string> = {
    'no newline at the end': (text) => text.slice(0, -1),
    'an empty origin': (text) => text.replace(logKey.name, ''),
    'a line missing': (text) => text.replace('48213\n', ''),
    'an empty extension line': (text) => `${text}\n`,
    'leading zeroes': (text) => text.replace('48213', '048213'),
    'a sign': (text) => text.replace('48213', '+48213'),
    'a negative size': (text) => text.replace('48213', '-1'),
    'an exponent': (text) => text.replace('48213', '1e3'),
    'a hexadecimal size': (text) => text.replace('48213', '0x10'),
    'a space': (text) => text.replace('48213', '48213 '),
    'no size': (text) => text.replace('48213', ''),
    'digits of another script': (text) => text.replace('48213', '٤٨'),
    'a size that would be rounded': (text) => text.replace('48213', '9007199254740993'),
    'a root cut short': (text) => text.replace(toBase64(root), toBase64(root.subarray(1))),
    'a root without padding': (text) => text.replace('=', ''),
    'a root with stray bits': (text) => text.replace('Hh8=', 'Hh9='),
    'a root in hex': (text) => text.replace(toBase64(root), Buffer.from(root).toString('hex')),
  }
  for (const [name, spoil] of Object.entries(malformed)) {
    it(`has no ${name.replace(/^no /, 'missing ')}`, async () => {
      const text = formatCheckpoint(aCheckpoint())
      expect(spoil(text)).not.toBe(text)
      await expectRefused('bad-checkpoint', () => parseCheckpoint(spoil(text)))
    })
  }

  it('is not written where it could not be read', async () => {
    await expectRefused('bad-checkpoint', () => formatCheckpoint(aCheckpoint({ origin: 'two\nlines' })))
    await expectRefused('bad-checkpoint', () => formatCheckpoint(aCheckpoint({ size: 1.5 })))
    await expectRefused('bad-checkpoint', () => formatCheckpoint(aCheckpoint({ root: new Uint8Array(31) })))
  })
})

describe('opening a checkpoint', () => {
  const text = formatCheckpoint(aCheckpoint())

  it('takes the log’s signature and says who witnessed', async () => {
    const note = await signNote(text, logSigner, witnessSigner(text, 1_795_000_000))
    const opened = await openCheckpoint(verify, note, logKey, [witnessKey])
    expect(opened).toEqual({ checkpoint: aCheckpoint(), witnesses: [witnessKey] })
  })

  it('does not take a witness’s word for the log’s', async () =>
    expectRefused('unverified-note', async () =>
      openCheckpoint(verify, await signNote(text, witnessSigner(text, 1)), logKey, [witnessKey]),
    ))

  it('does not take another key under the same name', async () => {
    const note = await signNote(text, impostorSigner)
    await expectRefused('unverified-note', () => openCheckpoint(verify, note, logKey))
    expect((await openCheckpoint(verify, note, impostorKey)).checkpoint.size).toBe(48_213)
  })

  it('does not take another log’s checkpoint, though this log’s key signed it', async () =>
    expectRefused('bad-checkpoint', async () =>
      openCheckpoint(
        verify,
        await signNote(formatCheckpoint(aCheckpoint({ origin: 'elsewhere.example/log' })), logSigner),
        logKey,
      ),
    ))

  it('does not take what the log signed, but is no checkpoint', async () =>
    expectRefused('bad-checkpoint', async () =>
      openCheckpoint(verify, await signNote(`${logKey.name}\nhello\n`, logSigner), logKey),
    ))

  it('does not take a cosignature whose time was changed', async () => {
    const honest = witnessSigner(text, 1_795_000_000)
    const bytes = await honest.sign(new Uint8Array(0))
    const later = formatCosignature({ ...parseCosignature(bytes), seconds: 1_795_000_001 })
    const note = await signNote(text, logSigner, { ...honest, sign: () => later })
    await expectRefused('invalid-signature', () => openCheckpoint(verify, note, logKey, [witnessKey]))
  })

  it('does not take a cosignature of another length, or from the end of time', async () => {
    const signedBy = (bytes: Uint8Array) => signNote(text, logSigner, { ...witnessSigner(text, 1), sign: () => bytes })
    for (const bytes of [new Uint8Array(64), new Uint8Array(73), new Uint8Array(72).fill(0xff)]) {
      const note = await signedBy(bytes)
      await expectRefused('bad-note', () => openCheckpoint(verify, note, logKey, [witnessKey]))
    }
  })
})
