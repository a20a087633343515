import { describe, expect, it } from 'vitest'
import { formatCheckpoint } from '#lib/audit/checkpoint'
import { nodeVerifyEd25519 as verify } from '#lib/audit/node-crypto'
import { openNote, signNote } from '#lib/audit/note'
import { addCosignature, formatWitnessRequest, parseWitnessRequest, parseWitnessSize } from '#lib/audit/witness'
import { impostorSigner, logKey, logSigner, witnessKey, witnessSigner } from './support/keys.ts'
import { expectRefused } from './support/refusal.ts'

const root = new Uint8Array(32).fill(7)
const text = formatCheckpoint({ origin: logKey.name, size: 12, root, extensions: [] })
const checkpoint = await signNote(text, logSigner)

/** Only the signature lines of a note. */
const linesOf = (note: string) => note.slice(note.lastIndexOf('\n\n') + 2)
const answer = linesOf(await signNote(text, witnessSigner(text, 1_795_000_000)))

describe('asking a witness', () => {
  it('says the size that the witness has, the proof from there, and the checkpoint', () => {
    const request = formatWitnessRequest({ oldSize: 8, proof: [root], checkpoint })
    expect(request).toBe(`old 8\n${Buffer.from(root).toString('base64')}\n\n${checkpoint}`)
    expect(parseWitnessRequest(request)).toEqual({ oldSize: 8, proof: [root], checkpoint })
  })

  it('has nothing to prove to a witness that knows nothing', () => {
    const request = { oldSize: 0, proof: [], checkpoint }
    expect(parseWitnessRequest(formatWitnessRequest(request))).toEqual(request)
  })

  it('reads the size that a witness has instead', async () => {
    expect(parseWitnessSize('20852014\n')).toBe(20_852_014)
    for (const body of ['', '\n', '7', '07\n', '-7\n', '7\n\n', '9007199254740993\n', '<html>\n']) {
      await expectRefused('bad-proof', () => parseWitnessSize(body))
    }
  })

  const malformed: Record<string, string> = {
    nothing: '',
    'no checkpoint': 'old 8\n',
    'no size': `\n\n${checkpoint}`,
    'a size with zeroes': `old 08\n\n${checkpoint}`,
    'a new size': `new 8\n\n${checkpoint}`,
    'a hash cut short': `old 8\nAAAA\n\n${checkpoint}`,
    'a hash that is not base64': `old 8\n*\n\n${checkpoint}`,
    'more hashes than any tree is high': formatWitnessRequest({ oldSize: 8, proof: Array(64).fill(root), checkpoint }),
  }
  for (const [name, request] of Object.entries(malformed)) {
    it(`is not ${name}`, () => expectRefused('bad-proof', () => parseWitnessRequest(request)))
  }
})

describe('taking a witness’s answer', () => {
  it('adds its cosignature beside the log’s signature', async () => {
    const note = await addCosignature(verify, checkpoint, answer, witnessKey)
    expect((await openNote(verify, note, [logKey, witnessKey])).verifiedBy).toEqual([logKey, witnessKey])
  })

  it('leaves out lines by keys that nobody asked', async () => {
    const more = linesOf(await signNote(text, impostorSigner)) + answer
    expect(await addCosignature(verify, checkpoint, more, witnessKey)).toBe(checkpoint + answer)
  })

  it('is refused where the witness signed something else', async () => {
    const other = linesOf(await signNote(text, witnessSigner(text.replace('12', '13'), 1_795_000_000)))
    await expectRefused('invalid-signature', () => addCosignature(verify, checkpoint, other, witnessKey))
  })

  it('is refused where it holds no cosignature by the witness', async () => {
    const other = linesOf(await signNote(text, impostorSigner))
    await expectRefused('unverified-note', () => addCosignature(verify, checkpoint, other, witnessKey))
  })

  it('is refused where it would put other words under the log’s name', async () => {
    for (const body of ['', 'hello\n', answer.slice(0, -1), `other words\n\n${answer}`, `\n${answer}`]) {
      await expectRefused('bad-note', () => addCosignature(verify, checkpoint, body, witnessKey))
    }
  })
})
