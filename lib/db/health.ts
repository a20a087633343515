import 'server-only'
import { prisma } from './client.ts'

/** How long a database that is up takes at most to say so; slower is as good as down to whoever waits for a page. */
const ANSWER_WITHIN_MS = 2_000

/** Whether the database answers. Never throws: that is the answer no. */
export async function databaseAnswers(): Promise<boolean> {
  const answer = prisma().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  const silence = new Promise<boolean>((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS, false).unref())
  return Promise.race([answer, silence])
}
