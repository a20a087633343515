import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { CheckAnswers } from '#lib/clinical/clearance/check-form'
import { dateColumn } from './patients.ts'
import type { Tx } from './transaction.ts'

export type NewCheck = {
  readonly facilityId: string
  readonly patientId: string
  readonly clearanceId: string
  /** The facility's calendar day, on which alone it counts. */
  readonly day: string
  readonly answers: CheckAnswers
  readonly passed: boolean
  /** The VERIFY evaluation made with these answers, RFC 8785 text. */
  readonly evaluation: string
  readonly checkedById: string
  readonly checkedAt: Date
}

/** Keeps one check and gives its id. PostgreSQL refuses a passed one whose answers are not five times No. */
export async function insertCheck(tx: Tx, { answers, day, ...check }: NewCheck): Promise<string> {
  const id = uuidv7()
  await tx.preSessionCheck.create({ data: { id, ...check, ...answers, day: dateColumn(day) } })
  return id
}
