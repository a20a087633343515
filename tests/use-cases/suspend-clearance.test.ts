import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { suspensionSchema } from '#lib/clinical/clearance/suspension-form'
import { inTransaction } from '#lib/db/transaction'
import { endAdvice } from '#lib/use-cases/end-advice'
import { suspendClearance } from '#lib/use-cases/suspend-clearance'
import { aClearedPatient, checked, given, later, seenBy, suspended, toldTo } from '../support/clearance.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { entriesAbout } from '../support/signing.ts'

describe('"something has changed"', () => {
  it('suspends at once, without a word, and tells the physician who signed', async () => {
    const cleared = await aClearedPatient()
    await checked(cleared.physiotherapist, cleared)
    expect(await suspended(cleared.physiotherapist, cleared)).toBe('suspended')
    expect(await seenBy(cleared.physiotherapist, cleared)).toMatchObject({ shown: 'SUSPENDED', cause: 'CHANGED' })
    expect(await given(cleared.physiotherapist, cleared)).toBe('SUSPENDED')
    expect(await toldTo(cleared.physician)).toEqual(['SUSPENDED'])
    expect(await entriesAbout(cleared.physician, cleared.patientId)).toContain('clearance.suspended')
  })

  it('tells every physician who has the patient on their list, but not the one who suspends', async () => {
    const cleared = await aClearedPatient()
    await suspended(cleared.secondPhysician, cleared)
    await suspended(cleared.physician, cleared)
    expect(await toldTo(cleared.physician)).toEqual(['SUSPENDED'])
    expect(await toldTo(cleared.secondPhysician)).toEqual(['SUSPENDED'])
  })

  it('tells every physician when nobody who signed or cares works here any more', async () => {
    const cleared = await aClearedPatient()
    await inTransaction(cleared.administrator, (tx) =>
      tx.practitioner.update({ where: { id: cleared.physician.practitionerId }, data: { deactivatedAt: NOW } }),
    )
    await suspended(cleared.physiotherapist, cleared)
    expect(await toldTo(cleared.physician)).toEqual([])
    expect(await toldTo(cleared.secondPhysician)).toEqual(['SUSPENDED'])
  })

  it('can be said of a clearance that has expired, and not of one that was ended', async () => {
    const expired = await aClearedPatient()
    expect(await suspended(expired.physiotherapist, expired, later(40))).toBe('suspended')
    const revoked = await aClearedPatient(expired)
    await ended(revoked)
    expect(await suspended(revoked.physiotherapist, revoked)).toBe('not-running')
  })

  it('is refused to administrators, and to other facilities as if there were no such patient', async () => {
    const cleared = await aClearedPatient()
    const elsewhere = await aFacility()
    expect(await suspended(cleared.administrator, cleared)).toBe('not-permitted')
    expect(await suspended(elsewhere.physician, cleared)).toBe('not-found')
    expect(await suspended(cleared.physiotherapist, { ...cleared, clearanceId: randomUUID() })).toBe('not-found')
    expect((await seenBy(cleared.physiotherapist, cleared)).shown).toBe('CHECK_FIRST')
  })

  it('is one suspension however often the form is sent', async () => {
    const { physiotherapist, patientId, clearanceId } = await aClearedPatient()
    const key = randomUUID()
    const send = () => suspendClearance(physiotherapist, patientId, { clearanceId, reason: 'Fell.' }, key, NOW)
    await Promise.all([send(), send()])
    const events = await inTransaction(physiotherapist, (tx) => tx.clearanceEvent.findMany({ where: { clearanceId } }))
    expect(events).toMatchObject([{ kind: 'SUSPENDED', cause: 'CHANGED', reason: 'Fell.', position: 1 }])
  })

  it.each([
    [{ reason: 'x'.repeat(1001) }],
    [{ reason: ['a', 'b'] }],
    [{ clearanceId: '../../etc' }],
    [{ kind: 'LIFTED' }],
  ])('is not read from a form with %j', (fields) => {
    expect(suspensionSchema.safeParse({ clearanceId: randomUUID(), ...fields }).success).toBe(false)
  })
})

type Cleared = Awaited<ReturnType<typeof aClearedPatient>>

async function ended({ physician, patientId, adviceId }: Cleared) {
  const form = { kind: 'REVOKED', reason: 'Worse.' } as const
  return endAdvice(physician, { submissionId: randomUUID(), patientId, adviceId, form }, NOW)
}
