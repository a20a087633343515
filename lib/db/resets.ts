import 'server-only'
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { isUuid } from './patients.ts'
import { unlinkIdentity } from './single-sign-on.ts'
import type { Tx } from './transaction.ts'

/** A day: whoever cannot sign in needs it today, and a request that nobody confirmed by then was perhaps none. */
export const RESET_LIMIT_MS = 24 * 60 * 60_000

/** Crockford's base 32: no letter that is read as a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 50 bits, usable only together with a link of 256: too many to try, few enough to be read over a telephone. */
const CODE_LETTERS = 10

export type ResetSubject = 'PASSWORD' | 'FACTOR'

export type ResetRequest = {
  readonly id: string
  readonly practitionerId: string
  readonly what: ResetSubject
  readonly reason: string
  readonly requestedById: string
  readonly requestedAt: Date
  readonly expiresAt: Date
}

const requestColumns = {
  id: true,
  practitionerId: true,
  what: true,
  reason: true,
  requestedById: true,
  requestedAt: true,
  expiresAt: true,
} as const

function newCode(): string {
  const letters = Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** As it was meant, however it was typed: case, blanks and hyphens do not count, and O and I are the digits they look like. */
function hashCode(code: string): Uint8Array<ArrayBuffer> {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return new Uint8Array(createHash('sha256').update(`clearspine/reset-code/v1:${plain}`).digest())
}

/** Asks for a reset. The code is nowhere but in the answer: the asking administrator hands it over. */
export async function insertResetRequest(
  tx: Tx,
  request: {
    readonly facilityId: string
    readonly practitionerId: string
    readonly what: ResetSubject
    readonly reason: string
    readonly requestedById: string
  },
  at: Date,
): Promise<{ readonly id: string; readonly code: string }> {
  const code = newCode()
  const expiresAt = new Date(at.getTime() + RESET_LIMIT_MS)
  const { id } = await tx.resetRequest.create({
    data: { ...request, codeHash: hashCode(code), requestedAt: at, expiresAt },
    select: { id: true },
  })
  return { id, code }
}

/** The requests that wait for a second administrator at `now`, oldest first. */
export async function openResetRequests(tx: Tx, now: Date): Promise<readonly ResetRequest[]> {
  return tx.resetRequest.findMany({
    where: { decision: null, expiresAt: { gt: now } },
    select: requestColumns,
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
  })
}

/** One request that still waits at `now`, or null. */
export async function findOpenReset(tx: Tx, id: string, now: Date): Promise<ResetRequest | null> {
  if (!isUuid(id)) return null
  return tx.resetRequest.findFirst({ where: { id, decision: null, expiresAt: { gt: now } }, select: requestColumns })
}

export async function insertResetDecision(
  tx: Tx,
  facilityId: string,
  { id, practitionerId, requestedById }: ResetRequest,
  decision: { readonly kind: 'CONFIRMED' | 'DECLINED'; readonly decidedById: string },
  at: Date,
): Promise<void> {
  await tx.resetDecision.create({
    data: { requestId: id, facilityId, practitionerId, requestedById, ...decision, decidedAt: at },
  })
}

/** Whether the code is the one that belongs to the reset behind a link. */
export async function resetCodeMatches(tx: Tx, invitationId: string, code: string): Promise<boolean> {
  const row = await tx.invitation.findUnique({
    where: { id: invitationId },
    select: { resetRequest: { select: { codeHash: true } } },
  })
  const expected = row?.resetRequest?.codeHash
  return expected !== undefined && timingSafeEqual(expected, hashCode(code))
}

/**
 * Takes a password away: what stands in its place reads like any Argon2id hash and is the hash of nothing anybody has,
 * so that signing in fails as it does with a wrong password.
 */
export async function closePassword(tx: Tx, practitionerId: string, at: Date): Promise<void> {
  const text = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll('=', '')
  const passwordHash = `$argon2id$v=19$m=19456,t=2,p=1$${text(16)}$${text(32)}`
  await tx.credential.update({ where: { practitionerId }, data: { passwordHash, passwordChangedAt: at } })
}

/**
 * Takes every second factor away, recovery codes and the link to an identity provider included: without a factor the
 * provider's word alone would lead to enrolment, past both halves of the way back in.
 */
export async function removeEveryFactor(tx: Tx, practitionerId: string): Promise<void> {
  await tx.totpAuthenticator.deleteMany({ where: { practitionerId } })
  await tx.passkey.deleteMany({ where: { practitionerId } })
  await tx.recoveryCode.deleteMany({ where: { practitionerId } })
  await unlinkIdentity(tx, practitionerId)
}

/** Sets the password of a person who came in by a link. */
export async function setPassword(
  tx: Tx,
  { facilityId, practitionerId }: { readonly facilityId: string; readonly practitionerId: string },
  passwordHash: string,
  at: Date,
): Promise<void> {
  await tx.credential.upsert({
    where: { practitionerId },
    create: { practitionerId, facilityId, passwordHash, passwordChangedAt: at },
    update: { passwordHash, passwordChangedAt: at },
  })
}
