import 'server-only'
import { type Patient, patientColumns, readPatient } from './patients.ts'
import type { Tx } from './transaction.ts'

/**
 * The facility's patients whose names, name in another script or MRN hold every word of `text`, by family name; at most
 * `limit`. Words may stand in any order and case. Without a word nobody is found.
 */
export async function findPatientsByNameOrMrn(tx: Tx, text: string, limit: number): Promise<readonly Patient[]> {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const rows = await tx.patient.findMany({
    where: {
      AND: words.map((word) => {
        const holds = { contains: word, mode: 'insensitive' } as const
        return { OR: [{ familyName: holds }, { givenName: holds }, { otherScriptName: holds }, { mrn: holds }] }
      }),
    },
    select: patientColumns,
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(readPatient)
}
