import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '#lib/db/transaction'
import { recordPreSessionCheck } from '#lib/use-cases/record-pre-session-check'
import { aClearedPatient, answersOf, checked, given, later, seenBy, suspended, toldTo } from '../support/clearance.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { entriesAbout } from '../support/signing.ts'

describe("today's check", () => {
  it('permits treatment today on five times No, and only today', async () => {
    const cleared = await aClearedPatient()
    const { physiotherapist } = cleared
    expect((await seenBy(physiotherapist, cleared)).shown).toBe('CHECK_FIRST')
    expect(await checked(physiotherapist, cleared)).toBe('passed')
    expect((await seenBy(physiotherapist, cleared)).shown).toBe('TREAT_TODAY')
    expect((await seenBy(physiotherapist, cleared, later(1))).shown).toBe('CHECK_FIRST')
  })

  it.each([
    ['a Yes', { walkingWorse: 'YES' }, 'suspended', 'CHECK'],
    ['a Not sure', { newTreatment: 'NOT_SURE' }, 'suspended', 'CHECK'],
    ['a blank', { newNumbness: null }, 'suspended', 'CHECK'],
    ['a Not sure to the second question', { sphincterOrSaddle: 'NOT_SURE' }, 'suspended', 'CHECK'],
    ['a Yes to the second question', { sphincterOrSaddle: 'YES' }, 'emergency', 'CHECK_EMERGENCY'],
  ] as const)('suspends on %s, and tells the physician who signed', async (_, edits, answer, cause) => {
    const cleared = await aClearedPatient()
    expect(await checked(cleared.physiotherapist, cleared, edits)).toBe(answer)
    expect(await seenBy(cleared.physiotherapist, cleared)).toMatchObject({
      shown: 'SUSPENDED',
      cause,
      emergency: answer === 'emergency',
    })
    expect(await toldTo(cleared.physician)).toEqual(['SUSPENDED'])
    expect(await toldTo(cleared.secondPhysician)).toEqual([])
    expect(await toldTo(cleared.physiotherapist)).toEqual([])
    expect(await entriesAbout(cleared.physician, cleared.patientId)).toEqual(
      expect.arrayContaining(['pre-session-check.recorded', 'clearance.suspended', 'care-list.joined']),
    )
  })

  it('keeps what the rules said with these answers: changed today fires the rule of the day', async () => {
    const cleared = await aClearedPatient()
    await checked(cleared.physiotherapist, cleared)
    await checked(cleared.physiotherapist, cleared, { sphincterOrSaddle: 'YES' })
    await checked(cleared.physiotherapist, cleared, { newTreatment: 'YES' })
    const kept = await inTransaction(cleared.physician, (tx) =>
      tx.preSessionCheck.findMany({ orderBy: { id: 'asc' }, select: { evaluation: true, passed: true } }),
    )
    expect(kept.map(({ passed, evaluation }) => [passed, JSON.parse(evaluation).firedRules])).toEqual([
      [true, ['R-SRC-K01']],
      [false, ['R-LIT-E07', 'R-LIT-I17']],
      [false, ['R-LIT-I16', 'R-LIT-I17']],
    ])
  })

  it.each([
    ['suspended', async (cleared: Cleared) => suspended(cleared.physiotherapist, cleared), 'SUSPENDED', 0],
    ['expired', async () => undefined, 'EXPIRED', 29],
    ['used up for today', async (cleared: Cleared) => treated(cleared), 'ONE_A_DAY', 0],
  ] as const)('is refused, with why, where the clearance is %s', async (_, prepare, reason, days) => {
    const cleared = await aClearedPatient()
    await prepare(cleared)
    expect(await checked(cleared.physiotherapist, cleared, {}, later(days))).toBe(reason)
  })

  it('is taken from a patient who is suspended already if it does not pass: an emergency is never turned away', async () => {
    const cleared = await aClearedPatient()
    await suspended(cleared.physiotherapist, cleared)
    expect(await checked(cleared.physiotherapist, cleared, { sphincterOrSaddle: 'YES' })).toBe('emergency')
    expect((await seenBy(cleared.physiotherapist, cleared)).emergency).toBe(true)
  })

  it('is for physiotherapists of the own facility, and for a clearance of this patient', async () => {
    const cleared = await aClearedPatient()
    const elsewhere = await aFacility()
    expect(await checked(cleared.physician, cleared)).toBe('not-permitted')
    expect(await checked(cleared.administrator, cleared)).toBe('not-permitted')
    expect(await checked(elsewhere.physiotherapist, cleared)).toBe('not-found')
    expect(await checked(cleared.physiotherapist, { ...cleared, patientId: 'not-an-id' })).toBe('not-found')
    expect(await checked(cleared.physiotherapist, { ...cleared, clearanceId: randomUUID() })).toBe('not-found')
    const other = await aClearedPatient(cleared)
    expect(await checked(cleared.physiotherapist, { ...cleared, clearanceId: other.clearanceId })).toBe('not-found')
  })

  it('is one check however often the form is sent, and another text under the same key is refused', async () => {
    const { physiotherapist, patientId, clearanceId } = await aClearedPatient()
    const key = randomUUID()
    const send = (answers = answersOf()) =>
      recordPreSessionCheck(physiotherapist, patientId, { clearanceId, answers }, key, NOW)
    const [first, second] = await Promise.all([send(), send()])
    expect(second).toEqual(first)
    expect(await send(answersOf({ walkingWorse: 'YES' }))).toEqual({ ok: false, reason: 'key-reused' })
    const rows = await inTransaction(physiotherapist, (tx) => tx.preSessionCheck.count({ where: { clearanceId } }))
    expect(rows).toBe(1)
  })

  it('does not pass while somebody else suspends: whoever comes second is told, and nobody may treat', async () => {
    const cleared = await aClearedPatient()
    await Promise.all([checked(cleared.physiotherapist, cleared), suspended(cleared.physician, cleared)])
    expect((await seenBy(cleared.physiotherapist, cleared)).shown).toBe('SUSPENDED')
    expect(await given(cleared.physiotherapist, cleared)).toBe('SUSPENDED')
  })
})

type Cleared = Awaited<ReturnType<typeof aClearedPatient>>

async function treated(cleared: Cleared) {
  await checked(cleared.physiotherapist, cleared)
  return given(cleared.physiotherapist, cleared)
}
