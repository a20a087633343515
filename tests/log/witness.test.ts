import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCheckpoint } from '#lib/audit/checkpoint'
import { verifyConsistency } from '#lib/audit/consistency'
import { cosignedMessage, formatCosignature } from '#lib/audit/cosignature'
import { formatVerifierKey, parseVerifierKey, verifierKey } from '#lib/audit/key'
import { nodePublicKeyOf, nodeSha256, nodeSignerOf, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { formatNote, parseNote } from '#lib/audit/note'
import { parseWitnessRequest } from '#lib/audit/witness'
import { logPrisma } from '#lib/db/log-client'
import { askWitnesses, readWitnesses } from '#lib/use-cases/log/witnesses'
import { anEntry, logFiles, manyEntries, sequenced } from '../support/log.ts'

const seed = Buffer.alloc(32, 5)
const verifier = verifierKey(nodeSha256, 'witness.example', nodePublicKeyOf(seed), 'cosignature/v1')

/** A witness as the protocol describes it: remembers one head of the log and cosigns what begins with it. */
class Witness {
  readonly server: Server
  seen: { size: number; root: Uint8Array } = { size: 0, root: new Uint8Array(32) }
  behaves: 'well' | 'says-no' | 'forges' | 'forgets' = 'well'
  asked: number[] = []

  private readonly logKey: string

  constructor(logKey: string) {
    this.logKey = logKey
    this.server = createServer(async (request, response) => {
      const [status, body] = await this.answer(await text(request))
      response.writeHead(status).end(body)
    })
  }

  private async answer(body: string): Promise<[number, string]> {
    const { oldSize, proof, checkpoint: note } = parseWitnessRequest(body)
    this.asked.push(oldSize)
    if (this.behaves === 'says-no') return [403, '']
    if (this.behaves === 'forgets') {
      this.behaves = 'well'
      this.seen = { size: 0, root: new Uint8Array(32) }
    }
    const key = parseVerifierKey(nodeSha256, this.logKey)
    const { checkpoint } = await openCheckpoint(nodeVerifyEd25519, note, key)
    if (oldSize !== this.seen.size) return [409, `${this.seen.size}\n`]
    if (oldSize > 0) {
      const [old, now] = [this.seen, checkpoint]
      const claim = { oldSize, oldRoot: old.root, newSize: now.size, newRoot: now.root, proof }
      verifyConsistency(nodeSha256, claim)
    }
    this.seen = checkpoint
    return [200, this.cosign(parseNote(note).text)]
  }

  private cosign(said: string): string {
    const seconds = 1_790_000_000
    const signed = this.behaves === 'forges' ? `${said}?` : said
    const signature = formatCosignature({ seconds, signature: nodeSignerOf(seed)(cosignedMessage(signed, seconds)) })
    const { name, id } = verifier
    return formatNote({ text: said, signatures: [{ name, id, signature }] }).slice(said.length + 1)
  }
}

let witness: Witness
let named = ''
let folder = ''
let vkey = ''
const said: string[] = []

beforeAll(async () => {
  ;({ folder, vkey } = await logFiles())
  witness = new Witness(vkey)
  await new Promise<void>((resolve) => witness.server.listen(0, '127.0.0.1', resolve))
  named = `${formatVerifierKey(verifier)}@http://127.0.0.1:${(witness.server.address() as AddressInfo).port}`
})
afterAll(() => witness.server.close())

/** A new head, shown to the witness; gives what is published then. */
async function shown(): Promise<string> {
  await anEntry()
  await askWitnesses({ folder, witnesses: readWitnesses(named), say: (line) => said.push(line) }, await sequenced())
  return readFile(path.join(folder, 'checkpoint'), 'utf8')
}

const cosigned = async (note: string) =>
  (await openCheckpoint(nodeVerifyEd25519, note, parseVerifierKey(nodeSha256, vkey), [verifier])).witnesses

describe('a witness', () => {
  it('cosigns the first head that it is shown, and the published note carries its line', async () => {
    expect(await cosigned(await shown())).toEqual([verifier])
    expect(await logPrisma().logCosignature.count()).toBe(1)
  })

  it('is shown the proof that the log only grew, and cosigns again', async () => {
    await manyEntries(300)
    expect(await cosigned(await shown())).toEqual([verifier])
    expect(witness.asked.at(-1)).toBeGreaterThan(0)
  })

  it('that has forgotten what it saw says so, and is shown the log from there', async () => {
    witness.behaves = 'forgets'
    expect(await cosigned(await shown())).toEqual([verifier])
    expect(witness.asked.at(-1)).toBe(0)
  })

  it('that says no holds nothing up: the log’s own note is published', async () => {
    witness.behaves = 'says-no'
    expect(await cosigned(await shown())).toEqual([])
    expect(said.at(-1)).toMatch(/did not cosign \d+ entries: it answered 403/)
  })

  it('whose line is not a signature of this head is not believed', async () => {
    witness.behaves = 'forges'
    expect(await cosigned(await shown())).toEqual([])
    expect(said.at(-1)).toMatch(/signature by witness\.example .* does not match/)
  })

  it('that is away is named, and asked again the next time', async () => {
    const away = readWitnesses(`${formatVerifierKey(verifier)}@http://127.0.0.1:1`)
    await anEntry()
    await askWitnesses({ folder, witnesses: away, say: (line) => said.push(line) }, await sequenced())
    expect(said.at(-1)).toMatch(/did not cosign/)
  })
})

describe('CLEARSPINE_WITNESSES', () => {
  const key = formatVerifierKey(verifier)

  it('names them one a line or with commas between', () => {
    expect(readWitnesses(`${key}@https://a.example/w/,\n ${key}@https://b.example`).map(({ url }) => url)).toEqual([
      'https://a.example/w',
      'https://b.example',
    ])
    expect(readWitnesses(undefined)).toEqual([])
  })

  it.each([
    ['https://a.example', 'is not <verifier key>@<address>'],
    [`${key}@http://a.example`, 'is neither https nor on this machine'],
    ['a+b@https://a.example', 'is not a verifier key'],
  ])('%s is refused with a sentence', (given, sentence) => {
    expect(() => readWitnesses(given)).toThrow(sentence)
  })
})
