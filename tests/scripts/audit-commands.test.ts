import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readArguments } from '../../scripts/audit/usage.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'clearspine-commands-'))
afterAll(() => rmSync(folder, { recursive: true }))

const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const nowhere = path.join(folder, 'nowhere')
/** A port at which nothing listens. */
const noServer = { DATABASE_AUDITOR_URL: 'postgresql://auditor@127.0.0.1:1/none', CLEARSPINE_LOG_DIR: folder }

function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

type Mistake = {
  readonly what: string
  readonly command: readonly string[]
  readonly env?: Record<string, string>
  readonly says: RegExp
}

const mistakes: readonly Mistake[] = [
  { what: 'an option that is not there', command: ['audit-verify', '--nope'], says: /--nope/ },
  { what: 'a folder that is not there', command: ['audit-verify', nowhere, '--vkey', VKEY], says: /no folder/ },
  { what: 'a folder without a key', command: ['audit-verify', folder], says: /--vkey KEY/ },
  { what: 'a key that is none', command: ['audit-verify', folder, '--vkey', 'hello'], says: /<8 hex digits>/ },
  {
    what: 'a key of another id',
    command: ['audit-verify', folder, '--vkey', VKEY.replace('c7', 'c8')],
    says: /but it is/,
  },
  { what: 'no database named', command: ['audit-verify'], says: /DATABASE_AUDITOR_URL/ },
  {
    what: 'a database that is away',
    command: ['audit-verify', '--vkey', VKEY],
    env: noServer,
    says: /Could not verify/,
  },
  { what: 'nowhere to export to', command: ['audit-export'], says: /Name the folder/ },
  { what: 'nothing named to export', command: ['audit-export', nowhere], says: /DATABASE_AUDITOR_URL/ },
  {
    what: 'an export from a database that is away',
    command: ['audit-export', nowhere],
    env: noServer,
    says: /Could not export/,
  },
  {
    what: 'a proof that is none',
    command: ['log/check-proof', file('a.tlog-proof', 'hello\n'), '--vkey', VKEY],
    says: /not a proof/,
  },
  {
    what: 'a proof that is not there',
    command: ['log/check-proof', `${nowhere}.tlog-proof`, '--vkey', VKEY],
    says: /ENOENT/,
  },
  { what: 'a proof that is a folder', command: ['log/check-proof', folder, '--vkey', VKEY], says: /EISDIR/ },
  { what: 'an export that is not there', command: ['check-export', `${nowhere}.csv`, '--vkey', VKEY], says: /no file/ },
  { what: 'an export of no known kind', command: ['check-export', folder, '--vkey', VKEY], says: /ends in \.csv/ },
  {
    what: 'proofs that are not JSON',
    command: ['check-export', file('b.ndjson', '{}\n'), '--proofs', file('b.proofs', 'hello\n'), '--vkey', VKEY],
    says: /line 1 of the proofs is not JSON/,
  },
]

function run({ command: [script, ...args], env }: Mistake) {
  // Without what a portal around this test may have set.
  const names = Object.keys(process.env).filter((name) => /^(DATABASE|CLEARSPINE)_/.test(name))
  const without = Object.fromEntries(names.map((name) => [name, undefined]))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', `scripts/${script}.ts`, ...args],
    { encoding: 'utf8', env: { ...process.env, ...without, ...env } },
  )
  return { status, said: stdout + stderr }
}

describe('the keys that a command of the log is given', () => {
  it('are one where one is named twice', () => {
    const { keys } = readArguments(['--vkey', VKEY, '--vkey', VKEY], '')
    expect(keys.map(({ id }) => id)).toEqual(['c74f20a3'])
  })
})

describe('a command of the log that cannot be meant', () => {
  it.each(mistakes)('ends with a sentence and no stack: $what', (mistake) => {
    const { status, said } = run(mistake)
    expect(said).toMatch(mistake.says)
    expect(said).not.toMatch(/^ {4}at /m)
    expect(status).toBeGreaterThan(0)
  })
})
