import 'server-only'
import type { Chart } from '#lib/clinical/recorded/chart'
import { assessmentsOfPatients, type StoredAssessment } from './assessments.ts'
import { type StoredStudy, studiesOfPatients } from './imaging-studies.ts'
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
  const charts = await loadCharts(tx, [patient], asOf)
  return charts.get(patient.id) as ChartFacts
}

/** The same of several patients at once, by the patient's id: as many queries as for one. */
export async function loadCharts(
  tx: Tx,
  patients: readonly ChartPatient[],
  asOf: string,
): Promise<ReadonlyMap<string, ChartFacts>> {
  const ids = patients.map(({ id }) => id)
  const studies = (await studiesOfPatients(tx, ids)).filter(({ removal }) => removal === null)
  const assessments = (await assessmentsOfPatients(tx, ids)).filter(({ withdrawal }) => withdrawal === null)
  return new Map(
    patients.map((patient) => {
      const own = studies.filter(({ patientId }) => patientId === patient.id)
      const assessment = assessments.find(({ patientId }) => patientId === patient.id) ?? null
      return [patient.id, factsOf(patient, own, assessment, asOf)]
    }),
  )
}

type ChartPatient = Pick<Patient, 'id' | 'birthDate' | 'sex'>

function factsOf(
  patient: ChartPatient,
  studies: readonly StoredStudy[],
  assessment: StoredAssessment | null,
  asOf: string,
): ChartFacts {
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
