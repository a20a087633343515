import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from '#lib/clinical/evaluate'
import { BASE_RECORDS } from './base-records.ts'

const command = fileURLToPath(new URL('../../../scripts/evaluate.ts', import.meta.url))
const record = JSON.stringify(BASE_RECORDS.cleared)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Run {
  readonly exit: number | null
  readonly lines: readonly { readonly outcome?: string; readonly error?: string }[]
  readonly complaint: string
}

function run(args: readonly string[], input: string | Buffer = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args])
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (exit) => {
      const lines = Buffer.concat(out).toString('utf8').split('\n').filter(Boolean)
      resolve({ exit, lines: lines.map((line) => JSON.parse(line)), complaint: Buffer.concat(err).toString('utf8') })
    })
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error)
    })
    child.stdin.end(input)
  })
}

async function runOnFile(text: string | Buffer): Promise<Run> {
  const file = join(folder, 'records')
  await writeFile(file, text)
  return run([file])
}

const CLEARED = 'CONDITIONAL_CLEARANCE'
const UNDECIDED = 'INSUFFICIENT_INFORMATION'

/** Starting Node takes its time on a busy machine; nothing here is about speed. */
const PATIENCE = { timeout: 60_000 }

describe('npm run evaluate', PATIENCE, () => {
  it('answers a record written over many lines with exactly what the engine says', async () => {
    const { exit, lines } = await runOnFile(JSON.stringify(BASE_RECORDS.cleared, null, 2))
    expect({ exit, lines }).toEqual({ exit: 0, lines: [evaluate(BASE_RECORDS.cleared)] })
  })

  it('answers one record a line from standard input, passing over blank lines', async () => {
    const { exit, lines } = await run(['-'], `${record}\n\n  \n{"asOf":"2026-06-15"}\n`)
    expect(exit).toBe(0)
    expect(lines.map(({ outcome }) => outcome)).toEqual([CLEARED, UNDECIDED])
  })

  it('minds neither a byte order mark nor carriage returns nor a last line without an end', async () => {
    const { exit, lines } = await runOnFile(`\uFEFF${record}\r\n${record}`)
    expect(exit).toBe(0)
    expect(lines.map(({ outcome }) => outcome)).toEqual([CLEARED, CLEARED])
  })

  it('refuses a bad line, answers the others, and exits 2', async () => {
    const { exit, lines } = await run(['-'], `${record}\n{"asOf":\n${record}\n`)
    expect(exit).toBe(2)
    expect(lines.map(({ outcome, error }) => outcome ?? error?.slice(0, 7))).toEqual([CLEARED, 'line 2:', CLEARED])
  })

  it('answers the other lines also where the first one is bad', async () => {
    const { exit, lines } = await run(['-'], `{bad\n${record}\n{"asOf":"2026-06-15"}\n`)
    expect(exit).toBe(2)
    expect(lines.map(({ outcome, error }) => outcome ?? error?.slice(0, 7))).toEqual(['line 1:', CLEARED, UNDECIDED])
  })

  it('refuses bytes that are not UTF-8 in their own line only', async () => {
    const broken = Buffer.concat([Buffer.from(`${record}\n{"asOf":"`), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')])
    const { exit, lines } = await runOnFile(Buffer.concat([broken, Buffer.from(record)]))
    expect(exit).toBe(2)
    expect(lines.map(({ outcome, error }) => outcome ?? error)).toEqual([
      CLEARED,
      'line 2: the text is not UTF-8',
      CLEARED,
    ])
  })

  it('says so when the file is missing, empty, a folder or not named', async () => {
    const [missing, empty, aFolder, unnamed] = await Promise.all([
      run([join(folder, 'nowhere')]),
      run(['-'], ' \n'),
      run([folder]),
      run([]),
    ])
    expect([missing, empty, aFolder, unnamed].map(({ exit }) => exit)).toEqual([2, 2, 2, 2])
    expect(missing.lines[0]?.error).toContain('cannot be read')
    expect(empty.lines[0]?.error).toContain('no record')
    expect(aFolder.lines[0]?.error).toContain('cannot be read')
    expect(unnamed.complaint).toContain('Usage')
  })

  it('judges under an older or another version when asked, and only under one that exists', async () => {
    const candidate = await run(['--ruleset', '2026.2-candidate', '-'], `${record}\n`)
    expect(candidate.lines).toMatchObject([{ rulesetVersion: '2026.2-candidate' }])
    const stranger = await run(['--ruleset', '1999.1', '-'], `${record}\n`)
    expect({ exit: stranger.exit, complaint: stranger.complaint }).toEqual({
      exit: 2,
      complaint: expect.stringContaining('There is no ruleset 1999.1'),
    })
  })

  it('answers ten thousand records, one a line, in their order', async () => {
    const distances = Array.from({ length: 10_000 }, (_, index) => index)
    const text = distances
      .map((distanceM) => JSON.stringify({ ...BASE_RECORDS.cleared, neuro: { walking: { distanceM } } }))
      .join('\n')
    const { lines } = await run(['-'], text)
    const expected = distances.map((distanceM) => (distanceM < 100 ? 'CONTRAINDICATED' : UNDECIDED))
    expect(lines.map(({ outcome }) => outcome)).toEqual(expected)
  })

  it('ends without complaint when its reader has left', async () => {
    const child = spawn(process.execPath, [command, '-'])
    const complaints: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end(`${record}\n`.repeat(5000))
    await new Promise((resolve) => child.on('close', resolve))
    expect(Buffer.concat(complaints).toString('utf8')).toBe('')
  })
})
