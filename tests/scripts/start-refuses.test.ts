import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')

/** A start that is not refused would go on to serve; none of these may come so far. */
const AT_MOST_MS = 50_000

/** No process has this number: Linux counts to 4,194,304 at most. */
const NOBODY = 4_999_999

describe('npm start refuses with one sentence and an exit code', () => {
  let dataFolder = ''
  const servers: net.Server[] = []

  beforeEach(() => {
    dataFolder = mkdtempSync(path.join(tmpdir(), 'clearspine-start-'))
  })
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  it('when another program has the port', async () => {
    const port = await takenPort()
    expect(await start({ PORT: String(port) })).toEqual({
      code: 1,
      sentence: `Port ${port} is taken by another program: stop it, or choose another port, as in PORT=${port + 1} npm start.`,
    })
  })

  it('when PORT is no port', async () => {
    expect(await start({ PORT: 'http' })).toEqual({
      code: 1,
      sentence: 'PORT must be a number from 1 to 65535, and it is "http".',
    })
  })

  it('when HOST is no address of this machine', async () => {
    // 192.0.2.0/24 is kept for documentation (RFC 5737) and belongs to nobody.
    const { code, sentence } = await start({ HOST: '192.0.2.1' })
    expect(sentence).toBe(
      'The portal cannot listen on 192.0.2.1, port 3947 (EADDRNOTAVAIL): set HOST to an address of this machine.',
    )
    expect(code).toBe(1)
  })

  it('when a portal runs on the same data folder', async () => {
    writeFileSync(path.join(dataFolder, 'start.pid'), String(process.pid))
    expect(await start({})).toEqual({
      code: 1,
      sentence: `The portal is already running from this checkout (process ${process.pid}): stop that one first.`,
    })
  })

  it('but not because of one that was killed and left its mark', async () => {
    writeFileSync(path.join(dataFolder, 'start.pid'), String(NOBODY))
    expect((await start({ DATABASE_URL: 'hello' })).sentence).toMatch(/^DATABASE_URL must be a URL/)
  })

  it('when nothing answers at DATABASE_URL', async () => {
    expect(await start({ DATABASE_URL: 'postgresql://someone:secret@127.0.0.1:9/clearspine' })).toEqual({
      code: 1,
      sentence:
        'The PostgreSQL at 127.0.0.1:9/clearspine cannot be used (connect ECONNREFUSED 127.0.0.1:9): check DATABASE_URL.',
    })
  })

  it('when DATABASE_URL leads to another kind of database', async () => {
    expect(await start({ DATABASE_URL: 'mysql://localhost/clearspine' })).toEqual({
      code: 1,
      sentence: 'DATABASE_URL must be a URL such as postgresql://user:password@host:5432/clearspine.',
    })
  })

  it('when Node is too old', async () => {
    const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })"
    expect(await start({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(old)}` })).toEqual({
      code: 1,
      sentence:
        'Clearspine needs Node 20.19 or newer, and this is Node 18.20.8: install a newer one from https://nodejs.org.',
    })
  })

  it('when the data folder cannot be made', async () => {
    writeFileSync(path.join(dataFolder, 'file'), '')
    const { code, sentence } = await start({ CLEARSPINE_DATA_DIR: path.join(dataFolder, 'file', 'below') })
    expect(sentence).toBe(`This is a file where a folder should be: ${path.join(dataFolder, 'file', 'below')}.`)
    expect(code).toBe(1)
  })

  function takenPort(): Promise<number> {
    return new Promise((resolve) => {
      const server = net
        .createServer()
        .listen(0, '127.0.0.1', () => resolve((server.address() as net.AddressInfo).port))
      servers.push(server)
    })
  }

  /** What a start prints on its way out, all of it: a refusal is one sentence and nothing else. */
  function start(env: Readonly<Record<string, string>>): Promise<{ code: number | null; sentence: string }> {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
      cwd: ROOT,
      // Nothing of what npm told the test run may reach the start it starts.
      env: { NODE_ENV: 'production', PATH: process.env.PATH, PORT: '3947', CLEARSPINE_DATA_DIR: dataFolder, ...env },
      timeout: AT_MOST_MS,
    })
    let sentence = ''
    child.stdout.on('data', (text) => (sentence += text))
    child.stderr.on('data', (text) => (sentence += text))
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, sentence: sentence.trim() })))
  }
})
