import 'server-only'
import type { Tx } from './transaction.ts'

/** A search somebody keeps: a name, and the search part of its address, which holds ids and no names. */
export type SavedSearch = { readonly id: string; readonly name: string; readonly query: string }

/** More would be a list to search in. */
export const SAVED_AT_MOST = 30

/** The practitioner's own saved searches, by name. */
export async function savedSearches(tx: Tx, practitionerId: string): Promise<readonly SavedSearch[]> {
  return tx.auditSavedSearch.findMany({
    where: { practitionerId },
    select: { id: true, name: true, query: true },
    orderBy: { name: 'asc' },
  })
}

/** Keeps a search; false where the practitioner has one of that name. */
export async function insertSavedSearch(
  tx: Tx,
  search: SavedSearch & { readonly facilityId: string; readonly practitionerId: string; readonly createdAt: Date },
): Promise<boolean> {
  const { count } = await tx.auditSavedSearch.createMany({ data: [search], skipDuplicates: true })
  return count === 1
}

/** Forgets a search of the practitioner's own and gives it back, or null where there is none. */
export async function deleteSavedSearch(tx: Tx, id: string, practitionerId: string): Promise<SavedSearch | null> {
  const found = await tx.auditSavedSearch.findFirst({
    where: { id, practitionerId },
    select: { id: true, name: true, query: true },
  })
  if (found) await tx.auditSavedSearch.deleteMany({ where: { id, practitionerId } })
  return found
}
