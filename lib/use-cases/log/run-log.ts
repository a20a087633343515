import { environment } from '#lib/env'
import { sequenceAuditLog } from '../sequence-audit-log.ts'
import { guardLog } from './guard-log.ts'
import type { LogFiles } from './log-turn.ts'
import { LogRefusal } from './refusal.ts'
import { readWitnesses } from './witnesses.ts'

/** Where the environment says that the log is published and its key lies. */
export function logFilesOfEnvironment(): LogFiles {
  const { CLEARSPINE_LOG_DIR: folder, CLEARSPINE_LOG_KEY: keyFile } = environment()
  return { folder, keyFile }
}

const say = (sentence: string): void => {
  process.stderr.write(`audit log: ${sentence}\n`)
}

/**
 * Compares the database with what was published, and then starts the log's job, which lasts until the signal. Gives the
 * job's end. Throws a LogRefusal where the database does not hold what was published: then nobody may be served.
 */
export async function runLog(signal: AbortSignal): Promise<{ readonly ended: Promise<void> }> {
  const files = logFilesOfEnvironment()
  const witnesses = readWitnesses(environment().CLEARSPINE_WITNESSES)
  await guardLog(files)
  return { ended: sequenceAuditLog({ ...files, witnesses, signal, say }) }
}

/**
 * The same for a process that serves pages: one that may not serve ends at once, because a server whose start-up hook
 * merely fails may go on listening.
 */
export async function runLogOrExit(): Promise<void> {
  const ending = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort())
  try {
    await runLog(ending.signal)
  } catch (error) {
    say(error instanceof LogRefusal ? error.message : `the portal does not start: ${String(error)}`)
    process.exit(1)
  }
}
