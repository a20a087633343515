import { appendFile, chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatCheckpoint, parseCheckpoint } from '#lib/audit/checkpoint'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { parseNote, signNote } from '#lib/audit/note'
import { recoverLog } from '#lib/use-cases/log/recover-log'
import { rotateLogKey } from '#lib/use-cases/log/rotate-log-key'
import { type LogSigner, readSigningKey } from '#lib/use-cases/log/signing-key'
import { exportLog } from '#lib/use-cases/verification/export-log'
import { verifyDatabase } from '#lib/use-cases/verification/verify-database'
import { verifyFolder } from '#lib/use-cases/verification/verify-folder'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { aTreatedPatient, looks, type Treated } from './support/activity.ts'
import { keyFile, logFolder, openedLog, published } from './support/published-log.ts'

const address = process.env.DATABASE_AUDITOR_URL ?? ''
const keyOf = (vkey: string) => parseVerifierKey(nodeSha256, vkey)
const clock = () => 0
const files = () => ({ folder: logFolder(), keyFile: keyFile() })

let facility: TestFacility
let treated: Treated
let oldKey = ''
/** The first key, which a careless operator keeps after it was replaced. */
let kept: LogSigner
let exported = ''

const folders: string[] = []
async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'clearspine-files-'))
  folders.push(folder)
  return folder
}
const verified = (folder: string, ...vkeys: string[]) => verifyFolder(folder, vkeys.map(keyOf), clock)

beforeAll(async () => {
  oldKey = await openedLog()
  kept = await readSigningKey(keyFile())
  facility = await aFacility()
  treated = await aTreatedPatient(facility)
  await published()
  await looks(facility.physician, treated.patientId, 260)
  await published()
  exported = path.join(await aFolder(), 'export')
  expect(await exportLog(address, exported)).toMatchObject({ ok: true, keys: [oldKey] })
}, 300_000)

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

describe('the whole log as files', () => {
  it('is verified without a database, and says how', async () => {
    const report = await verified(exported, oldKey)
    expect(report).toMatchObject({ intact: true, findings: [] })
    expect(report.checked['published entries']).toBe(report.size)
    expect(await readFile(path.join(exported, 'README.md'), 'utf8')).toContain(`--vkey '${oldKey}'`)
  })

  it('holds the tiles, entries and retained checkpoints that are published', async () => {
    const same = ['checkpoint', 'tile/0/000', 'tile/entries/000', 'checkpoints/000']
    for (const name of same) {
      expect(await readFile(path.join(exported, name))).toEqual(await readFile(path.join(logFolder(), name)))
    }
  })

  it('does not go into a folder that holds something else', async () => {
    const folder = await aFolder()
    await writeFile(path.join(folder, 'mine'), '')
    const answer = await exportLog(address, folder)
    expect(answer).toEqual({ ok: false, because: `${folder} is not empty: name a folder of its own.` })
  })

  it('is nobody’s log under another key', async () => {
    const other = 'clinic.example/test+52217e2c+AW5dDyGwGQGnOYMG7PSiFQJHCsJ8YGJsbnxaWjfyXxtX'
    const parse = () => keyOf(other)
    // A key id that does not belong to its key is refused before anything is read.
    expect(parse).toThrow()
    const report = await verifyFolder(exported, [], clock)
    expect(report.intact).toBe(false)
    expect(report.findings.every(({ check }) => check === 'key')).toBe(true)
  })
})

/** What can be wrong with files, other than that somebody meant harm. */
const malformed: Record<string, (folder: string) => Promise<unknown>> = {
  'an empty checkpoint': (folder) => writeFile(path.join(folder, 'checkpoint'), ''),
  'a checkpoint that is not text': (folder) => writeFile(path.join(folder, 'checkpoint'), Buffer.alloc(300, 0xff)),
  'a checkpoint of two megabytes': (folder) => appendFile(path.join(folder, 'checkpoint'), 'x'.repeat(2_000_000)),
  'no checkpoint': (folder) => rm(path.join(folder, 'checkpoint')),
  'a retained checkpoint that is none': (folder) => writeFile(path.join(folder, 'checkpoints/999'), 'hello\n'),
  'a tile that goes on': (folder) => appendFile(path.join(folder, 'tile/0/000'), 'x'),
  'a tile cut short': (folder) => writeFile(path.join(folder, 'tile/0/000'), Buffer.alloc(100)),
  'an empty tile': (folder) => writeFile(path.join(folder, 'tile/0/000'), ''),
  'a bundle cut short': async (folder) => {
    const file = path.join(folder, 'tile/entries/000')
    await writeFile(file, (await readFile(file)).subarray(0, -3))
  },
  'a bundle whose first length is a lie': async (folder) => {
    const file = path.join(folder, 'tile/entries/000')
    const bytes = await readFile(file)
    bytes.writeUInt16BE(65_535)
    await writeFile(file, bytes)
  },
  'a bundle that is missing': (folder) => rm(path.join(folder, 'tile/entries/000')),
  'a tile that is a folder': async (folder) => {
    await rm(path.join(folder, 'tile/0/000'))
    await mkdir(path.join(folder, 'tile/0/000'))
  },
  'nothing but a checkpoint': (folder) => rm(path.join(folder, 'tile'), { recursive: true }),
}

describe('a folder that is not a log as it should be', () => {
  it.each(Object.entries(malformed))('is never fine: %s', async (_, spoil) => {
    const folder = path.join(await aFolder(), 'log')
    await cp(exported, folder, { recursive: true })
    await chmod(folder, 0o700)
    await spoil(folder)
    const report = await verified(folder, oldKey)
    expect(report.intact).toBe(false)
    for (const { expected, found } of report.findings) expect(`${expected}${found}`).not.toMatch(/undefined|\[object/)
  })

  it('cannot be verified where the checkpoint is a folder', async () => {
    const folder = path.join(await aFolder(), 'log')
    await cp(exported, folder, { recursive: true })
    await rm(path.join(folder, 'checkpoint'))
    await mkdir(path.join(folder, 'checkpoint'))
    await expect(verified(folder, oldKey)).rejects.toThrow(/checkpoint cannot be read \(EISDIR\)/)
  })
})

describe('a key that takes over', () => {
  let newKey = ''

  it('is believed because the old one signed with it, from that size on', async () => {
    await rotateLogKey(files(), NOW)
    newKey = (await readSigningKey(keyFile())).vkey
    await looks(facility.physician, treated.patientId, 3)
    await published()
    const anchors = [keyOf(newKey)]
    expect((await verifyDatabase({ address, folder: logFolder(), anchors, clock })).findings).toEqual([])
    expect((await verified(logFolder(), oldKey, newKey)).findings).toEqual([])
    expect((await verified(logFolder(), oldKey)).intact).toBe(false)
    expect((await verified(logFolder(), newKey)).intact).toBe(false)
  })

  it('leaves the old one nothing to sign', async () => {
    const folder = path.join(await aFolder(), 'log')
    await cp(logFolder(), folder, { recursive: true })
    const newest = parseCheckpoint(parseNote(await readFile(path.join(folder, 'checkpoint'), 'utf8')).text)
    await writeFile(path.join(folder, 'checkpoint'), await signNote(formatCheckpoint(newest), kept.signer))
    const report = await verified(folder, oldKey, newKey)
    expect(report.findings).toContainEqual(
      expect.objectContaining({ check: 'key', place: { kind: 'checkpoint', size: newest.size, where: 'folder' } }),
    )
  })

  it('opens a new name after what was published is lost, and the earlier name is told', async () => {
    await rm(logFolder(), { recursive: true })
    await recoverLog(files(), 'https://clinic.example', NOW)
    await published()
    const { verifier } = await readSigningKey(keyFile())
    const report = await verifyDatabase({ address, folder: logFolder(), anchors: [verifier], clock })
    expect(report.findings).toEqual([])
    expect(report.notes.filter((note) => note.includes('earlier name'))).toHaveLength(2)
  })
})
