import 'server-only'
import type { Sex } from './generated/enums.ts'
import type { Tx } from './transaction.ts'

/** A patient as every page needs it. Dates are calendar dates, YYYY-MM-DD. */
export type Patient = {
  readonly id: string
  /** The surrogate that audit entries name. */
  readonly auditRef: string
  readonly mrn: string
  readonly familyName: string
  readonly givenName: string
  readonly otherScriptName: string | null
  readonly title: string | null
  readonly birthDate: string | null
  readonly sex: Sex
  readonly deceasedOn: string | null
  readonly mergedIntoId: string | null
  readonly version: number
}

/** A date column as a calendar date; the adapter gives midnight UTC. */
export function calendarDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** A calendar date for a date column. */
export function dateColumn(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

export const patientColumns = {
  id: true,
  auditRef: true,
  mrn: true,
  familyName: true,
  givenName: true,
  otherScriptName: true,
  title: true,
  birthDate: true,
  sex: true,
  deceasedOn: true,
  mergedIntoId: true,
  version: true,
} as const

type PatientRow = Omit<Patient, 'birthDate' | 'deceasedOn'> & { birthDate: Date | null; deceasedOn: Date | null }

export function readPatient({ birthDate, deceasedOn, ...row }: PatientRow): Patient {
  return { ...row, birthDate: birthDate && calendarDay(birthDate), deceasedOn: deceasedOn && calendarDay(deceasedOn) }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether what came from outside can be an id at all; PostgreSQL would throw on anything else. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

/** The facility's patient with this id, or null: unknown, malformed and another facility's look the same. */
export async function findPatient(tx: Tx, id: string): Promise<Patient | null> {
  if (!isUuid(id)) return null
  const row = await tx.patient.findUnique({ where: { id }, select: patientColumns })
  return row && readPatient(row)
}

/**
 * The same, and every other act that changes this patient's clinical state waits until this transaction ends. Whoever
 * records, signs, checks or suspends takes it first, so that two of them never decide on the same picture at once.
 */
export async function lockPatient(tx: Tx, id: string): Promise<Patient | null> {
  if (!isUuid(id)) return null
  await tx.$queryRaw`SELECT id FROM patient WHERE id = ${id}::uuid FOR UPDATE`
  return findPatient(tx, id)
}
