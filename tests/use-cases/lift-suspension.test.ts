import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { liftSchema } from '#lib/clinical/clearance/lift-form'
import { inTransaction } from '#lib/db/transaction'
import { liftSuspension } from '#lib/use-cases/lift-suspension'
import { anAssessment, aStudy, recordedAssessment, recordedStudy } from '../support/chart.ts'
import {
  aClearedPatient,
  aPatientClearedAfterReview,
  type Cleared,
  checked,
  later,
  seenBy,
  suspended,
} from '../support/clearance.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { entriesAbout } from '../support/signing.ts'

const reason = 'Examined: old complaint, no deficit.'

async function lifted(
  actor: Actor,
  { patientId, clearanceId }: Pick<Cleared, 'patientId' | 'clearanceId'>,
  now = NOW,
): Promise<string> {
  const result = await liftSuspension(actor, patientId, { clearanceId, reason }, randomUUID(), now)
  return result.ok ? 'lifted' : result.reason
}

describe('lifting a suspension', () => {
  it.each([{ walkingWorse: 'YES' }, { sphincterOrSaddle: 'YES' }] as const)(
    'makes the clearance active again after %j, and the check comes first again',
    async (answers) => {
      const cleared = await aClearedPatient()
      await checked(cleared.physiotherapist, cleared)
      await checked(cleared.physiotherapist, cleared, answers, later(0, 1))
      if ('sphincterOrSaddle' in answers) {
        expect(await lifted(cleared.physician, cleared, later(0, 2))).toBe('emergency-not-reassessed')
        const seen = { ...anAssessment(), assessedOn: '2026-11-22' }
        await recordedAssessment(cleared.physician, cleared.patientId, seen, later(0, 2))
      }
      expect(await lifted(cleared.physician, cleared, later(0, 2))).toBe('lifted')
      expect(await seenBy(cleared.physiotherapist, cleared, later(0, 3))).toMatchObject({
        shown: 'CHECK_FIRST',
        emergency: false,
      })
      expect(await checked(cleared.physiotherapist, cleared, {}, later(0, 3))).toBe('passed')
    },
  )

  it('stands on a recommendation that was computed for it, on that day', async () => {
    const cleared = await aClearedPatient()
    await suspended(cleared.physiotherapist, cleared)
    await lifted(cleared.secondPhysician, cleared, later(3))
    const event = await inTransaction(cleared.physician, (tx) =>
      tx.clearanceEvent.findFirstOrThrow({ where: { clearanceId: cleared.clearanceId, kind: 'LIFTED' } }),
    )
    expect(event).toMatchObject({ reason, byId: cleared.secondPhysician.practitionerId, position: 2 })
    const fresh = await inTransaction(cleared.physician, (tx) =>
      tx.recommendation.findUniqueOrThrow({ where: { id: event.recommendationId ?? '' } }),
    )
    expect(fresh).toMatchObject({ outcome: 'CONDITIONAL_CLEARANCE', asOf: new Date('2026-11-25') })
    expect(await entriesAbout(cleared.physician, cleared.patientId)).toEqual(
      expect.arrayContaining(['recommendation.computed', 'clearance.lifted']),
    )
  })

  it('needs new advice once the findings contradict the signed one, and the suspension stays', async () => {
    const cleared = await aClearedPatient()
    await suspended(cleared.physiotherapist, cleared)
    const worse = { ...anAssessment({ numbness: 'PERSISTENT' }), assessedOn: '2026-11-22' }
    await recordedAssessment(cleared.physician, cleared.patientId, worse)
    expect(await lifted(cleared.physician, cleared)).toBe('new-advice-needed')
    expect((await seenBy(cleared.physiotherapist, cleared)).shown).toBe('SUSPENDED_NEW_FINDINGS')
    expect(await entriesAbout(cleared.physician, cleared.patientId)).not.toContain('clearance.lifted')
  })

  it('lifts new findings once they were corrected', async () => {
    const cleared = await aClearedPatient()
    const worse = { ...anAssessment({ pregnancy: 'YES' }), assessedOn: '2026-11-21' }
    await recordedAssessment(cleared.physician, cleared.patientId, worse)
    expect(await lifted(cleared.physician, cleared)).toBe('new-advice-needed')
    const asked = { ...anAssessment(), assessedOn: '2026-11-22' }
    await recordedAssessment(cleared.physician, cleared.patientId, asked)
    expect((await seenBy(cleared.physiotherapist, cleared)).shown).toBe('SUSPENDED_NEW_FINDINGS')
    expect(await lifted(cleared.physician, cleared)).toBe('lifted')
    expect((await seenBy(cleared.physiotherapist, cleared)).shown).toBe('CHECK_FIRST')
  })

  it('keeps to the review rules that two physicians overrode', async () => {
    const cleared = await aPatientClearedAfterReview()
    await suspended(cleared.physiotherapist, cleared)
    expect(await lifted(cleared.physician, cleared)).toBe('lifted')
    await recordedStudy(
      cleared.physician,
      cleared.patientId,
      aStudy({ studyDate: '2026-11-20', quality: 'LIMITED' }),
      later(1),
    )
    expect(await lifted(cleared.physician, cleared, later(1))).toBe('new-advice-needed')
  })

  it('does not wake a clearance whose last day is over', async () => {
    const cleared = await aClearedPatient()
    await suspended(cleared.physiotherapist, cleared)
    expect(await lifted(cleared.physician, cleared, later(29))).toBe('new-advice-needed')
  })

  it('is refused where nothing is suspended, to everybody but physicians, and elsewhere', async () => {
    const cleared = await aClearedPatient()
    const elsewhere = await aFacility()
    expect(await lifted(cleared.physician, cleared)).toBe('not-suspended')
    await suspended(cleared.physiotherapist, cleared)
    expect(await lifted(cleared.physiotherapist, cleared)).toBe('not-permitted')
    expect(await lifted(cleared.administrator, cleared)).toBe('not-permitted')
    expect(await lifted(elsewhere.physician, cleared)).toBe('not-found')
    expect(await lifted(cleared.physician, { ...cleared, clearanceId: randomUUID() })).toBe('not-found')
  })

  it('is one lifting of two that are sent at once', async () => {
    const cleared = await aClearedPatient()
    await suspended(cleared.physiotherapist, cleared)
    const both = await Promise.all([lifted(cleared.physician, cleared), lifted(cleared.secondPhysician, cleared)])
    expect(both.toSorted()).toEqual(['lifted', 'not-suspended'])
  })

  it.each([[{ reason: '   ' }], [{ reason: undefined }], [{ reason: 'x'.repeat(2001) }], [{ outcome: 'ACTIVE' }]])(
    'is not read from a form with %j',
    (fields) => {
      expect(liftSchema.safeParse({ clearanceId: randomUUID(), reason, ...fields }).success).toBe(false)
    },
  )
})
