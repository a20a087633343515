import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { LEVELS } from '#lib/clinical/level'
import type { Kept } from '#lib/clinical/recorded/chart'
import type { RecordedStudy, ReportedRedFlags } from '#lib/clinical/recorded/imaging-study'
import { RED_FLAGS } from '#lib/clinical/terms'
import { findingColumns, levelColumn, readFinding } from './finding-columns.ts'
import type { Prisma } from './generated/client.ts'
import { calendarDay, dateColumn, isUuid } from './patients.ts'
import type { Tx } from './transaction.ts'

/** Why a study no longer counts. WITHDRAWN: entered in error. SUPERSEDED: true when made, not what to decide on now. */
export type StudyRemoval = {
  readonly kind: 'WITHDRAWN' | 'SUPERSEDED'
  readonly reason: string
  readonly removedById: string
  readonly removedAt: Date
}

/** One version of a study as it was saved, with who saved it. */
export type StoredStudy = Kept<RecordedStudy> & {
  readonly patientId: string
  /** Shared by all versions of one study. */
  readonly seriesId: string
  readonly version: number
  readonly amendReason: string | null
  readonly reviewedById: string | null
  readonly reviewedAt: Date | null
  readonly recordedById: string
  readonly recordedAt: Date
  readonly removal: StudyRemoval | null
}

/** Where a new version belongs; the first version of a study starts a series of its own. */
export type StudySeries = { readonly seriesId: string; readonly version: number; readonly amendReason: string } | null

type Writer = { readonly facilityId: string; readonly patientId: string; readonly recordedById: string }

/** Writes a version of a study with a row for each level. Gives its id. */
export async function insertStudy(
  tx: Tx,
  writer: Writer,
  series: StudySeries,
  { levels, redFlags, studyDate, physicianReviewed, ...study }: RecordedStudy,
  at: Date,
): Promise<string> {
  const id = uuidv7()
  await tx.imagingStudy.create({
    data: {
      id,
      ...writer,
      ...(series ?? { seriesId: id, version: 1, amendReason: null }),
      ...study,
      ...redFlags,
      studyDate: dateColumn(studyDate),
      reviewedById: physicianReviewed ? writer.recordedById : null,
      reviewedAt: physicianReviewed ? at : null,
      recordedAt: at,
    },
  })
  await tx.levelFinding.createMany({
    data: levels.map((finding) => ({
      facilityId: writer.facilityId,
      studyId: id,
      level: levelColumn(finding.level),
      ...findingColumns(finding),
    })),
  })
  return id
}

/** Marks a version, and with it the whole study, as one that no longer counts. */
export async function insertStudyRemoval(
  tx: Tx,
  facilityId: string,
  studyId: string,
  removal: StudyRemoval,
): Promise<void> {
  await tx.studyRemoval.create({ data: { facilityId, studyId, ...removal } })
}

const whole = { findings: true, removal: true } as const

/** One version of a patient's study, or null: unknown, malformed, another patient's and another facility's look the same. */
export async function findStudy(tx: Tx, patientId: string, id: string): Promise<StoredStudy | null> {
  if (!isUuid(id)) return null
  const row = await tx.imagingStudy.findUnique({ where: { id, patientId }, include: whole })
  return row && readStudy(row)
}

/** Every version of one study, newest first. */
export async function studyVersions(tx: Tx, seriesId: string): Promise<readonly StoredStudy[]> {
  const rows = await tx.imagingStudy.findMany({ where: { seriesId }, include: whole, orderBy: { version: 'desc' } })
  return rows.map(readStudy)
}

/** The newest version of each study of a patient, removed ones included, newest images first. */
export async function patientStudies(tx: Tx, patientId: string): Promise<readonly StoredStudy[]> {
  return studiesOfPatients(tx, [patientId])
}

/** The same of several patients at once: as many queries as for one. */
export async function studiesOfPatients(tx: Tx, patientIds: readonly string[]): Promise<readonly StoredStudy[]> {
  const rows = await tx.imagingStudy.findMany({
    where: { patientId: { in: [...patientIds] } },
    include: whole,
    orderBy: [{ studyDate: 'desc' }, { seriesId: 'desc' }, { version: 'desc' }],
  })
  const newest = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const known = newest.get(row.seriesId)
    if (!known || known.version < row.version) newest.set(row.seriesId, row)
  }
  return rows.filter((row) => newest.get(row.seriesId) === row).map(readStudy)
}

/** What a version says, without who said it and when: for comparing versions and for audit payloads. */
export function contentOfStudy(stored: StoredStudy): RecordedStudy {
  const { id, patientId, seriesId, version, amendReason, ...rest } = stored
  const { reviewedById, reviewedAt, recordedById, recordedAt, removal, ...content } = rest
  return content
}

type StudyRow = Prisma.ImagingStudyGetPayload<{ include: typeof whole }>

function readStudy(row: StudyRow): StoredStudy {
  return {
    id: row.id,
    patientId: row.patientId,
    seriesId: row.seriesId,
    version: row.version,
    amendReason: row.amendReason,
    modality: row.modality,
    region: row.region,
    studyDate: calendarDay(row.studyDate),
    quality: row.quality,
    position: row.position,
    reportingClinician: row.reportingClinician,
    accessionNumber: row.accessionNumber,
    dicomStudyUid: row.dicomStudyUid,
    unlistedLevels: row.unlistedLevels,
    transitionalAnatomy: row.transitionalAnatomy,
    redFlags: Object.fromEntries(RED_FLAGS.map((flag) => [flag, row[flag]])) as ReportedRedFlags,
    otherFindings: row.otherFindings,
    reportText: row.reportText,
    physicianReviewed: row.reviewedById !== null,
    levels: row.findings.map(readFinding).toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)),
    reviewedById: row.reviewedById,
    reviewedAt: row.reviewedAt,
    recordedById: row.recordedById,
    recordedAt: row.recordedAt,
    removal: row.removal && {
      kind: row.removal.kind,
      reason: row.removal.reason,
      removedById: row.removal.removedById,
      removedAt: row.removal.removedAt,
    },
  }
}
