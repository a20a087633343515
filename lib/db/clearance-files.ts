import 'server-only'
import type { SuspensionCause } from '#lib/clinical/clearance/clearance-file'
import type { Region } from '#lib/clinical/level'
import type { AdviceRow } from './advice.ts'
import type { Prisma } from './generated/client.ts'
import { calendarDay, dateColumn } from './patients.ts'
import type { Tx } from './transaction.ts'

export type FiledEvent = {
  readonly kind: 'SUSPENDED' | 'LIFTED' | 'MARKED_FOR_REVIEW'
  readonly cause: SuspensionCause | null
  readonly rules: readonly string[]
  readonly reason: string | null
  readonly byId: string
  readonly at: Date
}

export type FiledSession = {
  readonly id: string
  readonly number: number
  readonly day: string
  readonly minutes: number
  readonly pressure: number
  readonly techniques: readonly string[]
  readonly givenById: string
}

/** The newest advice of one patient and region, and all that happened to it. Days are calendar days of the facility. */
export type FiledAdvice = Omit<AdviceRow, 'amendReason' | 'supersededById'> & {
  readonly clearance: FiledClearance | null
}

export type FiledClearance = {
  readonly id: string
  readonly issuedOn: string
  readonly validUntil: string
  readonly endedKind: 'SUPERSEDED' | 'REVOKED' | 'WITHDRAWN' | null
  readonly endedAt: Date | null
  /** In the order in which they happened. */
  readonly events: readonly FiledEvent[]
  /** First to last. */
  readonly sessions: readonly FiledSession[]
  readonly newestCheck: {
    readonly id: string
    readonly day: string
    readonly passed: boolean
    readonly checkedAt: Date
  } | null
}

const columns = {
  id: true,
  patientId: true,
  region: true,
  recommendationId: true,
  decision: true,
  outcome: true,
  reason: true,
  overriddenRules: true,
  validFrom: true,
  validUntil: true,
  document: true,
  digest: true,
  supersedesId: true,
  createdAt: true,
  signatures: {
    select: {
      adviceId: true,
      kind: true,
      signedById: true,
      signatoryName: true,
      licenceNumber: true,
      meaning: true,
      digest: true,
      binding: true,
      signedAt: true,
    },
    orderBy: { signedAt: 'asc' },
  },
  ending: { select: { kind: true, reason: true, endedById: true, endedAt: true } },
  clearance: {
    select: {
      id: true,
      issuedOn: true,
      validUntil: true,
      endedKind: true,
      endedAt: true,
      events: {
        select: { kind: true, cause: true, rules: true, reason: true, byId: true, at: true },
        orderBy: { position: 'asc' },
      },
      sessions: {
        select: {
          id: true,
          number: true,
          day: true,
          minutes: true,
          pressure: true,
          techniques: true,
          givenById: true,
        },
        orderBy: { number: 'asc' },
      },
      checks: {
        select: { id: true, day: true, passed: true, checkedAt: true },
        orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
        take: 1,
      },
    },
  },
} as const satisfies Prisma.AdviceSelect

type Row = Prisma.AdviceGetPayload<{ select: typeof columns }>

/**
 * The newest advice of every region of some patients, oldest region first: the one that nothing replaces. As many
 * queries for a list of patients as for one.
 */
export async function newestAdviceOf(tx: Tx, patientIds: readonly string[]): Promise<readonly FiledAdvice[]> {
  const rows = await tx.advice.findMany({
    where: { patientId: { in: [...patientIds] }, supersededBy: null },
    select: columns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const newest = new Map(rows.map((row) => [`${row.patientId} ${row.region}`, row]))
  return [...newest.values()].map(readAdvice)
}

/** The days of the sessions that some patients had from a day on, by patient. */
export async function sessionDaysOf(
  tx: Tx,
  patientIds: readonly string[],
  since: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.treatmentSession.findMany({
    where: { patientId: { in: [...patientIds] }, day: { gte: dateColumn(since) } },
    select: { patientId: true, day: true },
    orderBy: { day: 'asc' },
  })
  const days = Map.groupBy(rows, ({ patientId }) => patientId)
  return new Map([...days].map(([patientId, sessions]) => [patientId, sessions.map(({ day }) => calendarDay(day))]))
}

function readAdvice({ region, validFrom, validUntil, clearance, ...row }: Row): FiledAdvice {
  return {
    ...row,
    // PostgreSQL refuses advice for the whole spine.
    region: region as Region,
    validFrom: validFrom && calendarDay(validFrom),
    validUntil: validUntil && calendarDay(validUntil),
    clearance: clearance && readClearance(clearance),
  }
}

function readClearance(row: NonNullable<Row['clearance']>): FiledClearance {
  const { issuedOn, validUntil, sessions, checks, ...clearance } = row
  const [check] = checks
  return {
    ...clearance,
    issuedOn: calendarDay(issuedOn),
    validUntil: calendarDay(validUntil),
    sessions: sessions.map(({ day, ...session }) => ({ ...session, day: calendarDay(day) })),
    newestCheck: check ? { ...check, day: calendarDay(check.day) } : null,
  }
}
