import 'server-only'
import type { Tx } from './transaction.ts'

type CareListKey = { readonly facilityId: string; readonly practitionerId: string; readonly patientId: string }

/**
 * Puts a patient on a practitioner's care list ("my patients"). True when it was not there before. Recording, signing,
 * checking and treating do this by themselves: whoever treats somebody cares for them.
 */
export async function joinCareList(tx: Tx, key: CareListKey, at: Date): Promise<boolean> {
  const { count } = await tx.careListEntry.createMany({ data: [{ ...key, addedAt: at }], skipDuplicates: true })
  return count === 1
}

/** Takes a patient off the list. True when it was there. */
export async function leaveCareList(
  tx: Tx,
  { practitionerId, patientId }: Omit<CareListKey, 'facilityId'>,
): Promise<boolean> {
  const { count } = await tx.careListEntry.deleteMany({ where: { practitionerId, patientId } })
  return count === 1
}

/** The patients on a practitioner's care list. */
export async function careListOf(tx: Tx, practitionerId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.careListEntry.findMany({ where: { practitionerId }, select: { patientId: true } })
  return new Set(rows.map(({ patientId }) => patientId))
}

/** The practitioners who have a patient on their care list. */
export async function carersOf(tx: Tx, patientId: string): Promise<readonly string[]> {
  const rows = await tx.careListEntry.findMany({ where: { patientId }, select: { practitionerId: true } })
  return rows.map(({ practitionerId }) => practitionerId)
}
