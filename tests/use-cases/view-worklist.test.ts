import { Client } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { inTransaction } from '#lib/db/transaction'
import { changeCareList } from '#lib/use-cases/change-care-list'
import { checkClearance } from '#lib/use-cases/check-clearance'
import { viewWorklist, type Worklist } from '#lib/use-cases/view-worklist'
import { anAssessedPatient, anAssessment, recordedAssessment } from '../support/chart.ts'
import { aClearedPatient, checked, given, later, suspended } from '../support/clearance.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { afterReview, coSigned, signed } from '../support/signing.ts'

async function listOf<Role extends Worklist['role']>(actor: Actor & { role: Role }, now = NOW) {
  const result = await viewWorklist(actor, now)
  if (!result.ok) throw new Error(`the worklist was refused: ${result.reason}`)
  return result.value.worklist as Extract<Worklist, { role: Role }>
}

const physicianList = (actor: Actor, now = NOW) => listOf(actor as Actor & { role: 'PHYSICIAN' }, now)
const therapistList = (actor: Actor, now = NOW) => listOf(actor as Actor & { role: 'PHYSIOTHERAPIST' }, now)
const who = (rows: readonly { readonly patient: { readonly id: string } }[]) => rows.map(({ patient }) => patient.id)

describe("a physiotherapist's worklist", () => {
  it('holds whoever has a current, suspended or just ended clearance, own patients first, and nobody else', async () => {
    const facility = await aFacility()
    await anAssessedPatient(facility.physician)
    const idle = await aClearedPatient(facility)
    const held = await aClearedPatient(facility)
    const own = await aClearedPatient(facility)
    await suspended(facility.physician, held)
    await checked(facility.physiotherapist, own)
    const { patients } = await therapistList(facility.physiotherapist)
    expect(who(patients)[0]).toBe(own.patientId)
    const states = patients.map(({ patient, own: mine, state }) => [patient.id, mine, state.shown])
    expect(states).toHaveLength(3)
    expect(states).toEqual(
      expect.arrayContaining([
        [own.patientId, true, 'TREAT_TODAY'],
        [idle.patientId, false, 'CHECK_FIRST'],
        [held.patientId, false, 'SUSPENDED'],
      ]),
    )
  })

  it('says of every patient what the clearance page says', async () => {
    const facility = await aFacility()
    const treated = await aClearedPatient(facility)
    await checked(facility.physiotherapist, treated)
    await given(facility.physiotherapist, treated)
    const worse = await aClearedPatient(facility)
    await recordedAssessment(facility.physician, worse.patientId, {
      ...anAssessment({ saddleSensoryChange: 'YES' }),
      assessedOn: '2026-11-22',
    })
    const { patients } = await therapistList(facility.physiotherapist)
    expect(patients).toHaveLength(2)
    for (const { patient, state } of patients) {
      const page = await checkClearance(facility.physiotherapist, patient.id, NOW)
      expect(page.ok && page.value.regions[0]?.state).toEqual(state)
    }
  })

  it('keeps an expired clearance in sight for 14 days', async () => {
    const { physiotherapist } = await aClearedPatient()
    const seen = async (days: number) =>
      (await therapistList(physiotherapist, later(days))).patients.map((row) => row.state.shown)
    expect(await seen(28)).toEqual(['CHECK_FIRST'])
    expect(await seen(29)).toEqual(['EXPIRED'])
    expect(await seen(42)).toEqual(['EXPIRED'])
    expect(await seen(43)).toEqual([])
  })

  it('asks the database as often for many patients as for one', async () => {
    const facility = await aFacility()
    await aClearedPatient(facility)
    const one = await queriesFor(() => therapistList(facility.physiotherapist))
    expect(one).toBeGreaterThan(5)
    await aClearedPatient(facility)
    await aClearedPatient(facility)
    expect(await queriesFor(() => therapistList(facility.physiotherapist))).toBe(one)
  })
})

describe("a physician's worklist", () => {
  it('puts what is urgent first among what waits for a signature, and missing information apart', async () => {
    const { physician } = await aFacility()
    const clear = await anAssessedPatient(physician)
    const emergency = await anAssessedPatient(physician, { answers: { bladder: 'NEW_OR_WORSE' } }, later(0, 1))
    const missing = await anAssessedPatient(physician, { answers: { dvt: 'NOT_ASKED' } })
    const list = await physicianList(physician)
    expect(who(list.toSign)).toEqual([emergency.patientId, clear.patientId])
    expect(who(list.missing)).toEqual([missing.patientId])
  })

  it('takes a recommendation off once advice answers it, and shows it again after new facts', async () => {
    const { physician, patientId } = await aClearedPatient()
    expect((await physicianList(physician)).toSign).toEqual([])
    const again = { ...anAssessment({ pregnancy: 'YES' }), assessedOn: '2026-11-22' }
    await recordedAssessment(physician, patientId, again, later(0, 1))
    const { toSign, suspended: held } = await physicianList(physician, later(0, 2))
    expect(toSign.map(({ outcome }) => outcome)).toEqual(['PHYSICIAN_REVIEW'])
    expect(who(held)).toEqual([patientId])
  })

  it('offers a decision after review for co-signature to every physician but the one who signed', async () => {
    const { physician, secondPhysician } = await aFacility()
    const patient = await anAssessedPatient(physician, { answers: { radicularPain: 'YES' } })
    const adviceId = await signed(physician, patient, { decision: afterReview })
    expect((await physicianList(physician)).toCoSign).toEqual([])
    expect(who((await physicianList(secondPhysician)).toCoSign)).toEqual([patient.patientId])
    await coSigned(secondPhysician, patient.patientId, adviceId)
    expect((await physicianList(secondPhysician)).toCoSign).toEqual([])
  })

  it('warns 14 days before the last valid day', async () => {
    const { physician, patientId } = await aClearedPatient()
    expect(who((await physicianList(physician, later(13))).ending)).toEqual([])
    expect(who((await physicianList(physician, later(14))).ending)).toEqual([patientId])
  })

  it('puts an emergency before what was suspended longer', async () => {
    const facility = await aFacility()
    const first = await aClearedPatient(facility)
    const second = await aClearedPatient(facility)
    await suspended(facility.physiotherapist, first)
    await checked(facility.physiotherapist, second, { sphincterOrSaddle: 'YES' }, later(1))
    expect(who((await physicianList(facility.physician, later(1))).suspended)).toEqual([
      second.patientId,
      first.patientId,
    ])
  })
})

describe('every worklist', () => {
  it("holds the own facility's patients only, and is an entry", async () => {
    await aClearedPatient()
    const elsewhere = await aFacility()
    expect((await therapistList(elsewhere.physiotherapist)).patients).toEqual([])
    expect((await physicianList(elsewhere.physician)).toSign).toEqual([])
    const entries = await inTransaction(elsewhere.administrator, (tx) =>
      tx.auditEntry.count({ where: { type: 'worklist.viewed' } }),
    )
    expect(entries).toBe(2)
  })

  it('tells administrators how the trail grows today and who can sign in, and nothing clinical', async () => {
    const { administrator } = await aClearedPatient()
    const list = await listOf(administrator as Actor & { role: 'ADMINISTRATOR' })
    expect(list).toEqual({
      role: 'ADMINISTRATOR',
      entriesToday: expect.any(Number),
      accounts: 4,
      activeAccounts: 4,
      accessReviews: 0,
      resets: 0,
      invited: 0,
    })
    const tomorrow = await listOf(administrator as Actor & { role: 'ADMINISTRATOR' }, later(1))
    expect(tomorrow.entriesToday).toBe(0)
  })
})

describe("one's own list of patients", () => {
  it('is joined and left by hand, once each, with entries', async () => {
    const { physiotherapist, physician, patientId } = await aClearedPatient()
    const change = (to: 'join' | 'leave') => changeCareList(physiotherapist, patientId, to, NOW)
    const mine = async () => (await therapistList(physiotherapist)).patients.map(({ own }) => own)
    expect(await mine()).toEqual([false])
    await change('join')
    await change('join')
    expect(await mine()).toEqual([true])
    await change('leave')
    await change('leave')
    expect(await mine()).toEqual([false])
    const entries = await inTransaction(physician, (tx) =>
      tx.auditEntry.findMany({
        where: { type: { startsWith: 'care-list' }, actorId: physiotherapist.practitionerId },
        orderBy: { id: 'asc' },
      }),
    )
    expect(entries.map(({ type }) => type)).toEqual(['care-list.joined', 'care-list.left'])
  })

  it('is refused to administrators and for patients of another facility', async () => {
    const { administrator, patientId } = await aClearedPatient()
    const elsewhere = await aFacility()
    expect(await changeCareList(administrator, patientId, 'join', NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await changeCareList(elsewhere.physician, patientId, 'join', NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })
})

/** How many statements some work sends to PostgreSQL, counted at the driver. */
async function queriesFor(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.length
  } finally {
    sent.mockRestore()
  }
}
