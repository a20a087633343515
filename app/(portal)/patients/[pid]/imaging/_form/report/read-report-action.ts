'use server'

import { z } from 'zod'
import { requireActor } from '#lib/auth/session'
import { STUDY_REGIONS } from '#lib/clinical/level'
import { isStorable, TEXT_LENGTH } from '#lib/clinical/recorded/form-reader'
import { MODALITIES } from '#lib/clinical/terms'
import type { ReportReading } from '#lib/reports/suggestion'
import { interpretReport } from '#lib/use-cases/interpret-report'

const reportSchema = z.strictObject({
  text: z.string().max(TEXT_LENGTH).refine(isStorable),
  modality: z.enum(MODALITIES).nullable(),
  region: z.enum(STUDY_REGIONS),
})

/** Reads a report that stands in the form of a study; null where that may not or cannot be done. */
export async function readReportAction(patientId: string, report: unknown): Promise<ReportReading | null> {
  const actor = await requireActor()
  const parsed = reportSchema.safeParse(report)
  if (typeof patientId !== 'string' || !parsed.success) return null
  const reading = await interpretReport(actor, { patientId, ...parsed.data }, new Date())
  return reading.ok ? reading.value : null
}
