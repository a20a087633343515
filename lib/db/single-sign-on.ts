import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#lib/access/role'
import { prisma } from './client.ts'
import type { Tx } from './transaction.ts'

/** What an identity provider calls somebody: its own address, and a name there that is never given to anybody else. */
export type ProviderSubject = { readonly issuer: string; readonly subject: string }

export type FoundIdentity = {
  readonly practitionerId: string
  readonly facilityId: string
  readonly roles: readonly Role[]
  readonly active: boolean
}

/** Whose subject this is, asked before anybody is signed in; null for one that nobody has linked. */
export async function findIdentity({ issuer, subject }: ProviderSubject): Promise<FoundIdentity | null> {
  const [row] = await prisma().$queryRaw<FoundIdentity[]>`
    SELECT practitioner_id::text AS "practitionerId", facility_id::text AS "facilityId", roles, active
      FROM find_single_sign_on_identity(${issuer}, ${subject})`
  return row ?? null
}

/** The subject that a practitioner has linked, or null. */
export async function identityOf(tx: Tx, practitionerId: string): Promise<ProviderSubject | null> {
  return tx.singleSignOnIdentity.findFirst({ where: { practitionerId }, select: { issuer: true, subject: true } })
}

/** Links a subject to a practitioner who has none. False when either of the two is linked already. */
export async function linkIdentity(
  tx: Tx,
  { issuer, subject }: ProviderSubject,
  { facilityId, practitionerId }: { readonly facilityId: string; readonly practitionerId: string },
  at: Date,
): Promise<boolean> {
  // Another facility's link is out of sight and still taken: the index knows, and says no more than that.
  const linked = await tx.$executeRaw`
    INSERT INTO single_sign_on_identity (id, facility_id, practitioner_id, issuer, subject, linked_at)
    VALUES (${uuidv7()}::uuid, ${facilityId}::uuid, ${practitionerId}::uuid, ${issuer}, ${subject}, ${at})
    ON CONFLICT DO NOTHING`
  return linked === 1
}

/** Takes a practitioner's link away; false when there was none. */
export async function unlinkIdentity(tx: Tx, practitionerId: string): Promise<boolean> {
  return (await tx.singleSignOnIdentity.deleteMany({ where: { practitionerId } })).count === 1
}
