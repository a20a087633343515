import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { dateColumn, type Patient } from './patients.ts'
import type { Tx } from './transaction.ts'

/** What a person says about a patient; everything else of a record is the product's own. */
export type PatientDetails = Pick<
  Patient,
  'mrn' | 'familyName' | 'givenName' | 'otherScriptName' | 'title' | 'birthDate' | 'sex' | 'deceasedOn'
>

function columnsOf({ birthDate, deceasedOn, ...details }: PatientDetails) {
  return {
    ...details,
    birthDate: birthDate && dateColumn(birthDate),
    deceasedOn: deceasedOn && dateColumn(deceasedOn),
  }
}

/**
 * Holds an MRN of a facility until the transaction ends, so that two people who enter the same one do so one after the
 * other, and the second is told. Gives the patient who has it, or null.
 */
export async function holdMrn(tx: Tx, facilityId: string, mrn: string): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mrn:${facilityId}:${mrn}`}, 0))`
  const row = await tx.patient.findUnique({ where: { facilityId_mrn: { facilityId, mrn } }, select: { id: true } })
  return row?.id ?? null
}

/** Registers a patient; the MRN must be held. Gives the id and the surrogate that entries name. */
export async function insertPatient(
  tx: Tx,
  facilityId: string,
  details: PatientDetails,
  registered: { readonly byId: string; readonly at: Date; readonly duplicateReason: string | null },
): Promise<Pick<Patient, 'id' | 'auditRef'>> {
  const { byId, at, duplicateReason } = registered
  return tx.patient.create({
    data: {
      id: uuidv7(),
      facilityId,
      ...columnsOf(details),
      duplicateReason,
      createdById: byId,
      createdAt: at,
      updatedAt: at,
    },
    select: { id: true, auditRef: true },
  })
}

/** Writes the next version over the one that was read; false when somebody else has done so meanwhile. */
export async function updatePatient(
  tx: Tx,
  read: { readonly id: string; readonly version: number },
  details: PatientDetails,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.patient.updateMany({
    where: read,
    data: { ...columnsOf(details), version: read.version + 1, updatedAt: at },
  })
  return count === 1
}
