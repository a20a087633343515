/**
 * Before a portal is started: its signing key is there, and the database holds what was published. Prints one sentence
 * and ends with 1 where not. `--may-make-key` makes the key of a log that is not open yet: for the embedded default only.
 */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { committedLog, disconnectLog } from '#lib/db/log-client'
import { logHead } from '#lib/db/log-head'
import { environment } from '#lib/env'
import { guardLog } from '#lib/use-cases/log/guard-log'
import { logFilesOfEnvironment } from '#lib/use-cases/log/run-log'
import { createSigningKey, newOrigin } from '#lib/use-cases/log/signing-key'
import { endWith } from './end-with.ts'

await endWith(async () => {
  const files = logFilesOfEnvironment()
  const mayMakeKey = process.argv.includes('--may-make-key')
  if (mayMakeKey && !existsSync(files.keyFile) && (await logHead(committedLog())) === null) {
    await mkdir(path.dirname(files.keyFile), { recursive: true })
    await createSigningKey(files.keyFile, newOrigin(environment().NEXTAUTH_URL))
  }
  await guardLog(files)
}).finally(disconnectLog)
