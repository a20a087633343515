import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { SessionForm } from '#lib/clinical/clearance/session-form'
import { inTransaction } from '#lib/db/transaction'
import { recordSession } from '#lib/use-cases/record-session'
import { anAssessment, recordedAssessment } from '../support/chart.ts'
import {
  aClearedPatient,
  aPatientClearedAfterReview,
  aSession,
  type Cleared,
  checked,
  given,
  later,
  seenBy,
} from '../support/clearance.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { entriesAbout, signed } from '../support/signing.ts'

/** Asks the five questions, all No, and gives a session; days after NOW. */
async function treatedOn(cleared: Cleared, day: number, edits: Partial<SessionForm> = {}) {
  const check = await checked(cleared.physiotherapist, cleared, {}, later(day))
  return check === 'passed' ? given(cleared.physiotherapist, cleared, edits, later(day)) : check
}

describe('recording a session', () => {
  it('numbers it, leaves entries, and uses up the day', async () => {
    const cleared = await aClearedPatient()
    expect(await treatedOn(cleared, 0)).toBe(1)
    expect(await seenBy(cleared.physiotherapist, cleared)).toMatchObject({
      shown: 'DO_NOT_TREAT',
      because: { reason: 'ONE_A_DAY', nextDay: '2026-11-23' },
    })
    expect(await entriesAbout(cleared.physician, cleared.patientId)).toContain('session.recorded')
    expect(await treatedOn(cleared, 1, { minutes: 30, pressure: 2 })).toBe(2)
  })

  it.each([
    ['longer than 15 minutes the first time', { minutes: 16 }, 'too-long'],
    ['harder than pressure 1 the first time', { pressure: 2 }, 'too-hard'],
    ['a forbidden technique', { techniques: ['T01_EFFLEURAGE', 'T22_HVLA_THRUST_MAITLAND_V'] }, 'technique-forbidden'],
    ['a technique that was not signed', { techniques: ['T16_AN_FA_MODERATE'] }, 'technique-not-in-limits'],
    ['a technique that nobody knows', { techniques: ["'; DROP TABLE advice; --"] }, 'technique-not-in-limits'],
    ['no technique', { techniques: [] }, 'no-technique'],
  ] as const)('refuses %s', async (_, edits, reason) => {
    const cleared = await aClearedPatient()
    expect(await treatedOn(cleared, 0, edits as Partial<SessionForm>)).toBe(reason)
    expect(await entriesAbout(cleared.physician, cleared.patientId)).not.toContain('session.recorded')
  })

  it('keeps the narrower limits that two physicians signed after review', async () => {
    const cleared = await aPatientClearedAfterReview()
    expect(await treatedOn(cleared, 0, { techniques: ['T02_PETRISSAGE_LIGHT'] })).toBe('technique-not-in-limits')
    expect(await given(cleared.physiotherapist, cleared)).toBe(1)
    expect(await treatedOn(cleared, 1, { pressure: 2 })).toBe('too-hard')
  })

  it('needs a check on the same day', async () => {
    const cleared = await aClearedPatient()
    expect(await given(cleared.physiotherapist, cleared)).toBe('CHECK_FIRST')
    await checked(cleared.physiotherapist, cleared)
    expect(await given(cleared.physiotherapist, cleared, {}, later(1))).toBe('CHECK_FIRST')
  })

  it('gives at most two in any seven days', async () => {
    const cleared = await aClearedPatient()
    expect([await treatedOn(cleared, 0), await treatedOn(cleared, 3)]).toEqual([1, 2])
    expect([await treatedOn(cleared, 4), await treatedOn(cleared, 6)]).toEqual(['TWO_A_WEEK', 'TWO_A_WEEK'])
    expect(await treatedOn(cleared, 7)).toBe(3)
  })

  it('ends the clearance with the ninth', async () => {
    const cleared = await aClearedPatient(undefined, 60)
    const numbers: (number | string)[] = []
    for (let week = 0; numbers.length < 9; week += 1) {
      numbers.push(await treatedOn(cleared, week * 7))
      if (numbers.length < 9) numbers.push(await treatedOn(cleared, week * 7 + 3))
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(await seenBy(cleared.physiotherapist, cleared, later(35))).toMatchObject({
      shown: 'EXPIRED',
      because: 'NINE_SESSIONS',
    })
    expect(await treatedOn(cleared, 40)).toBe('EXPIRED')
  })

  it('counts the week across clearances: new advice does not open a new week', async () => {
    const cleared = await aClearedPatient()
    await treatedOn(cleared, 0)
    await treatedOn(cleared, 1)
    const renewed = await aSecondClearance(cleared)
    expect((await seenBy(cleared.physiotherapist, cleared, later(2))).shown).toBe('DO_NOT_TREAT')
    expect(await checked(cleared.physiotherapist, { ...cleared, clearanceId: renewed }, {}, later(2))).toBe(
      'TWO_A_WEEK',
    )
    expect(await treatedOn({ ...cleared, clearanceId: renewed }, 8, { minutes: 16 })).toBe('too-long')
  })

  it('lets one of two therapists win who record at once, and tells the other', async () => {
    const cleared = await aClearedPatient()
    await checked(cleared.physiotherapist, cleared)
    const both = await Promise.all([given(cleared.physiotherapist, cleared), given(cleared.physiotherapist, cleared)])
    expect(both.toSorted()).toEqual([1, 'ONE_A_DAY'])
  })

  it('is one session however often the form is sent', async () => {
    const { physiotherapist, patientId, clearanceId, ...rest } = await aClearedPatient()
    await checked(physiotherapist, { patientId, clearanceId })
    const key = randomUUID()
    const send = () => recordSession(physiotherapist, patientId, aSession(clearanceId), key, NOW)
    const [first, second, third] = await Promise.all([send(), send(), send()])
    expect(first.ok).toBe(true)
    expect([second, third]).toEqual([first, first])
    expect(await inTransaction(rest.physician, (tx) => tx.treatmentSession.count({ where: { clearanceId } }))).toBe(1)
  })

  it('is for physiotherapists of the own facility', async () => {
    const cleared = await aClearedPatient()
    const elsewhere = await aFacility()
    expect(await given(cleared.physician, cleared)).toBe('not-permitted')
    expect(await given(cleared.administrator, cleared)).toBe('not-permitted')
    expect(await given(elsewhere.physiotherapist, cleared)).toBe('not-found')
    expect(await given(cleared.physiotherapist, { ...cleared, clearanceId: randomUUID() })).toBe('not-found')
  })
})

/** The physician assesses again on the third day and signs anew, which replaces the clearance. */
async function aSecondClearance({ physician, patientId, adviceId }: Cleared): Promise<string> {
  const assessment = { ...anAssessment({ walkingDistanceM: 4000 }), assessedOn: '2026-11-24' }
  const { recommendationId } = await recordedAssessment(physician, patientId, assessment, later(2))
  if (recommendationId === null) throw new Error('the engine failed')
  const renewed = { replaces: adviceId, amendReason: 'Assessed again.' }
  const second = await signed(physician, { patientId, recommendationId }, renewed, later(2))
  return inTransaction(
    physician,
    async (tx) => (await tx.clearance.findUniqueOrThrow({ where: { adviceId: second } })).id,
  )
}
