import { setTimeout as pause } from 'node:timers/promises'

/** How long to leave another process that is at it alone. */
const YIELD_MS = 50

/** Tries again for as long as somebody else holds the lock, which is some tens of milliseconds each time. */
export async function whenFree<T>(attempt: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const result = await attempt()
    if (result !== null) return result
    await pause(YIELD_MS)
  }
}
