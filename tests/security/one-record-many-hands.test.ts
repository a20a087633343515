import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { findPatient } from '#lib/db/patients'
import { inTransaction } from '#lib/db/transaction'
import { amendPatientDetails } from '#lib/use-cases/amend-patient-details'
import { aPatient } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { LONG, PATIENCE_MS } from './tier.ts'

const [CLIENTS, EDITS] = LONG ? [50, 200] : [10, 10]

let here: TestFacility

beforeAll(async () => {
  here = await aFacility()
})

async function stored(patientId: string) {
  const patient = await inTransaction(here.physician, (tx) => findPatient(tx, patientId))
  if (!patient) throw new Error('the patient is gone')
  return patient
}

/** Reads the record, adds one to the number that its name holds, and saves; says whether that was refused. */
async function addOne(patientId: string): Promise<'saved' | 'changed-meanwhile'> {
  const { id: _, auditRef: __, mergedIntoId: ___, ...shown } = await stored(patientId)
  const form = { ...shown, givenName: String(Number(shown.givenName) + 1) }
  const result = await amendPatientDetails(here.physician, { submissionId: randomUUID(), patientId, form }, NOW)
  if (result.ok) return 'saved'
  if (result.reason === 'changed-meanwhile') return result.reason
  throw new Error(`the edit was refused: ${result.reason}`)
}

describe(`${CLIENTS} people who each edit one record ${EDITS} times at once`, { timeout: PATIENCE_MS }, () => {
  it('lose no edit that was saved, and every loser is told', async () => {
    const patientId = await aPatient(here.physician)
    await inTransaction(here.physician, (tx) =>
      tx.patient.update({ where: { id: patientId }, data: { givenName: '0' } }),
    )
    const began = performance.now()
    const answers = await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        const heard: string[] = []
        for (let edit = 0; edit < EDITS; edit += 1) heard.push(await addOne(patientId))
        return heard
      }),
    )
    const seconds = (performance.now() - began) / 1000
    const saved = answers.flat().filter((answer) => answer === 'saved').length
    const entries = await inTransaction(here.physician, (tx) =>
      tx.auditEntry.count({ where: { type: 'patient.amended', patientRef: { not: null } } }),
    )
    const after = await stored(patientId)
    console.log(
      `R1: ${CLIENTS} clients × ${EDITS} edits: ${saved} saved, ${answers.flat().length - saved} told that they were late, ` +
        `${saved - Number(after.givenName)} lost, ${entries} entries, ${(answers.flat().length / seconds).toFixed(0)} tries/s`,
    )
    // Each saved edit read what the one before it wrote: one lost would leave the number behind the version.
    expect(Number(after.givenName)).toBe(saved)
    expect(after.version).toBe(saved + 1)
    expect(entries).toBe(saved)
    expect(saved).toBeGreaterThanOrEqual(EDITS)
  })
})
