import 'server-only'
import type { FactorOwner } from './factors.ts'
import type { Tx } from './transaction.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** One set of recovery codes: hashes under one salt. */
export type RecoveryCodeSet = { readonly salt: Bytes; readonly hashes: readonly Bytes[] }

/** Puts a new set in the place of whatever was there: old codes are worth nothing any more. */
export async function replaceRecoveryCodes(tx: Tx, owner: FactorOwner, set: RecoveryCodeSet, at: Date): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { practitionerId: owner.practitionerId } })
  await tx.recoveryCode.createMany({
    data: set.hashes.map((codeHash) => ({ ...owner, salt: set.salt, codeHash, createdAt: at })),
  })
}

/** The salt of the set in use, or null where there is none. */
export async function recoverySalt(tx: Tx, practitionerId: string): Promise<Bytes | null> {
  const row = await tx.recoveryCode.findFirst({ where: { practitionerId }, select: { salt: true } })
  return row?.salt ?? null
}

/** Spends the code with this hash; false when there is none, or it was spent before. */
export async function spendRecoveryCode(tx: Tx, practitionerId: string, codeHash: Bytes, at: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { practitionerId, codeHash, usedAt: null },
    data: { usedAt: at },
  })
  return count === 1
}

/** How many codes are left. */
export async function recoveryCodesLeft(tx: Tx, practitionerId: string): Promise<number> {
  return tx.recoveryCode.count({ where: { practitionerId, usedAt: null } })
}
