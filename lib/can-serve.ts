import 'server-only'
import { databaseAnswers } from '#lib/db/health'

/** How long an answer is believed: short enough that few requests run into a dead database, long enough to cost nothing. */
const BELIEVED_FOR_MS = 500

type Gate = { asked?: Promise<boolean>; at: number }

/** One for the process: the pages and what stands before them are bundled apart, and must not ask twice. */
const globalForGate = globalThis as typeof globalThis & { clearspineGate?: Gate }

/**
 * Whether a request can be served at all. Asked before every page, action and route, so that a database that is down is
 * answered within two seconds by a sentence, and not by as many waiting pages as there are people. Everybody who asks
 * while the question is out shares its answer; the first answer after the database is back opens the door again.
 */
export async function canServe(now: number): Promise<boolean> {
  globalForGate.clearspineGate ??= { at: Number.NEGATIVE_INFINITY }
  const gate = globalForGate.clearspineGate
  // The distance, and not the order: a clock that was set back must not keep an old answer alive.
  if (!gate.asked || Math.abs(now - gate.at) >= BELIEVED_FOR_MS) {
    gate.at = now
    gate.asked = databaseAnswers()
  }
  return gate.asked
}
