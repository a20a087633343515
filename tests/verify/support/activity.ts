/** What a clinic does in a day, through the use cases: rows with their entries. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { inTransaction } from '#lib/db/transaction'
import { amendPatientDetails } from '#lib/use-cases/amend-patient-details'
import { endAdvice } from '#lib/use-cases/end-advice'
import { registerPatient } from '#lib/use-cases/register-patient'
import { viewChart } from '#lib/use-cases/view-chart'
import { anAssessment, recordedAssessment, recordedStudy } from '../../support/chart.ts'
import { checked, given, suspended } from '../../support/clearance.ts'
import { NOW, type TestFacility } from '../../support/facility.ts'
import { signed } from '../../support/signing.ts'

const DETAILS = {
  familyName: 'Wang',
  givenName: 'Li',
  otherScriptName: '王丽',
  title: 'Ms',
  birthDate: '1958-04-03',
  sex: 'FEMALE',
} as const

/** A patient of whom there is an entry. Gives the id. */
export async function aRegisteredPatient(actor: Actor, now = NOW): Promise<string> {
  const form = { ...DETAILS, mrn: `V-${randomUUID().slice(0, 8)}`, duplicateReason: 'Another person of this name.' }
  const result = await registerPatient(actor, form, randomUUID(), now)
  if (!result.ok) throw new Error(`the registration was refused: ${result.reason}`)
  return result.value.patientId
}

export type Treated = { readonly patientId: string; readonly adviceId: string; readonly clearanceId: string }

/** A patient who is registered, studied, assessed, cleared, checked and treated once. */
export async function aTreatedPatient({ physician, physiotherapist }: TestFacility, now = NOW): Promise<Treated> {
  const patientId = await aRegisteredPatient(physician, now)
  await recordedStudy(physician, patientId, undefined, now)
  const { recommendationId } = await recordedAssessment(physician, patientId, anAssessment(), now)
  if (recommendationId === null) throw new Error('the engine failed')
  const adviceId = await signed(physician, { patientId, recommendationId }, {}, now)
  const [clearance] = await clearanceIds(physician, patientId)
  if (!clearance) throw new Error('no clearance came of the advice')
  const treated = { patientId, adviceId, clearanceId: clearance }
  await checked(physiotherapist, treated, {}, now)
  await given(physiotherapist, treated, {}, now)
  return treated
}

async function clearanceIds(actor: Actor, patientId: string): Promise<readonly string[]> {
  const rows = await inTransaction(actor, (tx) => tx.clearance.findMany({ where: { patientId }, select: { id: true } }))
  return rows.map(({ id }) => id)
}

/** The entries of so many looks at a record, which are most of a log, without the looking. */
export async function looks(actor: Actor, patientId: string, times: number, now = NOW): Promise<void> {
  await inTransaction(actor, async (tx) => {
    const { auditRef: patientRef } = await tx.patient.findUniqueOrThrow({ where: { id: patientId } })
    for (let i = 0; i < times; i += 1) {
      await appendEntry(tx, actor, { type: 'patient.viewed', at: now, subject: `patient:${patientRef}`, patientRef })
    }
  })
}

/** One act or look, chosen by a number from 0 up to 1: for runs of random activity. */
export async function something(facility: TestFacility, patients: Treated[], chance: number, now = NOW): Promise<void> {
  const { physician, physiotherapist } = facility
  const treated = patients[Math.floor(chance * 7919) % Math.max(patients.length, 1)]
  if (!treated || chance < 0.1) patients.push(await aTreatedPatient(facility, now))
  else if (chance < 0.2) await recordedAssessment(physician, treated.patientId, anAssessment(), now)
  else if (chance < 0.3) await suspended(physiotherapist, treated, now)
  else if (chance < 0.4) await amend(physician, treated.patientId, chance, now)
  else if (chance < 0.45) await end(physician, treated, now)
  else await viewChart(physician, treated.patientId, now)
}

async function amend(actor: Actor, patientId: string, chance: number, now: Date): Promise<void> {
  const { version, mrn } = await inTransaction(actor, (tx) =>
    tx.patient.findUniqueOrThrow({ where: { id: patientId }, select: { version: true, mrn: true } }),
  )
  const form = { ...DETAILS, mrn, deceasedOn: null, version, givenName: `Li ${Math.floor(chance * 1000)}` }
  const result = await amendPatientDetails(actor, { submissionId: randomUUID(), patientId, form }, now)
  if (!result.ok) throw new Error(`the change was refused: ${result.reason}`)
}

/** Ending twice is refused, and a refusal is an answer too. */
async function end(actor: Actor, { patientId, adviceId }: Treated, now: Date): Promise<void> {
  const form = { kind: 'REVOKED', reason: 'Walks worse than before.' } as const
  await endAdvice(actor, { submissionId: randomUUID(), patientId, adviceId, form }, now)
}
