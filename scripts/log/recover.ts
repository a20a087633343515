/** `npm run audit:recover`: opens a new name for the log of a database that was put back to an earlier state. */
import { disconnect } from '#lib/db/client'
import { disconnectLog } from '#lib/db/log-client'
import { environment } from '#lib/env'
import { recoverLog } from '#lib/use-cases/log/recover-log'
import { logFilesOfEnvironment } from '#lib/use-cases/log/run-log'
import { endWith } from './end-with.ts'

await endWith(async () => {
  const { origin, vkey, size, aside } = await recoverLog(
    logFilesOfEnvironment(),
    environment().NEXTAUTH_URL,
    new Date(),
  )
  process.stdout.write(`The log goes on as ${origin}, from ${size} entries. Its verifier key is\n${vkey}\n`)
  if (aside)
    process.stdout.write(`What was published before lies in ${aside}: keep it, it shows which entries are gone.\n`)
}).finally(() => Promise.all([disconnect(), disconnectLog()]))
