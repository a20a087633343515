import 'server-only'
import type { Chart } from '#lib/clinical/recorded/chart'
import { patientAssessments, type StoredAssessment } from './assessments.ts'
import { patientStudies, type StoredStudy } from './imaging-studies.ts'
import type { Patient } from './patients.ts'
import type { Tx } from './transaction.ts'

/** What a study or an assessment is called, and who wrote it down: for the provenance of a fact. */
export type ChartRow = { readonly recordedById: string; readonly recordedAt: Date } & (
  | ({ readonly kind: 'imaging-study' } & Pick<StoredStudy, 'modality' | 'region' | 'studyDate'>)
  | ({ readonly kind: 'assessment' } & Pick<StoredAssessment, 'assessedOn'>)
)

export type ChartFacts = {
  readonly chart: Chart
  /** By the id that the chart's facts name as their source. */
  readonly rows: ReadonlyMap<string, ChartRow>
}

/**
 * Everything that counts for a patient on a calendar day: the newest version of each study that is neither withdrawn nor
 * superseded, and of the assessments the newest that is not withdrawn. Three queries.
 */
export async function loadChartFacts(tx: Tx, patient: Patient, asOf: string): Promise<ChartFacts> {
  const studies = (await patientStudies(tx, patient.id)).filter(({ removal }) => removal === null)
  const assessments = await patientAssessments(tx, patient.id)
  const assessment = assessments.find(({ withdrawal }) => withdrawal === null) ?? null
  const rows = new Map<string, ChartRow>()
  for (const { id, modality, region, studyDate, recordedById, recordedAt } of studies) {
    rows.set(id, { kind: 'imaging-study', modality, region, studyDate, recordedById, recordedAt })
  }
  if (assessment) {
    const { id, assessedOn, recordedById, recordedAt } = assessment
    rows.set(id, { kind: 'assessment', assessedOn, recordedById, recordedAt })
  }
  const sex = patient.sex === 'NOT_KNOWN' ? null : patient.sex
  return { chart: { asOf, patient: { birthDate: patient.birthDate, sex }, studies, assessment }, rows }
}
