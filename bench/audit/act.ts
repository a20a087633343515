import { randomUUID } from 'node:crypto'
import { appendEntry } from '#lib/db/audit-log'
import { openFacility } from '#lib/db/facilities'
import { holdMrn, insertPatient } from '#lib/db/patient-changes'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'

/** Who acts in a bench: a facility of its own with one practitioner, who is invented. */
export type Desk = { readonly facilityId: string; readonly practitionerId: string }

export async function aDesk(): Promise<Desk> {
  const facility = {
    name: 'Bench',
    address: '1 Invented Road',
    timeZone: 'Asia/Shanghai',
    emergencyNumber: '120',
    licence: 'BENCH-0001',
    training: true,
  }
  const person = {
    loginName: 'bench',
    passwordHash: 'no password has this hash',
    familyName: 'Bench',
    givenName: 'Bea',
    otherScriptName: null,
    title: null,
    roles: ['PHYSICIAN'],
    licenceNumber: 'B-1',
  } as const
  const facilityId = await openFacility(facility, [person], new Date())
  const practitioner = await inFacilityBeforeSignIn(facilityId, (tx) => tx.practitioner.findFirstOrThrow())
  return { facilityId, practitionerId: practitioner.id }
}

/**
 * Registers a patient through the data layer, as lib/use-cases/register-patient.ts does: the record number is held, the row
 * is written, and with `audited` its entry, with the payload and the digest of the row. Gives the entry's id.
 */
export async function registerPatient(desk: Desk, audited: boolean): Promise<string> {
  const { facilityId, practitionerId } = desk
  const now = new Date()
  const details = {
    mrn: randomUUID(),
    familyName: 'Invented',
    givenName: 'Patient',
    otherScriptName: null,
    title: null,
    birthDate: '1958-04-03',
    sex: 'FEMALE',
    deceasedOn: null,
  } as const
  return inFacilityBeforeSignIn(facilityId, async (tx) => {
    await holdMrn(tx, facilityId, details.mrn)
    const registered = { byId: practitionerId, at: now, duplicateReason: null }
    const { id, auditRef } = await insertPatient(tx, facilityId, details, registered)
    if (!audited) return id
    const who = {
      actor: { id: practitionerId, role: 'physician', session: randomUUID() },
      facility: facilityId,
      requestId: randomUUID(),
    } as const
    return appendEntry(tx, who, {
      type: 'patient.registered',
      at: now,
      subject: `patient:${auditRef}`,
      patientRef: auditRef,
      wrote: [{ kind: 'patient', id }],
      payload: { after: details, duplicateReason: null, likeThese: [] },
    })
  })
}
