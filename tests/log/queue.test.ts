import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeEntry } from '#lib/audit/entry'
import { logPrisma } from '#lib/db/log-client'
import { remember, unreadQueue } from '#lib/db/log-queue'
import { noMemory, sequenceBatch } from '#lib/use-cases/log/sequence-batch'
import { clientOptions } from '../support/client-options.ts'
import { anEntry, sequenced } from '../support/log.ts'

const found = (...numbers: number[]) => numbers.map((number) => ({ sequence: BigInt(number) }))
const holesIn = (memory: ReturnType<typeof remember>) => memory.holes.map(({ from, to }) => [Number(from), Number(to)])

describe('what a reader of the queue remembers', () => {
  const first = remember(unreadQueue, found(3, 4, 7), { xmin: 90n, xmax: 100n, full: false })

  it('is the highest number, and the holes below it', () => {
    expect(first.high).toBe(7n)
    expect(holesIn(first)).toEqual([
      [1, 2],
      [5, 6],
    ])
  })

  it('keeps a hole while a transaction that may have drawn its numbers is open', () => {
    expect(holesIn(remember(first, [], { xmin: 99n, xmax: 120n, full: false }))).toHaveLength(2)
  })

  it('forgets it once they have all ended', () => {
    expect(holesIn(remember(first, [], { xmin: 100n, xmax: 120n, full: false }))).toEqual([])
  })

  it('splits a hole where a late number turns up', () => {
    const second = remember(first, found(2, 5), { xmin: 99n, xmax: 120n, full: false })
    expect(holesIn(second)).toEqual([
      [1, 1],
      [6, 6],
    ])
  })

  it('forgets nothing above the last number of a full batch, which was not looked at', () => {
    const second = remember(first, found(1, 2), { xmin: 100n, xmax: 120n, full: true })
    expect(holesIn(second)).toEqual([[5, 6]])
  })

  it('opens one hole for a number that leaps far ahead', () => {
    const leapt = remember(first, found(1_000_000_000), { xmin: 90n, xmax: 120n, full: false })
    expect(holesIn(leapt).at(-1)).toEqual([8, 999_999_999])
  })

  it('joins holes when there are too many to look into one by one', () => {
    const odd = found(...Array.from({ length: 1_500 }, (_, i) => 2 * i + 10))
    expect(holesIn(remember(first, odd, { xmin: 90n, xmax: 130n, full: false }))).toEqual([[1, 3_007]])
  })
})

describe('an entry that commits after a later one', () => {
  const [slow, owner] = [
    new Client(clientOptions(process.env.DATABASE_URL)),
    new Client(clientOptions(process.env.DATABASE_OWNER_URL)),
  ]

  beforeAll(async () => {
    await slow.connect()
    await owner.connect()
  })
  afterAll(async () => {
    await slow.end()
    await owner.end()
  })

  const write = async (client: Client) => {
    const id = `01900000-0000-7000-8000-${randomUUID().slice(-12)}`
    const canonical = encodeEntry({
      v: 1,
      id,
      ts: '2026-11-22T02:00:00.000Z',
      type: 'sign-in.failed',
      actor: { id: 'unknown', role: 'none', session: null },
      facility: null,
      patientRef: null,
      subject: null,
      requestId: randomUUID(),
      outcome: 'failure',
      purpose: 'TREAT',
      payloadCommit: null,
    })
    await client.query('INSERT INTO audit_entry (id, canonical) VALUES ($1, $2)', [id, canonical])
    return id
  }

  it('gets its place from a reader that has gone on, however long it took', async () => {
    await sequenced()
    await slow.query('BEGIN')
    const late = await write(slow)
    await anEntry()
    const first = await sequenceBatch(noMemory, false)
    if (!first) throw new Error('another sequencer is at it')
    expect(first.taken).toBe(1)
    const between = await sequenceBatch(first.memory, false)
    expect(between?.taken).toBe(0)
    await slow.query('COMMIT')
    const last = await sequenceBatch(between?.memory ?? first.memory, false)
    expect(last?.taken).toBe(1)
    expect(await logPrisma().logLeaf.count({ where: { entryId: late } })).toBe(1)
  })

  it('is not waited for for ever when it never commits', async () => {
    await slow.query('BEGIN')
    await write(slow)
    await anEntry()
    const first = await sequenceBatch(noMemory, false)
    await slow.query('ROLLBACK')
    await anEntry()
    const second = await sequenceBatch(first?.memory ?? noMemory, false)
    const third = await sequenceBatch(second?.memory ?? noMemory, false)
    expect(third?.memory.queue.holes).toEqual([])
  })

  it('is found in the next look through everything, also under a number that nobody expected', async () => {
    await sequenced()
    await anEntry()
    const first = await sequenceBatch(noMemory, true)
    await slow.query('BEGIN')
    const id = await write(slow)
    await slow.query('COMMIT')
    await owner.query('SET ROLE clearspine_owner')
    await owner.query('UPDATE audit_queue SET sequence = -5 WHERE entry_id = $1', [id])
    const memory = first?.memory ?? noMemory
    expect((await sequenceBatch(memory, false))?.taken).toBe(0)
    expect((await sequenceBatch(memory, true))?.taken).toBe(1)
  })
})
