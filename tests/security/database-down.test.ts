import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { roleUrls } from '../../scripts/postgres/connection-url.mjs'
import { migrate } from '../../scripts/postgres/migrate.mjs'
import { provision } from '../../scripts/postgres/provision.mjs'
import { destroyServer, joinServer, type Server } from '../../scripts/postgres/server.mjs'

/** A server of this file's own: the one that the other tests share must not be stopped. */
let home = ''
let server: Server

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'cs-down-'))
  // mkdtemp lets nobody else in, and as root the server runs as somebody else.
  rmSync(home, { recursive: true })
  server = await joinServer(home, ['fsync=off'])
  await provision(server.superuserUrl('postgres'), 'clearspine', server.secrets)
  const urls = roleUrls(server.superuserUrl('clearspine'), server.secrets)
  await migrate(urls.migrator)
  process.env.DATABASE_URL = urls.app
})

afterAll(async () => {
  const { disconnect } = await import('#lib/db/client')
  await disconnect()
  await server.leave()
  await destroyServer(home)
  rmSync(home, { recursive: true, force: true })
})

const ask = async (address: string, headers: Record<string, string> = {}) => {
  const { proxy } = await import('../../proxy.ts')
  return proxy(new NextRequest(`http://localhost:3000${address}`, { headers: { host: 'localhost:3000', ...headers } }))
}

/** The answer may be believed for half a second, and the rest is how long a restarted server takes. */
const until = (status: number) =>
  vi.waitFor(async () => expect((await ask('/work')).status).toBe(status), { timeout: 30_000, interval: 100 })

const isHealthy = async () => {
  const { GET } = await import('../../app/api/health/route.ts')
  return (await GET()).status === 200
}

const answers = async () => {
  const { databaseAnswers } = await import('#lib/db/health')
  return databaseAnswers()
}

describe('a database that is not there', () => {
  it('is answered by a sentence until it is back, without a restart', async () => {
    await until(200)
    expect(await isHealthy()).toBe(true)

    await server.leave()
    await until(503)
    const response = await ask('/patients/0190/clearance', { cookie: 'locale=zh-CN' })
    const page = await response.text()
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(page).toContain('状态未确认')
    expect(page).not.toMatch(/Error|at .*:\d+|prisma|postgres/i)
    expect((await ask('/api/patients/0190/clearance')).status).toBe(503)
    expect(await isHealthy()).toBe(false)

    server = await joinServer(home, ['fsync=off'])
    await until(200)
    expect(await isHealthy()).toBe(true)
  })

  it('is not waited for when it is there and says nothing', async () => {
    expect(await answers()).toBe(true)
    const postmaster = Number(readFileSync(path.join(home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
    const { prisma } = await import('#lib/db/client')
    const [row] = await prisma().$queryRaw<{ pids: number[] }[]>`
      SELECT array_agg(pid) AS pids FROM pg_stat_activity WHERE datname IS NOT NULL`
    const frozen = [postmaster, ...(row?.pids ?? [])]
    for (const pid of frozen) process.kill(pid, 'SIGSTOP')
    try {
      expect(await answers()).toBe(false)
    } finally {
      for (const pid of frozen) process.kill(pid, 'SIGCONT')
    }
    await until(200)
  })
})
