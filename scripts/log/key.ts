/**
 * `npm run audit:key`: prints the verifier key of this portal's log, which belongs into the hands of whoever is to check
 * it. `-- --new` makes the signing key of a log that is not open yet; a key that is there is never touched.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { committedLog, disconnectLog } from '#lib/db/log-client'
import { logHead } from '#lib/db/log-head'
import { currentOrigin, keysOf } from '#lib/db/log-origins'
import { environment } from '#lib/env'
import { LogRefusal } from '#lib/use-cases/log/refusal'
import { logFilesOfEnvironment } from '#lib/use-cases/log/run-log'
import { createSigningKey, newOrigin, readSigningKey } from '#lib/use-cases/log/signing-key'
import { endWith } from './end-with.ts'

async function makeKey(keyFile: string): Promise<void> {
  if ((await logHead(committedLog())) !== null) {
    throw new LogRefusal('wrong-key', 'This log is open and has its key: npm run audit:rotate-key replaces it.')
  }
  await mkdir(path.dirname(keyFile), { recursive: true })
  await createSigningKey(keyFile, newOrigin(environment().NEXTAUTH_URL)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw new LogRefusal('wrong-key', `There is a key at ${keyFile} already.`)
  })
}

await endWith(async () => {
  const { keyFile } = logFilesOfEnvironment()
  if (process.argv.includes('--new')) await makeKey(keyFile)
  const origin = await currentOrigin(committedLog())
  const keys = origin ? await keysOf(committedLog(), origin.epoch) : [(await readSigningKey(keyFile)).vkey]
  for (const [i, vkey] of keys.entries()) process.stdout.write(i === 0 ? `${vkey}\n` : `${vkey}   (earlier)\n`)
}).finally(disconnectLog)
