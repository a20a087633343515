/** `npm run audit:sequence`: the log's job by itself, beside portals or without one, until it is stopped. */
import { disconnectLog } from '#lib/db/log-client'
import { logState } from '#lib/use-cases/log/log-state'
import { runLog } from '#lib/use-cases/log/run-log'
import { endWith } from './end-with.ts'

const ending = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => ending.abort())

await endWith(async () => {
  const { ended } = await runLog(ending.signal)
  process.stdout.write('The audit log is being sequenced (Ctrl-C stops it).\n')
  await ended
  if (logState().state === 'stopped') process.exitCode = 1
}).finally(disconnectLog)
