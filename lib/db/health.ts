import 'server-only'
import { disconnectProbe, probe } from './client.ts'

/**
 * How long a database that is up takes at most to say so. Slower is as good as down to whoever waits for a page, who is
 * to be told within two seconds; half a second of them is left for the answer's way.
 */
const ANSWER_WITHIN_MS = 1_500

/**
 * Whether the database answers now, asked on a connection of its own: requests that wait for one another must not make
 * the database look dead. Never throws: that is the answer no.
 */
export async function databaseAnswers(): Promise<boolean> {
  const answer = probe().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  const silence = new Promise<'silent'>((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS, 'silent').unref())
  const first = await Promise.race([answer, silence])
  if (first !== 'silent') return first
  // A connection to a machine that is gone would be waited on for minutes, also after the database is back.
  disconnectProbe()
  return false
}
