import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { guardLog } from '#lib/use-cases/log/guard-log'
import { anEntry, logFiles, sequenced } from '../support/log.ts'

type Files = Awaited<ReturnType<typeof logFiles>>
let files: Files

/** What the guard says: 'holds', or the name of what is wrong and its sentence. */
async function guarded(given: Partial<Files> = {}): Promise<string> {
  return guardLog({ ...files, ...given }).then(
    () => 'holds',
    (error) => `${error.problem}: ${error.message}`,
  )
}

beforeAll(async () => {
  files = await logFiles()
})

describe('before anybody is served', () => {
  it('a new database with nothing published is welcome', async () => {
    expect(await guarded()).toBe('holds')
  })

  it('a database that holds what was published is welcome', async () => {
    await anEntry()
    await sequenced()
    expect(await guarded()).toBe('holds')
  })

  it('a database that has grown since is welcome', async () => {
    const aside = `${files.folder}.older`
    await cp(files.folder, aside, { recursive: true })
    await anEntry()
    await sequenced()
    expect(await guarded({ folder: aside })).toBe('holds')
  })

  it('a database with fewer entries than were published is refused, with both numbers', async () => {
    const { folder } = files
    const older = await readFile(path.join(folder, 'checkpoint'), 'utf8')
    const { signNote } = await import('#lib/audit/note')
    const { readSigningKey } = await import('#lib/use-cases/log/signing-key')
    const { signer } = await readSigningKey(files.keyFile)
    const [origin, size = '', root] = older.split('\n')
    const ahead = `${folder}.ahead`
    await mkdir(ahead)
    const text = `${origin}\n${Number(size) + 3}\n${root}\n`
    await writeFile(path.join(ahead, 'checkpoint'), await signNote(text, signer))
    expect(await guarded({ folder: ahead })).toContain(
      `rolled-back: ${Number(size) + 3} entries were published, and the database holds ${size}`,
    )
  })

  it('a database with other entries than were published is refused, with both roots', async () => {
    const { signNote } = await import('#lib/audit/note')
    const { readSigningKey } = await import('#lib/use-cases/log/signing-key')
    const { signer } = await readSigningKey(files.keyFile)
    const other = `${files.folder}.other`
    await mkdir(other)
    const root = Buffer.alloc(32, 7)
    const text = `${signer.name}\n1\n${root.toString('base64')}\n`
    await writeFile(path.join(other, 'checkpoint'), await signNote(text, signer))
    expect(await guarded({ folder: other })).toMatch(/^publication-differs: The first 1 entries .* 07070707/)
  })

  it('a publication that nobody signed is refused', async () => {
    const forged = `${files.folder}.forged`
    await mkdir(forged)
    const note = await readFile(path.join(files.folder, 'checkpoint'), 'utf8')
    await writeFile(path.join(forged, 'checkpoint'), note.replace(/\n([0-9]+)\n/, '\n1\n'))
    expect(await guarded({ folder: forged })).toMatch(/^publication-differs: .*is not signed by a key of this log/)
  })

  it('a folder that is not where it was is refused, and not begun anew', async () => {
    const aside = `${files.folder}.moved`
    await rename(files.folder, aside)
    expect(await guarded()).toMatch(/^publication-missing: The log has \d+ entries/)
    await rename(aside, files.folder)
  })

  it('a key that is not there, that others can read, or that is another one is refused', async () => {
    const { keyFile } = files
    await rename(keyFile, `${keyFile}.away`)
    expect(await guarded()).toMatch(/^key-missing: /)
    const { createSigningKey } = await import('#lib/use-cases/log/signing-key')
    await createSigningKey(keyFile, 'portal.example/another')
    expect(await guarded()).toMatch(/^wrong-key: /)
    await rm(keyFile)
    await rename(`${keyFile}.away`, keyFile)
    await chmod(keyFile, 0o640)
    expect(await guarded()).toMatch(/^key-exposed: .*mode 640/)
    await chmod(keyFile, 0o600)
    expect(await guarded()).toBe('holds')
  })
})
