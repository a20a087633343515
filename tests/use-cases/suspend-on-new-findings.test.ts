import { describe, expect, it } from 'vitest'
import { inTransaction } from '#lib/db/transaction'
import { aFinding, anAssessment, aStudy, recordedAssessment, recordedStudy } from '../support/chart.ts'
import {
  aClearedPatient,
  aPatientClearedAfterReview,
  type Cleared,
  checked,
  given,
  later,
  seenBy,
  toldTo,
} from '../support/clearance.ts'
import { entriesAbout } from '../support/signing.ts'

async function eventsOf({ physician, clearanceId }: Cleared) {
  const rows = await inTransaction(physician, (tx) =>
    tx.clearanceEvent.findMany({ where: { clearanceId }, orderBy: { position: 'asc' } }),
  )
  return rows.map(({ kind, cause, rules }) => ({ kind, cause, rules }))
}

const severe = aStudy({ studyDate: '2026-11-21', levels: [aFinding({ qualitative: 'SEVERE' })] })

describe('findings recorded after the signature', () => {
  it('suspend the clearance at once when a rule fires that the advice did not carry, and name it', async () => {
    const cleared = await aClearedPatient()
    await checked(cleared.physiotherapist, cleared)
    await recordedStudy(cleared.secondPhysician, cleared.patientId, severe)
    expect(await eventsOf(cleared)).toEqual([{ kind: 'SUSPENDED', cause: 'NEW_FINDINGS', rules: ['R-SRC-C01'] }])
    expect(await seenBy(cleared.physiotherapist, cleared)).toMatchObject({
      shown: 'SUSPENDED_NEW_FINDINGS',
      rules: ['R-SRC-C01'],
    })
    expect(await given(cleared.physiotherapist, cleared)).toBe('SUSPENDED_NEW_FINDINGS')
    expect(await toldTo(cleared.physician)).toEqual(['SUSPENDED'])
    expect(await entriesAbout(cleared.physician, cleared.patientId)).toContain('clearance.suspended')
  })

  it('are an emergency at once when an emergency rule fires', async () => {
    const cleared = await aClearedPatient()
    const emergency = { ...anAssessment({ saddleSensoryChange: 'YES' }), assessedOn: '2026-11-22' }
    await recordedAssessment(cleared.physician, cleared.patientId, emergency)
    expect(await seenBy(cleared.physiotherapist, cleared)).toMatchObject({ emergency: true })
  })

  it('suspend once: the same rule is not named a second time, another one is', async () => {
    const cleared = await aClearedPatient()
    await recordedStudy(cleared.physician, cleared.patientId, severe)
    await recordedStudy(cleared.physician, cleared.patientId, { ...severe, studyDate: '2026-11-22' }, later(0, 1))
    expect(await eventsOf(cleared)).toHaveLength(1)
    const worse = { ...anAssessment({ pregnancy: 'YES' }), assessedOn: '2026-11-22' }
    await recordedAssessment(cleared.physician, cleared.patientId, worse, later(0, 2))
    expect((await eventsOf(cleared)).map(({ rules }) => rules)).toEqual([['R-SRC-C01'], ['R-SRC-C01', 'R-LIT-P12']])
  })

  it('mark it for review once when they contradict nothing, and treatment may go on', async () => {
    const cleared = await aClearedPatient()
    const same = { ...anAssessment({ walkingDistanceM: 4000 }), assessedOn: '2026-11-22' }
    await recordedAssessment(cleared.secondPhysician, cleared.patientId, same)
    await recordedAssessment(cleared.secondPhysician, cleared.patientId, same, later(0, 1))
    expect(await eventsOf(cleared)).toEqual([{ kind: 'MARKED_FOR_REVIEW', cause: null, rules: [] }])
    expect(await seenBy(cleared.physiotherapist, cleared)).toMatchObject({ shown: 'CHECK_FIRST', reviewNeeded: true })
    expect(await toldTo(cleared.physician)).toEqual(['REVIEW'])
  })

  it('may fire the rules that two physicians overrode, and no further one', async () => {
    const cleared = await aPatientClearedAfterReview()
    const same = { ...anAssessment({ radicularPain: 'YES', walkingDistanceM: 4000 }), assessedOn: '2026-11-22' }
    await recordedAssessment(cleared.physician, cleared.patientId, same)
    expect((await seenBy(cleared.physiotherapist, cleared)).shown).toBe('CHECK_FIRST')
    const more = { ...anAssessment({ radicularPain: 'YES', pregnancy: 'YES' }), assessedOn: '2026-11-22' }
    await recordedAssessment(cleared.physician, cleared.patientId, more, later(0, 1))
    expect(await seenBy(cleared.physiotherapist, cleared)).toMatchObject({ rules: ['R-LIT-P12'] })
  })

  it('of another region end the permission of this one: its own facts are no longer the newest', async () => {
    const cleared = await aClearedPatient()
    const neck = { ...anAssessment({ targetRegion: 'CERVICAL' }), assessedOn: '2026-11-22' }
    await recordedAssessment(cleared.physician, cleared.patientId, neck)
    const state = await seenBy(cleared.physiotherapist, cleared)
    expect(state.shown).toBe('SUSPENDED_NEW_FINDINGS')
  })

  it('leave an expired clearance alone', async () => {
    const cleared = await aClearedPatient()
    const much = { ...severe, studyDate: '2026-12-21' }
    await recordedStudy(cleared.physician, cleared.patientId, much, later(30))
    expect(await eventsOf(cleared)).toEqual([])
    expect((await seenBy(cleared.physiotherapist, cleared, later(30))).shown).toBe('EXPIRED')
  })
})
