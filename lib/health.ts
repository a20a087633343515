import 'server-only'
import { databaseAnswers } from '#lib/db/health'
import { type LogState, logState } from '#lib/use-cases/log/log-state'

/** A log that fails for so long is in doubt: a full disk, or a database that is just coming back, takes less. */
const LOG_DOUBTED_AFTER_MS = 10_000

export type Health = {
  readonly up: boolean
  /** `running`, or the name of what is wrong with the log (lib/use-cases/log/refusal.ts). */
  readonly log: string
}

/** Whether the portal can serve anybody: it keeps nothing by itself, so that the database decides, and the log. */
export async function portalHealth(now: number): Promise<Health> {
  const log = logState()
  const up = (await databaseAnswers()) && !isDoubted(log, now)
  return { up, log: 'problem' in log ? log.problem : log.state }
}

function isDoubted(log: LogState, now: number): boolean {
  if (log.state === 'trying-again') return now - log.since > LOG_DOUBTED_AFTER_MS
  return log.state === 'stopped'
}
