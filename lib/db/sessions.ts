import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { SessionForm } from '#lib/clinical/clearance/session-form'
import { dateColumn } from './patients.ts'
import type { Tx } from './transaction.ts'

export type NewSession = Omit<SessionForm, 'clearanceId'> & {
  readonly facilityId: string
  readonly patientId: string
  readonly clearanceId: string
  readonly checkId: string
  /** The facility's calendar day. */
  readonly day: string
  /** 1 to 9 within the clearance. */
  readonly number: number
  readonly givenById: string
  readonly recordedAt: Date
}

/**
 * Keeps one session and gives its id. PostgreSQL refuses one without a check passed on the same day, outside a current
 * clearance, over the dose, or with a number that was given before.
 */
export async function insertSession(tx: Tx, { day, ...session }: NewSession): Promise<string> {
  const id = uuidv7()
  await tx.treatmentSession.create({
    data: { id, ...session, techniques: [...session.techniques], day: dateColumn(day) },
  })
  return id
}
