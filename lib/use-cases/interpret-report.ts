import type { Actor } from '#lib/access/actor'
import type { StudyRegion } from '#lib/clinical/level'
import type { Modality } from '#lib/clinical/terms'
import { appendEntry } from '#lib/db/audit-log'
import { findPatient } from '#lib/db/patients'
import { readReport } from '#lib/reports/read-report'
import type { ReportReading } from '#lib/reports/suggestion'
import { digestOf } from './shared/digest.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

type InterpretReportInput = {
  readonly patientId: string
  readonly text: string
  readonly modality: Modality | null
  readonly region: StudyRegion | null
}

/**
 * Reads a report that somebody is about to record. Nothing of it is stored here: the text is kept with the study when that
 * is saved. The entry says what was offered for which text, so that a grade can later be told from an accepted offer.
 */
export async function interpretReport(
  actor: Actor,
  { patientId, ...report }: InterpretReportInput,
  now: Date,
): Promise<Result<ReportReading, NotPermitted | 'not-found'>> {
  return permitted(actor, 'imaging-study.record', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const reading = readReport(report)
    await appendEntry(tx, actor, {
      type: 'report.interpreted',
      at: now,
      subject: `patient:${patient.auditRef}`,
      patientRef: patient.auditRef,
      payload: {
        text: digestOf(report.text),
        region: report.region,
        offered: reading.suggestions.map(({ level, field, side, value }) => ({ level, field, side, value })),
        measured: reading.measurements.map(({ level, field, value }) => ({ level, field, value })),
      },
    })
    return done(reading)
  })
}
