import 'server-only'
import { appendEntryOfSystem } from '#lib/db/audit-log'
import { endEveryLoginSession } from '#lib/db/login-sessions'
import { CLOCK_GRACE_MS } from './mint.ts'

type Reading = { readonly wall: number; readonly steady: number }

/** One for the process: pages and actions are bundled apart, and must not each think they saw the clock first. */
const globalForClock = globalThis as typeof globalThis & { clearspineClock?: Reading }

/**
 * How far the wall clock has fallen behind since the last reading, in milliseconds; a steady clock, which only counts on,
 * says how much time has really passed. Never negative: a clock that is put forward ends sessions early, which harms
 * nobody.
 */
export function fellBehind(last: Reading | undefined, now: Reading): number {
  return last ? Math.max(0, last.wall + (now.steady - last.steady) - now.wall) : 0
}

/**
 * Looks whether the clock has been put back by more than a minute since the last request. Then nobody can tell how old a
 * session is: all of them end, and the log says so, once.
 */
export async function watchClock(requestId: string, at: Date, steady = performance.now()): Promise<void> {
  const now = { wall: at.getTime(), steady }
  const lost = fellBehind(globalForClock.clearspineClock, now)
  // Small steps add up against the same reading, so that many of them are seen as one large one.
  if (lost > 0 && lost <= CLOCK_GRACE_MS) return
  globalForClock.clearspineClock = now
  if (lost === 0) return
  const ended = await endEveryLoginSession('the clock was put back', at)
  await appendEntryOfSystem('system:clock-watch', requestId, {
    type: 'log.clock-skew-found',
    at,
    purpose: 'HSYSADMIN',
    payload: { fellBehindMs: Math.round(lost), sessionsEnded: ended },
  })
}
