import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withClient } from '../../scripts/postgres/provision.mjs'
import { destroyServer, joinServer } from '../../scripts/postgres/server.mjs'

/** initdb and a recovery take a second or two; a machine with eight other things to do takes longer. */
const PATIENCE_MS = 60_000

describe('the embedded PostgreSQL', { timeout: PATIENCE_MS }, () => {
  let home = ''
  const postmaster = () => Number(readFileSync(path.join(home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
  const join = () => joinServer(home, ['fsync=off'])

  beforeEach(() => {
    // Short, and where the server's own account can go: its data and its socket then lie in the folder itself.
    home = mkdtempSync(path.join(tmpdir(), 'cs-pg-'))
    // mkdtemp lets nobody else in, and as root the server runs as somebody else.
    rmSync(home, { recursive: true })
  })
  afterEach(async () => {
    await destroyServer(home)
    rmSync(home, { recursive: true, force: true })
  })

  it('keeps what was written when it is killed, and starts again', async () => {
    const first = await join()
    expect(first.how).toBe('created')
    await withClient(first.superuserUrl('postgres'), (client) =>
      client.query('create table kept as select 42 as answer'),
    )
    process.kill(postmaster(), 'SIGKILL')

    const second = await join()
    expect(second.how).toBe('started')
    const { rows } = await withClient(second.superuserUrl('postgres'), (client) => client.query('table kept'))
    expect(rows).toEqual([{ answer: 42 }])
    await second.leave()
  })

  it('starts although its pid file names a process that is not PostgreSQL', async () => {
    await (await join()).leave()
    writeFileSync(
      path.join(home, 'pg', 'postmaster.pid'),
      `${process.pid}\n${home}/pg\n1\n5432\n${home}/pg\n\n\nready\n`,
    )
    const server = await join()
    expect(server.how).toBe('started')
    expect(postmaster()).not.toBe(process.pid)
    await server.leave()
  })

  it('is left running by one who joined it while another process uses it', async () => {
    const server = await join()
    const otherLease = path.join(home, 'pg-users', String(process.ppid))
    writeFileSync(otherLease, '')
    await (await join()).leave()
    expect((await join()).how).toBe('joined')
    rmSync(otherLease)
    await server.leave()
    expect(existsSync(path.join(home, 'pg', 'postmaster.pid'))).toBe(false)
  })

  it('keeps its secrets from other accounts, and speaks UTC', async () => {
    const server = await join()
    expect(statSync(path.join(home, 'secrets.json')).mode & 0o777).toBe(0o600)
    const { rows } = await withClient(server.superuserUrl('postgres'), (client) => client.query('show timezone'))
    expect(rows).toEqual([{ TimeZone: 'UTC' }])
    await server.leave()
  })
})
