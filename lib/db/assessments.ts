import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import type { Kept } from '#lib/clinical/recorded/chart'
import { type Answers, QUESTION_NAMES, QUESTIONS } from '#lib/clinical/recorded/questions'
import type { Prisma } from './generated/client.ts'
import { calendarDay, dateColumn, isUuid } from './patients.ts'
import type { Tx } from './transaction.ts'

/** Why an assessment no longer counts: it was entered in error. */
export type AssessmentWithdrawal = {
  readonly reason: string
  readonly withdrawnById: string
  readonly withdrawnAt: Date
}

/** One version of an assessment as it was saved, with who saved it. */
export type StoredAssessment = Kept<RecordedAssessment> & {
  readonly patientId: string
  /** Shared by all versions of one assessment. */
  readonly seriesId: string
  readonly version: number
  readonly amendReason: string | null
  readonly recordedById: string
  readonly recordedAt: Date
  readonly withdrawal: AssessmentWithdrawal | null
}

/** Where a new version belongs; the first version of an assessment starts a series of its own. */
export type AssessmentSeries = {
  readonly seriesId: string
  readonly version: number
  readonly amendReason: string
} | null

type Writer = { readonly facilityId: string; readonly patientId: string; readonly recordedById: string }

/** Writes a version of an assessment. Gives its id. */
export async function insertAssessment(
  tx: Tx,
  writer: Writer,
  series: AssessmentSeries,
  { assessedOn, answers, requestedTechniques }: RecordedAssessment,
  at: Date,
): Promise<string> {
  const id = uuidv7()
  const { stabilityDate, ...columns } = answers
  await tx.assessment.create({
    data: {
      id,
      ...writer,
      ...(series ?? { seriesId: id, version: 1, amendReason: null }),
      assessedOn: dateColumn(assessedOn),
      requestedTechniques: [...requestedTechniques],
      ...columns,
      stabilityDate: stabilityDate && dateColumn(stabilityDate),
      recordedAt: at,
    },
  })
  return id
}

/** Marks a version, and with it the whole assessment, as entered in error. */
export async function insertAssessmentWithdrawal(
  tx: Tx,
  facilityId: string,
  assessmentId: string,
  withdrawal: AssessmentWithdrawal,
): Promise<void> {
  await tx.assessmentWithdrawal.create({ data: { facilityId, assessmentId, ...withdrawal } })
}

/** One version of a patient's assessment, or null: unknown, malformed, another patient's or facility's look the same. */
export async function findAssessment(tx: Tx, patientId: string, id: string): Promise<StoredAssessment | null> {
  if (!isUuid(id)) return null
  const row = await tx.assessment.findUnique({ where: { id, patientId }, include: { withdrawal: true } })
  return row && readAssessment(row)
}

/** Every version of one assessment, newest first. */
export async function assessmentVersions(tx: Tx, seriesId: string): Promise<readonly StoredAssessment[]> {
  const rows = await tx.assessment.findMany({
    where: { seriesId },
    include: { withdrawal: true },
    orderBy: { version: 'desc' },
  })
  return rows.map(readAssessment)
}

/**
 * The newest version of each assessment of a patient, withdrawn ones included, newest examination first. Two of one day
 * stand in the order in which they were first recorded: amending the earlier one does not make it the newest.
 */
export async function patientAssessments(tx: Tx, patientId: string): Promise<readonly StoredAssessment[]> {
  return assessmentsOfPatients(tx, [patientId])
}

/** The same of several patients at once: as many queries as for one. */
export async function assessmentsOfPatients(
  tx: Tx,
  patientIds: readonly string[],
): Promise<readonly StoredAssessment[]> {
  const rows = await tx.assessment.findMany({
    where: { patientId: { in: [...patientIds] } },
    include: { withdrawal: true },
  })
  const newest = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const known = newest.get(row.seriesId)
    if (!known || known.version < row.version) newest.set(row.seriesId, row)
  }
  const order = (a: StoredAssessment, b: StoredAssessment) =>
    a.assessedOn === b.assessedOn ? (a.seriesId < b.seriesId ? 1 : -1) : a.assessedOn < b.assessedOn ? 1 : -1
  return [...newest.values()].map(readAssessment).toSorted(order)
}

/** What a version says, without who said it and when: for comparing versions and for audit payloads. */
export function contentOfAssessment({
  assessedOn,
  answers,
  requestedTechniques,
}: StoredAssessment): RecordedAssessment {
  return { assessedOn, answers, requestedTechniques }
}

type AssessmentRow = Prisma.AssessmentGetPayload<{ include: { withdrawal: true } }>

function readAssessment(row: AssessmentRow): StoredAssessment {
  const answers = QUESTION_NAMES.map((name) => [name, readAnswer(row, name)] as const)
  return {
    id: row.id,
    patientId: row.patientId,
    seriesId: row.seriesId,
    version: row.version,
    amendReason: row.amendReason,
    assessedOn: calendarDay(row.assessedOn),
    answers: Object.fromEntries(answers) as Answers,
    requestedTechniques: row.requestedTechniques,
    recordedById: row.recordedById,
    recordedAt: row.recordedAt,
    withdrawal: row.withdrawal && {
      reason: row.withdrawal.reason,
      withdrawnById: row.withdrawal.withdrawnById,
      withdrawnAt: row.withdrawal.withdrawnAt,
    },
  }
}

function readAnswer(row: AssessmentRow, name: keyof Answers): string | number | null {
  const value = row[name]
  if (value instanceof Date) return calendarDay(value)
  // Decimals come as objects that keep every digit; two places fit a number exactly enough to be read back the same.
  return value !== null && QUESTIONS[name].kind === 'number' ? Number(value) : (value as string | null)
}
