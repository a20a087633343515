import type { Actor } from '#lib/access/actor'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import {
  type AdviceToCoSign,
  adviceToCoSign,
  type OpenRecommendation,
  openRecommendations,
  patientsById,
} from '#lib/db/worklists'

type About = { readonly patient: Patient; readonly own: boolean }

/** A recommendation that no physician has answered yet. */
export type RecommendationRow = OpenRecommendation & About

/** A decision that waits for a second physician. */
export type CoSignRow = AdviceToCoSign & About

/** Open recommendations, most restrictive first, so that what is urgent stands on top. */
export async function recommendationRows(tx: Tx, own: ReadonlySet<string>): Promise<readonly RecommendationRow[]> {
  return withPatients(tx, own, await openRecommendations(tx))
}

/** Decisions that this physician may co-sign, the one that waits longest first. */
export async function coSignRows(
  tx: Tx,
  actor: Actor,
  own: ReadonlySet<string>,
  day: string,
): Promise<readonly CoSignRow[]> {
  return withPatients(tx, own, await adviceToCoSign(tx, actor.practitionerId, day))
}

async function withPatients<Row extends { readonly patientId: string }>(
  tx: Tx,
  own: ReadonlySet<string>,
  rows: readonly Row[],
): Promise<readonly (Row & About)[]> {
  const patients = await patientsById(
    tx,
    rows.map(({ patientId }) => patientId),
  )
  return rows.flatMap((row) => {
    const patient = patients.get(row.patientId)
    return patient ? [{ ...row, patient, own: own.has(patient.id) }] : []
  })
}
