import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Region } from '#lib/clinical/level'
import type { Outcome } from '#lib/clinical/outcome'
import type { Prisma } from './generated/client.ts'
import { calendarDay, dateColumn, isUuid } from './patients.ts'
import type { Tx } from './transaction.ts'

/** What the rules computed, with everything needed to compute it again. Texts are RFC 8785 canonical JSON. */
export type NewRecommendation = {
  readonly patientId: string
  readonly region: Region | null
  /** Calendar day that the question was asked for. */
  readonly asOf: string
  readonly rulesetVersion: string
  readonly rulesetHash: string
  readonly outcome: Outcome
  readonly firedRules: readonly string[]
  readonly record: string
  readonly evaluation: string
  readonly document: string
  readonly digest: string
  /** What it read. */
  readonly assessmentId: string | null
  readonly studyIds: readonly string[]
}

export type StoredRecommendation = NewRecommendation & {
  readonly id: string
  readonly computedById: string
  readonly computedAt: Date
}

const columns = {
  id: true,
  patientId: true,
  region: true,
  asOf: true,
  rulesetVersion: true,
  rulesetHash: true,
  outcome: true,
  firedRules: true,
  record: true,
  evaluation: true,
  document: true,
  digest: true,
  assessmentId: true,
  computedById: true,
  computedAt: true,
  studies: { select: { studyId: true }, orderBy: { studyId: 'asc' } },
} as const satisfies Prisma.RecommendationSelect

type Row = Prisma.RecommendationGetPayload<{ select: typeof columns }>

function readRecommendation({ region, asOf, studies, ...row }: Row): StoredRecommendation {
  return {
    ...row,
    region: region === 'WHOLE_SPINE' ? null : region,
    asOf: calendarDay(asOf),
    studyIds: studies.map(({ studyId }) => studyId),
  }
}

/** Stores a recommendation with what it read. Gives it back as stored. */
export async function insertRecommendation(
  tx: Tx,
  facilityId: string,
  { studyIds, ...recommendation }: NewRecommendation,
  computed: { readonly byId: string; readonly at: Date },
): Promise<StoredRecommendation> {
  const id = uuidv7()
  await tx.recommendation.create({
    data: {
      id,
      facilityId,
      ...recommendation,
      firedRules: [...recommendation.firedRules],
      asOf: dateColumn(recommendation.asOf),
      computedById: computed.byId,
      computedAt: computed.at,
    },
  })
  await tx.recommendationStudy.createMany({
    data: studyIds.map((studyId) => ({ facilityId, recommendationId: id, studyId })),
  })
  return { ...recommendation, studyIds, id, computedById: computed.byId, computedAt: computed.at }
}

/** A stored recommendation, or null: unknown, malformed and another facility's look the same. */
export async function findRecommendation(tx: Tx, id: string): Promise<StoredRecommendation | null> {
  if (!isUuid(id)) return null
  const row = await tx.recommendation.findUnique({ where: { id }, select: columns })
  return row && readRecommendation(row)
}

/** The last one that was computed for a patient, or null. */
export async function newestRecommendation(tx: Tx, patientId: string): Promise<StoredRecommendation | null> {
  const row = await tx.recommendation.findFirst({
    where: { patientId },
    orderBy: [{ computedAt: 'desc' }, { id: 'desc' }],
    select: columns,
  })
  return row && readRecommendation(row)
}

/** The facility's recommendations in the order of their ids, after the one with `after`, at most `limit`. */
export async function recommendationsAfter(
  tx: Tx,
  after: string | null,
  limit: number,
): Promise<readonly StoredRecommendation[]> {
  const rows = await tx.recommendation.findMany({
    where: after === null ? {} : { id: { gt: after } },
    select: columns,
    orderBy: { id: 'asc' },
    take: limit,
  })
  return rows.map(readRecommendation)
}
