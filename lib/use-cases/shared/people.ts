import type { Actor } from '#lib/access/actor'
import { endInvitation, unendedInvitations } from '#lib/db/invitations'
import type { Tx } from '#lib/db/transaction'
import { activeAdministrators, type User } from '#lib/db/users'

/** Why somebody may not be changed by this actor, or null: nobody changes their own record, and somebody must stay. */
export async function selfRefusal(
  tx: Tx,
  actor: Actor,
  user: Pick<User, 'id'>,
): Promise<'own-record' | 'last-administrator' | null> {
  if (user.id !== actor.practitionerId) return null
  return (await activeAdministrators(tx)).length === 1 ? 'last-administrator' : 'own-record'
}

/** Whether anybody besides these could be the second administrator of an act that takes two. */
export async function hasSecondAdministrator(tx: Tx, ...besides: readonly string[]): Promise<boolean> {
  return (await activeAdministrators(tx)).some((id) => !besides.includes(id))
}

/** Ends the links of a person that are still about; gives how many. */
export async function endLinksOf(
  tx: Tx,
  actor: Actor,
  practitionerId: string,
  kind: 'REVOKED' | 'REPLACED',
  now: Date,
): Promise<number> {
  const { facility, practitionerId: endedById } = actor
  const links = await unendedInvitations(tx, practitionerId)
  for (const invitationId of links) {
    await endInvitation(tx, { facilityId: facility.id, invitationId, kind, endedById }, now)
  }
  return links.length
}
