import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { PersonName } from '#lib/access/actor'
import { prisma } from './client.ts'
import type { Tx } from './transaction.ts'

/** 256 bits: nobody guesses one in the three days that it lives. */
const TOKEN_BYTES = 32

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Three days: long enough to hand a link over across a weekend's end, short enough that a forgotten one is no door. */
export const INVITATION_LIMIT_MS = 72 * 60 * 60_000

export type InvitationPurpose = 'INVITATION' | 'RESET'

/** What the database keeps instead of the token. What is no token at all has the hash of nobody's, so that it takes as long. */
function hashToken(token: string): Uint8Array<ArrayBuffer> {
  const known = TOKEN.test(token) ? token : ''
  return new Uint8Array(createHash('sha256').update(`clearspine/invitation/v1:${known}`, 'ascii').digest())
}

type NewInvitation = {
  readonly facilityId: string
  readonly practitionerId: string
  readonly purpose: InvitationPurpose
  /** Null for the product's own provisioning job. */
  readonly createdById: string | null
  readonly resetRequestId?: string
}

export type MadeInvitation = { readonly id: string; readonly token: string; readonly expiresAt: Date }

/** Makes a single-use link. The token is nowhere but in the answer: whoever loses it needs another link. */
export async function insertInvitation(tx: Tx, invitation: NewInvitation, at: Date): Promise<MadeInvitation> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expiresAt = new Date(at.getTime() + INVITATION_LIMIT_MS)
  const { id } = await tx.invitation.create({
    data: { ...invitation, tokenHash: hashToken(token), createdAt: at, expiresAt },
    select: { id: true },
  })
  return { id, token, expiresAt }
}

/** Ends a link, once; false when it had come to its end before. Two who use one link wait for each other here. */
export async function endInvitation(
  tx: Tx,
  end: {
    readonly facilityId: string
    readonly invitationId: string
    readonly kind: 'ACCEPTED' | 'REVOKED' | 'REPLACED'
    readonly endedById: string | null
  },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.invitationEnd.createMany({ data: [{ ...end, endedAt: at }], skipDuplicates: true })
  return count === 1
}

/** The links of a person that have not come to an end, expired ones included. */
export async function unendedInvitations(tx: Tx, practitionerId: string): Promise<readonly string[]> {
  const rows = await tx.invitation.findMany({ where: { practitionerId, end: null }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** Whose link it is, for the one who holds it and has no account to sign in with yet. */
export type FoundInvitation = PersonName & {
  readonly invitationId: string
  readonly facilityId: string
  readonly practitionerId: string
  readonly purpose: InvitationPurpose
  readonly loginName: string
  readonly facilityName: string
}

/**
 * The link behind a token while it can be used at `at`; null for unknown, expired, used and revoked ones alike, after
 * the same question to the database (find_invitation in the migrations). Asked before anyone is known.
 */
export async function findInvitation(token: string, at: Date): Promise<FoundInvitation | null> {
  const [row] = await prisma().$queryRaw<FoundInvitation[]>`
    SELECT invitation_id::text AS "invitationId", facility_id::text AS "facilityId",
           practitioner_id::text AS "practitionerId", purpose, login_name AS "loginName",
           family_name AS "familyName", given_name AS "givenName", other_script_name AS "otherScriptName", title,
           facility_name AS "facilityName"
      FROM find_invitation(${hashToken(token)}, ${at})`
  return row ?? null
}
