import 'server-only'
import type { Decision } from '#lib/clinical/decision/decision'
import type { Region } from '#lib/clinical/level'
import type { Outcome } from '#lib/clinical/outcome'
import type { Prisma } from './generated/client.ts'
import { calendarDay, dateColumn, isUuid } from './patients.ts'
import type { Tx } from './transaction.ts'

export type NewAdvice = {
  /** Made beforehand, because the document names it. */
  readonly id: string
  readonly patientId: string
  readonly region: Region
  readonly recommendationId: string
  readonly decision: Decision
  readonly outcome: Outcome
  readonly reason: string | null
  readonly overriddenRules: readonly string[]
  /** Calendar days, first and last; both null unless it permits. */
  readonly validFrom: string | null
  readonly validUntil: string | null
  /** RFC 8785 canonical JSON, and its digest. */
  readonly document: string
  readonly digest: string
  readonly supersedesId: string | null
  readonly amendReason: string | null
}

export type NewSignature = {
  readonly kind: 'SIGNATURE' | 'CO_SIGNATURE'
  readonly signedById: string
  /** As printed at the time of signing. */
  readonly signatoryName: string
  readonly licenceNumber: string | null
  /** Canonical JSON of the sentence in each language. */
  readonly meaning: string
  readonly digest: string
  readonly binding: string
  readonly signedAt: Date
}

export type StoredSignature = NewSignature & { readonly adviceId: string }

/** Why advice no longer counts: revoked for a clinical reason, or withdrawn because it was entered in error. */
export type AdviceEnding = {
  readonly kind: 'REVOKED' | 'WITHDRAWN'
  readonly reason: string
  readonly endedById: string
  readonly endedAt: Date
}

/** An advice with what happened to it since. */
export type AdviceRow = NewAdvice & {
  readonly createdAt: Date
  readonly signatures: readonly StoredSignature[]
  readonly ending: AdviceEnding | null
  readonly supersededById: string | null
}

const whole = {
  signatures: { orderBy: { signedAt: 'asc' } },
  ending: true,
  supersededBy: { select: { id: true } },
} as const satisfies Prisma.AdviceInclude

type Row = Prisma.AdviceGetPayload<{ include: typeof whole }>

function readAdvice(row: Row): AdviceRow {
  const { facilityId: _, region, validFrom, validUntil, signatures, ending, supersededBy, ...rest } = row
  if (region === 'WHOLE_SPINE') throw new Error(`Expected advice ${row.id} of one region, found the whole spine`)
  return {
    ...rest,
    region,
    validFrom: validFrom && calendarDay(validFrom),
    validUntil: validUntil && calendarDay(validUntil),
    signatures: signatures.map(({ id: __, facilityId: ___, ...signature }) => signature),
    ending: ending && {
      kind: ending.kind,
      reason: ending.reason,
      endedById: ending.endedById,
      endedAt: ending.endedAt,
    },
    supersededById: supersededBy?.id ?? null,
  }
}

export async function insertAdvice(tx: Tx, facilityId: string, advice: NewAdvice, at: Date): Promise<void> {
  await tx.advice.create({
    data: {
      ...advice,
      facilityId,
      overriddenRules: [...advice.overriddenRules],
      validFrom: advice.validFrom && dateColumn(advice.validFrom),
      validUntil: advice.validUntil && dateColumn(advice.validUntil),
      createdAt: at,
    },
  })
}

export async function insertSignature(
  tx: Tx,
  facilityId: string,
  adviceId: string,
  signature: NewSignature,
): Promise<string> {
  const { id } = await tx.signature.create({ data: { facilityId, adviceId, ...signature }, select: { id: true } })
  return id
}

export async function insertAdviceEnding(
  tx: Tx,
  facilityId: string,
  adviceId: string,
  ending: AdviceEnding,
): Promise<void> {
  await tx.adviceEnding.create({ data: { facilityId, adviceId, ...ending } })
}

/** An advice, or null: unknown, malformed and another facility's look the same. */
export async function findAdvice(tx: Tx, id: string): Promise<AdviceRow | null> {
  if (!isUuid(id)) return null
  const row = await tx.advice.findUnique({ where: { id }, include: whole })
  return row && readAdvice(row)
}

/**
 * The advice at the end of a region's chain: the one that nothing replaces, whether it was ended since or not. There is
 * at most one, because each advice is replaced at most once and only the first of a region replaces none.
 */
export async function newestAdvice(tx: Tx, patientId: string, region: Region): Promise<AdviceRow | null> {
  const row = await tx.advice.findFirst({
    where: { patientId, region, supersededBy: null },
    include: whole,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return row && readAdvice(row)
}

/** Every advice of a patient, newest first. */
export async function patientAdvice(tx: Tx, patientId: string): Promise<readonly AdviceRow[]> {
  const rows = await tx.advice.findMany({
    where: { patientId },
    include: whole,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(readAdvice)
}
