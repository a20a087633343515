import { describe, expect, it } from 'vitest'
import { nodeVerifyEd25519 as verify } from '#lib/audit/node-crypto'
import { formatNote, openNote, parseNote, signNote } from '#lib/audit/note'
import { impostorKey, impostorSigner, logKey, logSigner, witnessKey, witnessSigner } from './support/keys.ts'
import { expectRefused } from './support/refusal.ts'

const text = 'Two lines of text,\n\nand a third after an empty one.\n'

const aNote = () => signNote(text, logSigner)

describe('a signed note', () => {
  it('opens for whoever trusts the key that signed it', async () => {
    expect(await openNote(verify, await aNote(), [logKey])).toEqual({ text, verifiedBy: [logKey] })
  })

  it('passes over signatures by keys that the reader does not know', async () => {
    const note = await signNote(text, impostorSigner, logSigner)
    expect((await openNote(verify, note, [logKey])).verifiedBy).toEqual([logKey])
  })

  it('carries a witness’s cosignature beside the log’s signature', async () => {
    const witnessed = await signNote(text, logSigner, witnessSigner(text, 1_795_000_000))
    expect((await openNote(verify, witnessed, [witnessKey, logKey])).verifiedBy).toEqual([logKey, witnessKey])
  })

  it('is written as it was read', async () => {
    const note = await aNote()
    expect(formatNote(parseNote(note))).toBe(note)
  })

  const attacks: Record<string, (note: string) => string> = {
    'an altered text': (note) => note.replace('Two', 'Six'),
    'a line added to the text': (note) => note.replace('\n\n—', '\nmore\n\n—'),
    'an empty line added to the text': (note) => note.replace('\n\n—', '\n\n\n—'),
    'a signature with a flipped bit': (note) =>
      `${note.slice(0, -6)}${note.at(-6) === 'A' ? 'B' : 'A'}${note.slice(-5)}`,
  }
  for (const [name, attack] of Object.entries(attacks)) {
    it(`falls to ${name}`, async () => {
      const note = await aNote()
      expect(attack(note)).not.toBe(note)
      await expectRefused('invalid-signature', () => openNote(verify, attack(note), [logKey]))
    })
  }

  it('is condemned by one bad signature of a known key, though another one is good', async () => {
    const forged = (await signNote('Another text.\n', logSigner)).split('\n').at(-2)
    const note = `${await signNote(text, impostorSigner)}${forged}\n`
    await expectRefused('invalid-signature', () => openNote(verify, note, [impostorKey, logKey]))
  })

  it('means nothing to a reader who trusts none of its keys', async () => {
    await expectRefused('unverified-note', async () => openNote(verify, await aNote(), [impostorKey]))
    await expectRefused('unverified-note', async () => openNote(verify, await aNote(), []))
  })

  it('cannot pass off a cosignature as the log’s own signature', async () => {
    const note = await signNote(text, { ...witnessSigner(text, 5), name: logKey.name, id: logKey.id })
    await expectRefused('invalid-signature', () => openNote(verify, note, [logKey]))
  })

  it('is not opened with two keys that nobody could tell apart', async () =>
    expectRefused('bad-key', async () => openNote(verify, await aNote(), [logKey, { ...impostorKey, id: logKey.id }])))

  it('is not made of a text that no note can hold', async () => {
    await expectRefused('bad-note', () => signNote('no newline at the end', logSigner))
    await expectRefused('bad-note', () => signNote('a tab\t\n', logSigner))
    await expectRefused('bad-encoding', () => signNote('half a character \ud83d\n', logSigner))
  })
})

describe('what is no signed note', () => {
  const line = '— a.example AAAAAAE=\n'
  const malformed: Record<string, string> = {
    'an empty text': '',
    'a text without signatures': 'text\n',
    'a text and an empty line': 'text\n\n',
    'a signature without an empty line before it': `text\n${line}`,
    'a signature cut off before its newline': `text\n\n${line.slice(0, -1)}`,
    'a line after the signatures': `text\n\n${line}more\n`,
    'a hyphen for the em dash': 'text\n\n- a.example AAAAAAE=\n',
    'two spaces before the name': 'text\n\n—  a.example AAAAAAE=\n',
    'a name with a space': 'text\n\n— a example AAAAAAE=\n',
    'a name with a no-break space': 'text\n\n— a\u00a0example AAAAAAE=\n',
    'a name with a next-line character': 'text\n\n— a\u0085example AAAAAAE=\n',
    'a name with a plus': 'text\n\n— a+example AAAAAAE=\n',
    'no name': 'text\n\n—  AAAAAAE=\n',
    'no signature': 'text\n\n— a.example \n',
    'a signature of a key id alone': 'text\n\n— a.example AAAAAA==\n',
    'a signature that is not base64': 'text\n\n— a.example AAAA*AE=\n',
    'base64 of the web kind': 'text\n\n— a.example AAA_AAE=\n',
    'base64 without its padding': 'text\n\n— a.example AAAAAAE\n',
    'base64 with stray bits': 'text\n\n— a.example AAAAAAF=\n',
    'a carriage return': `text\r\n\n${line}`,
    'a null character': `te\u0000xt\n\n${line}`,
    'half a character': `te\ud83dxt\n\n${line}`,
    'a hundred and one signatures': `text\n\n${line.repeat(101)}`,
    'more than a megabyte': `${'a'.repeat(1_000_001)}\n\n${line}`,
  }
  for (const [name, note] of Object.entries(malformed)) {
    it(`is ${name}`, () => expectRefused('bad-note', () => parseNote(note)))
  }

  it('but a hundred signatures are', () => {
    expect(parseNote(`text\n\n${line.repeat(100)}`).signatures).toHaveLength(100)
  })
})
