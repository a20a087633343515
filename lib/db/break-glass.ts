import 'server-only'
import type { Prisma } from './generated/client.ts'
import { isUuid, type Patient, patientColumns, readPatient } from './patients.ts'
import type { Tx } from './transaction.ts'

/** An hour: long enough to read one patient's history in the trail, short enough that nobody forgets it open. */
export const BREAK_GLASS_LIMIT_MS = 60 * 60_000

export const REVIEW_OUTCOMES = ['JUSTIFIED', 'NOT_JUSTIFIED', 'NEEDS_FOLLOW_UP'] as const

export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

export type BreakGlassReview = {
  readonly reviewedById: string
  readonly outcome: ReviewOutcome
  readonly note: string
  readonly reviewedAt: Date
}

export type BreakGlass = {
  readonly id: string
  readonly patient: Patient
  readonly openedById: string
  readonly reason: string
  readonly openedAt: Date
  readonly expiresAt: Date
  /** When it was closed by hand; null when it ends, or ended, with its hour. */
  readonly closedAt: Date | null
  /** Newest first; the newest one stands. */
  readonly reviews: readonly BreakGlassReview[]
}

const columns = {
  id: true,
  patient: { select: patientColumns },
  openedById: true,
  reason: true,
  openedAt: true,
  expiresAt: true,
  closing: { select: { closedAt: true } },
  reviews: {
    select: { reviewedById: true, outcome: true, note: true, reviewedAt: true },
    orderBy: [{ reviewedAt: 'desc' }, { id: 'desc' }],
  },
} satisfies Prisma.BreakGlassSelect

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

const findRow = (tx: Tx, id: string) => tx.breakGlass.findUnique({ where: { id }, select: columns })

function readBreakGlass({ patient, closing, ...row }: Row): BreakGlass {
  return { ...row, patient: readPatient(patient), closedAt: closing?.closedAt ?? null }
}

/** Whether it still opens anything at `now`. */
export function isOpen({ closedAt, expiresAt }: Pick<BreakGlass, 'closedAt' | 'expiresAt'>, now: Date): boolean {
  return closedAt === null && expiresAt > now
}

/** What somebody has open at `now`, or null: one at a time, which PostgreSQL keeps. */
export async function openBreakGlassOf(tx: Tx, openedById: string, now: Date): Promise<BreakGlass | null> {
  const row = await tx.breakGlass.findFirst({
    where: { openedById, closing: null, expiresAt: { gt: now } },
    select: columns,
    orderBy: { openedAt: 'desc' },
  })
  return row && readBreakGlass(row)
}

export async function findBreakGlass(tx: Tx, id: string): Promise<BreakGlass | null> {
  const row = isUuid(id) ? await findRow(tx, id) : null
  return row && readBreakGlass(row)
}

/** The newest break-glass of the facility, at most `limit`, newest first. */
export async function recentBreakGlass(tx: Tx, limit: number): Promise<readonly BreakGlass[]> {
  const rows = await tx.breakGlass.findMany({
    select: columns,
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(readBreakGlass)
}

/** How many by others than `reviewerId` have ended at `now` and wait for a review, or for the follow-up of one. */
export async function countWaitingForReview(tx: Tx, reviewerId: string, now: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM break_glass b
     WHERE b.opened_by_id <> ${reviewerId}::uuid
       AND (b.expires_at <= ${now} OR EXISTS (SELECT FROM break_glass_closing c WHERE c.break_glass_id = b.id))
       AND coalesce((SELECT r.outcome FROM break_glass_review r WHERE r.break_glass_id = b.id
                      ORDER BY r.reviewed_at DESC, r.id DESC LIMIT 1), 'NEEDS_FOLLOW_UP') = 'NEEDS_FOLLOW_UP'`
  return row?.n ?? 0
}

/** Waits for the same person's other tries, so that two windows do not both open one. */
export async function holdBreakGlass(tx: Tx, openedById: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`break-glass:${openedById}`}, 0))`
}

export async function insertBreakGlass(
  tx: Tx,
  opened: {
    readonly facilityId: string
    readonly patientId: string
    readonly openedById: string
    readonly reason: string
  },
  at: Date,
): Promise<string> {
  const expiresAt = new Date(at.getTime() + BREAK_GLASS_LIMIT_MS)
  const { id } = await tx.breakGlass.create({ data: { ...opened, openedAt: at, expiresAt }, select: { id: true } })
  return id
}

/** Closes it; false when it was closed before. */
export async function insertClosing(
  tx: Tx,
  closing: { readonly facilityId: string; readonly breakGlassId: string; readonly openedById: string },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.breakGlassClosing.createMany({
    data: [{ ...closing, closedAt: at }],
    skipDuplicates: true,
  })
  return count === 1
}

export async function insertReview(
  tx: Tx,
  review: {
    readonly facilityId: string
    readonly breakGlassId: string
    readonly openedById: string
    readonly reviewedById: string
    readonly outcome: ReviewOutcome
    readonly note: string
  },
  at: Date,
): Promise<string> {
  const { id } = await tx.breakGlassReview.create({ data: { ...review, reviewedAt: at }, select: { id: true } })
  return id
}
