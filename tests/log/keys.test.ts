import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openCheckpoint } from '#lib/audit/checkpoint'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { logPrisma } from '#lib/db/log-client'
import { guardLog } from '#lib/use-cases/log/guard-log'
import { rotateLogKey } from '#lib/use-cases/log/rotate-log-key'
import { createSigningKey, nextKeyFile, readSigningKey } from '#lib/use-cases/log/signing-key'
import { anEntry, logFiles, sequenced } from '../support/log.ts'

const key = (vkey: string) => parseVerifierKey(nodeSha256, vkey)
const opened = async (note: string, vkey: string) =>
  (await openCheckpoint(nodeVerifyEd25519, note, key(vkey))).checkpoint

beforeEach(async () => {
  await anEntry()
  await sequenced()
})

describe('replacing the signing key', () => {
  it('leaves one head that both keys signed, over an entry that names the new one', async () => {
    const files = await logFiles()
    const { from, to, size } = await rotateLogKey(files, new Date())
    const both = await readFile(path.join(files.folder, 'checkpoint'), 'utf8')
    expect((await opened(both, from)).size).toBe(size)
    expect((await opened(both, to)).size).toBe(size)
    const leaf = await logPrisma().logLeaf.findFirstOrThrow({ where: { entry: { type: 'log.key-rotated' } } })
    expect(Number(leaf.idx)).toBeLessThan(size)
    expect((await readSigningKey(files.keyFile)).vkey).toBe(to)
  })

  it('lets the new key alone sign what comes after', async () => {
    const files = await logFiles()
    const { from, to } = await rotateLogKey(files, new Date())
    await anEntry()
    const { note } = await sequenced()
    await opened(note, to)
    await expect(opened(note, from)).rejects.toMatchObject({ code: 'unverified-note' })
    await guardLog(files)
  })

  it('is brought to its end by whoever signs next, when it was cut short after the commit', async () => {
    const files = await logFiles()
    const { to } = await rotateLogKey(files, new Date())
    // As if the process had died before it put the new file in the old one's place.
    const { rename } = await import('node:fs/promises')
    await rename(files.keyFile, nextKeyFile(files.keyFile))
    const { signer } = await readSigningKey(nextKeyFile(files.keyFile))
    await createSigningKey(files.keyFile, signer.name)
    await anEntry()
    await opened((await sequenced()).note, to)
    expect((await readSigningKey(files.keyFile)).vkey).toBe(to)
  })

  it('takes the key that an attempt cut short before the commit has left', async () => {
    const files = await logFiles()
    const { verifier } = await readSigningKey(files.keyFile)
    const left = await createSigningKey(nextKeyFile(files.keyFile), verifier.name)
    expect((await rotateLogKey(files, new Date())).to).toBe(left.vkey)
  })
})
