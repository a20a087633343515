import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCheckpoint } from '#lib/audit/checkpoint'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { signNote } from '#lib/audit/note'
import { logPrisma } from '#lib/db/log-client'
import { writeNewest } from '#lib/use-cases/log/folder'
import { guardLog } from '#lib/use-cases/log/guard-log'
import { recoverLog } from '#lib/use-cases/log/recover-log'
import { readSigningKey } from '#lib/use-cases/log/signing-key'
import { anEntry, logFiles, sequenced } from '../support/log.ts'

describe('recovery', () => {
  it('refuses when the database holds what was published', async () => {
    await anEntry()
    await sequenced()
    const files = await logFiles()
    await expect(recoverLog(files, 'https://portal.example', new Date())).rejects.toThrow('nothing to recover from')
  })

  it('opens a new name over what is there, tells so in an entry, and leaves the old publication as it is', async () => {
    const files = await logFiles()
    const { size } = await sequenced()
    // What a database looks like that was put back: more was signed and published than it holds.
    const { signer } = await readSigningKey(files.keyFile)
    const ahead = await signNote(`${signer.name}\n${size + 5}\n${Buffer.alloc(32, 9).toString('base64')}\n`, signer)
    await writeNewest(files.folder, Buffer.from(ahead))
    await expect(guardLog(files)).rejects.toMatchObject({ problem: 'rolled-back' })

    const recovery = await recoverLog(files, 'https://portal.example', new Date())
    expect(recovery.size).toBe(size)
    expect(recovery.origin).not.toBe(signer.name)
    expect(await readFile(path.join(recovery.aside ?? '', 'checkpoint'), 'utf8')).toBe(ahead)
    const note = await readFile(path.join(files.folder, 'checkpoint'), 'utf8')
    const key = parseVerifierKey(nodeSha256, recovery.vkey)
    const { checkpoint } = await openCheckpoint(nodeVerifyEd25519, note, key)
    expect(checkpoint.size).toBe(size + 1)
    const entry = await logPrisma().logLeaf.findFirstOrThrow({ where: { entry: { type: 'log.origin-opened' } } })
    expect(Number(entry.idx)).toBe(size)
    await guardLog(files)
    await anEntry()
    expect((await sequenced()).size).toBe(size + 2)
  })
})
