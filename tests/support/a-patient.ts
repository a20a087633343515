import type { Actor } from '#lib/access/actor'
import { dateColumn } from '#lib/db/patients'
import { inTransaction } from '#lib/db/transaction'
import { NOW } from './facility.ts'

type Named = {
  readonly familyName?: string
  readonly givenName?: string
  readonly mrn: string
  readonly birthDate?: string
}

/** An invented patient of the actor's facility, without the entry that registering one would leave. */
export async function aPatient(
  actor: Actor,
  { familyName = 'WANG', givenName = 'Li', mrn, birthDate = '1958-04-03' }: Named,
): Promise<{ readonly id: string; readonly auditRef: string }> {
  return inTransaction(actor, (tx) =>
    tx.patient.create({
      data: {
        facilityId: actor.facility.id,
        mrn,
        familyName,
        givenName,
        sex: 'FEMALE',
        birthDate: dateColumn(birthDate),
        createdById: actor.practitionerId,
        createdAt: NOW,
        updatedAt: NOW,
      },
      select: { id: true, auditRef: true },
    }),
  )
}
