import { chmod, readFile, rename } from 'node:fs/promises'
import { Client } from 'pg'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { logPrisma } from '#lib/db/log-client'
import { portalHealth } from '#lib/health'
import { logState } from '#lib/use-cases/log/log-state'
import { sequenceAuditLog } from '#lib/use-cases/sequence-audit-log'
import { clientOptions } from '../support/client-options.ts'
import { anEntry, logFiles } from '../support/log.ts'

let files: Awaited<ReturnType<typeof logFiles>>
const jobs: { readonly ending: AbortController; readonly ended: Promise<void> }[] = []
const said: string[] = []

beforeAll(async () => {
  files = await logFiles()
})
afterEach(async () => {
  for (const { ending, ended } of jobs.splice(0)) {
    ending.abort()
    await ended
  }
})

function start() {
  const ending = new AbortController()
  const job = { ...files, witnesses: [], signal: ending.signal, say: (line: string) => said.push(line) }
  const started = { ending, ended: sequenceAuditLog(job) }
  jobs.push(started)
  return started
}

/** Until every entry so far has its place and a checkpoint counts it. */
const covered = () =>
  vi.waitFor(
    async () => {
      const entries = await logPrisma().auditEntry.count()
      const newest = await logPrisma().logCheckpoint.findFirst({ orderBy: { size: 'desc' } })
      expect(Number(newest?.size ?? -1)).toBe(entries)
    },
    { timeout: 30_000, interval: 50 },
  )

/** The same, and it is published: nothing is on its way into the folder any more. */
async function published(): Promise<void> {
  await covered()
  const newest = await logPrisma().logCheckpoint.findFirstOrThrow({ orderBy: { size: 'desc' } })
  await vi.waitFor(async () => expect(await readFile(`${files.folder}/checkpoint`, 'utf8')).toBe(newest.note), 10_000)
}

/** As somebody who owns the database could. */
async function asOwner(statement: string, values: unknown[]): Promise<void> {
  const owner = new Client(clientOptions(process.env.DATABASE_OWNER_URL))
  await owner.connect()
  await owner.query('SET ROLE clearspine_owner')
  await owner.query('ALTER TABLE audit_entry DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY')
  await owner.query(statement, values)
  await owner.end()
}

describe('the log’s job', () => {
  it('covers an entry by itself, and ends when it is told to', async () => {
    const { ending, ended } = start()
    await anEntry()
    await covered()
    expect((await portalHealth(Date.now())).log).toBe('running')
    ending.abort()
    await ended
  })

  it('done by several processes at once gives every entry one place in a row', async () => {
    for (let i = 0; i < 4; i += 1) start()
    await Promise.all(Array.from({ length: 200 }, () => anEntry()))
    await covered()
    const leaves = await logPrisma().logLeaf.findMany({ orderBy: { idx: 'asc' } })
    expect(leaves.map(({ idx }) => Number(idx))).toEqual(leaves.map((_, i) => i))
    expect(new Set(leaves.map(({ entryId }) => entryId)).size).toBe(leaves.length)
  })

  it('goes on by itself when what was in its way is gone', async () => {
    start()
    await covered()
    await chmod(files.keyFile, 0o644)
    await anEntry()
    await vi.waitFor(() => expect(logState()).toMatchObject({ state: 'trying-again', problem: 'key-exposed' }), 10_000)
    const later = Date.now() + 60_000
    expect(await portalHealth(later)).toEqual({ up: false, log: 'key-exposed' })
    await chmod(files.keyFile, 0o600)
    await covered()
    await vi.waitFor(() => expect(logState()).toEqual({ state: 'running' }), 10_000)
  })

  it('waits, and begins no second log, while the folder is away', async () => {
    start()
    await published()
    await rename(files.folder, `${files.folder}.away`)
    await anEntry()
    await vi.waitFor(() => expect(logState()).toMatchObject({ problem: 'publication-missing' }), 10_000)
    await rename(`${files.folder}.away`, files.folder)
    await vi.waitFor(() => expect(logState()).toEqual({ state: 'running' }), 10_000)
  })

  it('is in doubt while somebody keeps the lock, and goes on when it is free', async () => {
    const holder = new Client(clientOptions(process.env.DATABASE_OWNER_URL))
    await holder.connect()
    start()
    await covered()
    // The number of lib/db/log-client.ts: any role may take it.
    await holder.query('SELECT pg_advisory_lock(7114259302)')
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      await vi.waitFor(() => {
        vi.setSystemTime(Date.now() + 10_000)
        expect(logState()).toMatchObject({ state: 'trying-again', problem: 'lock-held' })
      }, 20_000)
      expect(await portalHealth(Date.now() + 11_000)).toEqual({ up: false, log: 'lock-held' })
    } finally {
      vi.useRealTimers()
      await holder.end()
    }
    await vi.waitFor(() => expect(logState()).toEqual({ state: 'running' }), 20_000)
  })

  it('stops, and says where, at a waiting entry whose text was damaged', async () => {
    const first = start()
    await covered()
    first.ending.abort()
    await first.ended
    const id = await anEntry()
    await asOwner(`UPDATE audit_entry SET canonical = replace(canonical, '"v":1', '"v":7') WHERE id = $1`, [id])
    const { ended } = start()
    await ended
    expect(logState()).toEqual({ state: 'stopped', problem: 'damaged-queue' })
    expect(said.find((line) => line.includes(id))).toContain('its text is damaged')
    expect(await portalHealth(Date.now())).toEqual({ up: false, log: 'damaged-queue' })
    expect(await logPrisma().auditQueue.count({ where: { entryId: id } })).toBe(1)
  })
})
