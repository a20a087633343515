import 'server-only'
import type { SuspensionCause } from '#lib/clinical/clearance/clearance-file'
import type { Outcome } from '#lib/clinical/outcome'
import type { $Enums } from './generated/client.ts'
import { calendarDay } from './patients.ts'
import type { Tx } from './transaction.ts'

type Removal = { readonly reason: string; readonly byId: string; readonly at: Date }

/**
 * Everything that ever happened to a patient's record, as far as one line says it: no findings, no documents. Each list
 * is one query, oldest first or in no promised order; the chart orders them.
 */
export type ChartHistory = {
  readonly studies: readonly {
    readonly id: string
    readonly version: number
    readonly modality: $Enums.Modality
    readonly region: $Enums.Region
    readonly studyDate: string
    readonly amendReason: string | null
    readonly byId: string
    readonly at: Date
    /** Stands on the newest version and takes the whole study out of what counts. */
    readonly removal: (Removal & { readonly kind: 'WITHDRAWN' | 'SUPERSEDED' }) | null
    readonly seriesId: string
  }[]
  readonly assessments: readonly {
    readonly id: string
    readonly version: number
    readonly assessedOn: string
    readonly amendReason: string | null
    readonly byId: string
    readonly at: Date
    readonly withdrawal: Removal | null
    readonly seriesId: string
  }[]
  readonly recommendations: readonly {
    readonly id: string
    readonly outcome: Outcome
    readonly byId: string
    readonly at: Date
  }[]
  readonly advice: readonly {
    readonly id: string
    readonly outcome: Outcome
    readonly at: Date
    readonly supersedesId: string | null
    readonly supersededById: string | null
    readonly signatures: readonly {
      readonly kind: 'SIGNATURE' | 'CO_SIGNATURE'
      readonly name: string
      readonly at: Date
    }[]
    readonly ending: (Removal & { readonly kind: 'REVOKED' | 'WITHDRAWN' }) | null
  }[]
  readonly clearanceEvents: readonly {
    readonly id: string
    readonly kind: 'SUSPENDED' | 'LIFTED' | 'MARKED_FOR_REVIEW'
    readonly cause: SuspensionCause | null
    readonly reason: string | null
    readonly byId: string
    readonly at: Date
  }[]
  readonly checks: readonly {
    readonly id: string
    readonly passed: boolean
    readonly byId: string
    readonly at: Date
  }[]
  readonly sessions: readonly {
    readonly id: string
    readonly number: number
    readonly minutes: number
    readonly byId: string
    readonly at: Date
  }[]
}

/** The history of one patient: as many queries whatever its length. */
export async function chartHistory(tx: Tx, patientId: string): Promise<ChartHistory> {
  const where = { patientId }
  return {
    studies: (
      await tx.imagingStudy.findMany({
        where,
        select: {
          ...{ id: true, seriesId: true, version: true, modality: true, region: true, studyDate: true },
          ...{ amendReason: true, recordedById: true, recordedAt: true, removal: true },
        },
      })
    ).map(({ studyDate, recordedById: byId, recordedAt: at, removal, ...row }) => ({
      ...row,
      ...{ byId, at },
      studyDate: calendarDay(studyDate),
      removal: removal && {
        kind: removal.kind,
        reason: removal.reason,
        byId: removal.removedById,
        at: removal.removedAt,
      },
    })),
    assessments: (
      await tx.assessment.findMany({
        where,
        select: {
          ...{ id: true, seriesId: true, version: true, assessedOn: true, amendReason: true },
          ...{ recordedById: true, recordedAt: true, withdrawal: true },
        },
      })
    ).map(({ assessedOn, recordedById: byId, recordedAt: at, withdrawal, ...row }) => ({
      ...row,
      ...{ byId, at },
      assessedOn: calendarDay(assessedOn),
      withdrawal: withdrawal && {
        reason: withdrawal.reason,
        byId: withdrawal.withdrawnById,
        at: withdrawal.withdrawnAt,
      },
    })),
    recommendations: (
      await tx.recommendation.findMany({
        where,
        select: { id: true, outcome: true, computedById: true, computedAt: true },
      })
    ).map(({ computedById: byId, computedAt: at, ...row }) => ({ ...row, byId, at })),
    advice: (
      await tx.advice.findMany({
        where,
        select: {
          ...{ id: true, outcome: true, createdAt: true, supersedesId: true, ending: true },
          supersededBy: { select: { id: true } },
          signatures: { select: { kind: true, signatoryName: true, signedAt: true } },
        },
      })
    ).map(({ createdAt: at, signatures, supersededBy, ending, ...row }) => ({
      ...row,
      at,
      supersededById: supersededBy?.id ?? null,
      signatures: signatures.map(({ kind, signatoryName: name, signedAt }) => ({ kind, name, at: signedAt })),
      ending: ending && { kind: ending.kind, reason: ending.reason, byId: ending.endedById, at: ending.endedAt },
    })),
    clearanceEvents: await tx.clearanceEvent.findMany({
      where: { clearance: { patientId } },
      select: { id: true, kind: true, cause: true, reason: true, byId: true, at: true },
    }),
    checks: (
      await tx.preSessionCheck.findMany({
        where,
        select: { id: true, passed: true, checkedById: true, checkedAt: true },
      })
    ).map(({ checkedById: byId, checkedAt: at, ...row }) => ({ ...row, byId, at })),
    sessions: (
      await tx.treatmentSession.findMany({
        where,
        select: { id: true, number: true, minutes: true, givenById: true, recordedAt: true },
      })
    ).map(({ givenById: byId, recordedAt: at, ...row }) => ({ ...row, byId, at })),
  }
}
