import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseBundle } from '#lib/audit/bundle'
import { parseCheckpoint } from '#lib/audit/checkpoint'
import { leafHash } from '#lib/audit/hash'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { parseNote } from '#lib/audit/note'
import { parseTilePath } from '#lib/audit/tile'
import { logPrisma } from '#lib/db/log-client'
import { publishLog } from '#lib/use-cases/log/publish-log'
import { noMemory, sequenceBatch } from '#lib/use-cases/log/sequence-batch'
import { signHead } from '#lib/use-cases/log/sign-head'
import { clientOptions } from '../support/client-options.ts'
import { anEntry, logFiles, manyEntries, sequenced } from '../support/log.ts'

let folder = ''
let keyFile = ''

beforeAll(async () => {
  ;({ folder, keyFile } = await logFiles())
})

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile())
const names = async () =>
  (await files()).map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name))).sort()

describe('the published folder', () => {
  it('holds an empty log from its opening on', async () => {
    await sequenced()
    expect(await names()).toEqual(['checkpoint', 'checkpoints/000'])
  })

  it('has at 257 entries one full tile, the begun one, and no narrower edition of the full one', async () => {
    await manyEntries(255)
    await sequenced()
    await manyEntries(2)
    const { size } = await sequenced()
    expect(size).toBe(257)
    expect((await names()).filter((name) => name.startsWith('tile/'))).toEqual([
      'tile/0/000',
      'tile/0/001.p/1',
      'tile/1/000.p/1',
      'tile/entries/000',
      'tile/entries/001.p/1',
    ])
  })

  it('has entries that hash to the tiles beside them', async () => {
    const bundle = 'tile/entries/000'
    const { tile } = parseTilePath(bundle)
    const entries = parseBundle(tile, await readFile(path.join(folder, bundle)))
    const hashes = Buffer.concat(entries.map((entry) => leafHash(nodeSha256, entry)))
    expect(hashes.equals(await readFile(path.join(folder, 'tile/0/000')))).toBe(true)
  })

  it('lets nobody but its owner and group read', async () => {
    for (const { parentPath, name } of await files()) {
      expect((await stat(path.join(parentPath, name))).mode & 0o007, name).toBe(0)
    }
  })

  it('keeps one file for each checkpoint that was signed', async () => {
    const kept = await logPrisma().logCheckpoint.findMany({ orderBy: { size: 'asc' } })
    const retained = (await names()).filter((name) => name.startsWith('checkpoints/'))
    expect(retained).toHaveLength(kept.length)
    for (const name of retained) {
      const note = await readFile(path.join(folder, name), 'utf8')
      const { size } = parseCheckpoint(parseNote(note).text)
      expect(kept.find((each) => Number(each.size) === size)?.note).toBe(note)
    }
  })
})

describe('publishing after a crash', () => {
  const signed = async () => {
    await anEntry()
    await sequenceBatch(noMemory, true)
    const checkpoint = await signHead(keyFile, new Date())
    if (!checkpoint) throw new Error('another sequencer is at it')
    return checkpoint
  }
  const newest = () => readFile(path.join(folder, 'checkpoint'), 'utf8')

  it('begins with what was signed and never published', async () => {
    const first = await signed()
    const second = await signed()
    await publishLog(folder)
    expect(await newest()).toBe(second.note)
    expect((await names()).filter((name) => name.startsWith('checkpoints/'))).toHaveLength(
      await logPrisma().logCheckpoint.count(),
    )
    expect(second.size).toBe(first.size + 1)
  })

  it('writes what is there already as it is, also when only part of it was written', async () => {
    const before = await newest()
    const { note } = await signed()
    await publishLog(folder)
    const all = await names()
    // Dead before `checkpoint` was replaced, with a file that was being written and one that was not yet.
    await writeFile(path.join(folder, 'checkpoint'), before)
    await rm(path.join(folder, 'tile/0/001.p'), { recursive: true })
    await writeFile(path.join(folder, '.half/left'), 'half of a tile')
    await publishLog(folder)
    expect(await newest()).toBe(note)
    const now = await names()
    expect(now).not.toContain('.half/left')
    expect(now.filter((name) => !name.includes('.p/'))).toEqual(all.filter((name) => !name.includes('.p/')))
  })

  it('stops where a published file is not what the database says', async () => {
    const before = await newest()
    await signed()
    await publishLog(folder)
    const after = await newest()
    await writeFile(path.join(folder, 'checkpoint'), before)
    const [begun = ''] = (await names()).filter((name) => name.startsWith('tile/0/001.p/')).slice(-1)
    const whole = await readFile(path.join(folder, begun))
    await truncate(path.join(folder, begun), 32)
    await expect(publishLog(folder)).rejects.toMatchObject({ problem: 'publication-differs' })
    await writeFile(path.join(folder, begun), whole)
    await publishLog(folder)
    expect(await newest()).toBe(after)
  })

  it('stops where the text of an entry is not the one that got its place', async () => {
    const id = await anEntry()
    const owner = new Client(clientOptions(process.env.DATABASE_OWNER_URL))
    await owner.connect()
    await sequenceBatch(noMemory, true)
    await signHead(keyFile, new Date())
    await owner.query('SET ROLE clearspine_owner')
    await owner.query('ALTER TABLE audit_entry DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY')
    await owner.query(`UPDATE audit_entry SET canonical = replace(canonical, '"failure"', '"success"') WHERE id = $1`, [
      id,
    ])
    await owner.end()
    await expect(publishLog(folder)).rejects.toMatchObject({ problem: 'damaged-tree' })
  })
})
