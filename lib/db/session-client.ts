import 'server-only'
import type { Tx } from './transaction.ts'

/** What the browser of a sign-in of the facility said of itself, or null. */
export async function findSessionClient(tx: Tx, sessionId: string): Promise<string | null> {
  const row = await tx.loginSession.findUnique({ where: { id: sessionId }, select: { client: true } })
  return row?.client ?? null
}
