import 'server-only'
import type { Role } from '#lib/access/role'
import { endLoginSession, type FoundLoginSession, narrowedRoles } from './login-sessions.ts'
import type { Tx } from './transaction.ts'

/** Whether the role that a sign-in acts in was chosen by its person. */
export async function roleWasChosen(tx: Tx, loginSessionId: string): Promise<boolean> {
  return (await tx.roleChoice.count({ where: { loginSessionId } })) === 1
}

/**
 * Goes on from a sign-in in another role: the old one ends, so that its token is worth nothing, and a new one begins that
 * is as old as the old one was. What was proved for signing is not taken along. Null when the old one is over already.
 */
export async function insertChosenSession(
  tx: Tx,
  before: FoundLoginSession,
  chosen: { readonly role: Role; readonly tokenHash: Uint8Array<ArrayBuffer>; readonly client: string },
  at: Date,
): Promise<string | null> {
  const { sessionId, facilityId, practitionerId, level, proof, createdAt } = before
  const narrowedTo = [...(await narrowedRoles(tx, sessionId))]
  if (!(await endLoginSession(tx, sessionId, 'another role was taken up', at))) return null
  const { id } = await tx.loginSession.create({
    data: { facilityId, practitionerId, level, proof, narrowedTo, createdAt, lastSeenAt: at, ...chosen },
    select: { id: true },
  })
  await tx.roleChoice.create({
    data: { loginSessionId: id, facilityId, practitionerId, role: chosen.role, chosenAt: at },
  })
  return id
}
