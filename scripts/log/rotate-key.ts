/** `npm run audit:rotate-key`: replaces the key that signs the log, beside a portal that runs or without one. */
import { disconnect } from '#lib/db/client'
import { disconnectLog } from '#lib/db/log-client'
import { rotateLogKey } from '#lib/use-cases/log/rotate-log-key'
import { logFilesOfEnvironment } from '#lib/use-cases/log/run-log'
import { endWith } from './end-with.ts'

await endWith(async () => {
  const { from, to, size } = await rotateLogKey(logFilesOfEnvironment(), new Date())
  process.stdout.write(`The key was replaced at ${size} entries; both keys signed that head.\n`)
  process.stdout.write(`before  ${from}\nnow     ${to}\n`)
  process.stdout.write('Give the new verifier key to everybody who checks this log.\n')
}).finally(() => Promise.all([disconnect(), disconnectLog()]))
