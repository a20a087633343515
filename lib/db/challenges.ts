import 'server-only'
import { prisma } from './client.ts'

/** Whom a challenge was made for: SHA-256 of the token of a session, or of a browser at the door. */
export type ChallengeHolder = { readonly holder: Uint8Array<ArrayBuffer>; readonly purpose: string }

/** Keeps the one open challenge of a holder and purpose; an earlier one is worth nothing any more. */
export async function keepChallenge(
  { holder, purpose }: ChallengeHolder,
  challenge: string,
  at: Date,
  expiresAt: Date,
): Promise<void> {
  await prisma().$executeRaw`SELECT keep_challenge(${holder}, ${purpose}, ${challenge}, ${at}, ${expiresAt})`
}

/** Takes the challenge away and gives it; null when there was none, or it came too late. The second asker gets null. */
export async function spendChallenge({ holder, purpose }: ChallengeHolder, at: Date): Promise<string | null> {
  const [row] = await prisma().$queryRaw<{ challenge: string | null }[]>`
    SELECT spend_challenge(${holder}, ${purpose}, ${at}) AS challenge`
  return row?.challenge ?? null
}
