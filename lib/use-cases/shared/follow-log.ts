import { countNextEntries } from '#lib/db/audit-activity'

/** How often the counts look for what is new in the log. A page adds what is missing, so nobody waits for this. */
const PACE_MS = 2_000

/** Entries of one transaction: some tenths of a second. */
const AT_ONCE = 10_000

/**
 * Keeps the counts of the audit trail close behind the log until it is told to end; in every process of the portal, one at
 * a time. What fails is tried again: a database that is away is said so by the log's own job.
 */
async function followLog(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const counted = await countNextEntries(AT_ONCE).catch(() => 0)
    if (counted < AT_ONCE) await pause(signal)
  }
}

/** The same for a process that serves pages: until that is told to end. */
export function followLogUntilEnd(): void {
  const ending = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort())
  void followLog(ending.signal)
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, PACE_MS)
    timer.unref()
    signal.addEventListener('abort', done)
  })
}
