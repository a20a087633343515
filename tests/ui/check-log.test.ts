import { describe, expect, it } from 'vitest'
import { formatCheckpoint } from '#lib/audit/checkpoint'
import { rangeRoot } from '#lib/audit/compact-range'
import { proveConsistency } from '#lib/audit/consistency'
import { fromUtf8, toBase64, toHex } from '#lib/audit/encoding'
import { proveInclusion } from '#lib/audit/inclusion'
import { formatVerifierKey } from '#lib/audit/key'
import { nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { signNote } from '#lib/audit/note'
import { webVerifyEd25519 } from '#lib/audit/web-crypto'
import { checkLog, type Means, type SeenHead, type ShownHead, type ShownLeaf } from '../../app/_log/check-log.ts'
import { impostorKey, impostorSigner, logKey, logSigner } from '../audit/support/keys.ts'
import { aRecord, hashReaderOf, logOf, records, sha256 } from '../audit/support/log.ts'

const SIZE = 300
const log = logOf(records(SIZE))
const vkey = formatVerifierKey(logKey)
const newKey = formatVerifierKey(impostorKey)

const rootAt = (size: number) => rangeRoot(sha256, logOf(records(size)).tree.range)
const textAt = (size: number) => formatCheckpoint({ origin: logKey.name, size, root: rootAt(size), extensions: [] })

const aHead = async (edits: Partial<ShownHead> = {}): Promise<ShownHead> => ({
  vkey,
  keys: [vkey],
  note: await signNote(textAt(SIZE), logSigner),
  handovers: [],
  ...edits,
})

const seenAt = (size: number, edits: Partial<SeenHead> = {}): SeenHead => ({
  vkey,
  size,
  root: toHex(rootAt(size)),
  ...edits,
})

/** A server that answers as ours does. */
async function honest(address: string): Promise<unknown> {
  const asked = new URL(address, 'http://localhost').searchParams
  const read = hashReaderOf(log)
  if (address.startsWith('/api/audit/consistency')) {
    const proof = await proveConsistency(sha256, Number(asked.get('from')), Number(asked.get('to')), read)
    return { proof: proof.map(toBase64) }
  }
  const paths: string[][] = []
  for (const index of asked.getAll('index')) {
    paths.push((await proveInclusion(sha256, Number(index), Number(asked.get('size')), read)).map(toBase64))
  }
  return { paths }
}

const means = (ask: Means['ask'] = honest): Means => ({ verify: nodeVerifyEd25519, ask })
const leaf = (index: number): ShownLeaf => ({ index, leaf: fromUtf8(aRecord(index)) })

describe('the log as a browser checks it', () => {
  it('is whole at a first visit when its key signed its head', async () => {
    const verdict = await checkLog({ ...means(), verify: webVerifyEd25519 }, await aHead(), [], null)
    expect(verdict).toMatchObject({ state: 'whole', size: SIZE, before: null, seen: seenAt(SIZE) })
  })

  it('is whole when it grew from the one of the last visit, and the entries on screen are in it', async () => {
    const shown = [leaf(0), leaf(257), { index: null, leaf: 'waits' }, { index: SIZE + 2, leaf: 'not signed for yet' }]
    const verdict = await checkLog(means(), await aHead(), shown, seenAt(70))
    expect(verdict).toMatchObject({ state: 'whole', before: 70, proved: 2, waiting: 2 })
  })

  it('is broken where it is not the one of the last visit any more', async () => {
    const other = seenAt(70, { root: toHex(rootAt(69)) })
    expect(await checkLog(means(), await aHead(), [], other)).toEqual({ state: 'broken', from: 0, to: 70 })
  })

  it('is broken where it has become smaller', async () => {
    expect(await checkLog(means(), await aHead(), [], seenAt(400))).toEqual({ state: 'broken', from: SIZE, to: 400 })
  })

  it('is broken where an entry on screen is not the one at its place', async () => {
    const verdict = await checkLog(means(), await aHead(), [leaf(3), { index: 4, leaf: 'record 5' }], null)
    expect(verdict).toEqual({ state: 'broken', from: 4, to: 5 })
  })

  it('follows a key that took over in a head that both signed, and no other', async () => {
    const handover = await signNote(textAt(200), logSigner, impostorSigner)
    const note = await signNote(textAt(SIZE), impostorSigner)
    const rotated = { vkey: newKey, keys: [newKey, vkey], note, handovers: [handover] }
    expect(await checkLog(means(), await aHead(rotated), [], seenAt(70))).toMatchObject({ state: 'whole' })
    const swapped = { ...rotated, handovers: [note] }
    expect(await checkLog(means(), await aHead(swapped), [], seenAt(70))).toEqual({
      state: 'unverified',
      why: 'key-changed',
    })
  })

  const malformed: Record<string, Partial<ShownHead>> = {
    'a key that is none': { vkey: 'clinic+1234' },
    'a note that is none': { note: 'nothing signed here' },
    'an empty note': { note: '' },
    'a note with another text': { note: `x${textAt(SIZE)}` },
    'a note of another key': { note: '\n\n— a AAAAAAAA\n' },
  }
  it.each(Object.entries(malformed))('could not be verified: %s', async (_, edits) => {
    expect(await checkLog(means(), await aHead(edits), [], null)).toMatchObject({ state: 'unverified' })
  })

  it('could not be verified where the signature is of another text', async () => {
    const { note } = await aHead()
    const altered = { note: note.replace(`\n${SIZE}\n`, `\n${SIZE + 1}\n`) }
    expect(await checkLog(means(), await aHead(altered), [], null)).toMatchObject({ state: 'unverified' })
  })

  const answers: Record<string, unknown> = {
    nothing: null,
    'a word': 'fine',
    'no list': { proof: 'AAAA', paths: {} },
    'a list of numbers': { proof: [1, 2], paths: [[1]] },
    'no base64': { proof: ['%%'], paths: [['%%']] },
    'an empty list': { proof: [], paths: [] },
    'short hashes': { proof: ['AAAA'], paths: [['AAAA']] },
    'too many hashes': { proof: Array(80).fill(toBase64(rootAt(1))), paths: [Array(80).fill(toBase64(rootAt(1)))] },
  }
  it.each(Object.entries(answers))('could not be verified where the server answers %s', async (_, answer) => {
    const said = await checkLog(
      means(async () => answer),
      await aHead(),
      [],
      seenAt(70),
    )
    const shown = await checkLog(
      means(async () => answer),
      await aHead(),
      [leaf(1)],
      null,
    )
    expect([said.state, shown.state]).toEqual(['unverified', 'unverified'])
  })

  it('could not be verified where the server does not answer, or the browser has no Ed25519', async () => {
    const silent = means(() => Promise.reject(new Error('offline')))
    expect(await checkLog(silent, await aHead(), [leaf(1)], null)).toEqual({ state: 'unverified', why: 'no-answer' })
    const old: Means = { ...means(), verify: () => Promise.reject(new DOMException('no', 'NotSupportedError')) }
    expect(await checkLog(old, await aHead(), [], null)).toEqual({ state: 'unverified', why: 'browser' })
  })

  it('is not taken to be whole because the remembered head is damaged', async () => {
    const damaged = seenAt(70, { root: 'ab' })
    expect(await checkLog(means(), await aHead(), [], damaged)).toMatchObject({ state: 'unverified' })
  })
})
