import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { inTransaction } from '#lib/db/transaction'
import { type EndAdviceInput, endAdvice } from '#lib/use-cases/end-advice'
import { intactAdvice } from '#lib/use-cases/shared/intact-advice'
import { anAssessedPatient } from '../support/chart.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { adviceRow, clearancesIn, entriesAbout, signed } from '../support/signing.ts'

async function aClearedPatient() {
  const facility = await aFacility()
  const patient = await anAssessedPatient(facility.physician)
  return { ...facility, ...patient, adviceId: await signed(facility.physician, patient) }
}

const revoke = { kind: 'REVOKED', reason: 'Leg pain since the last session.' } as const
const withdraw = { kind: 'WITHDRAWN', reason: 'Signed for the wrong patient.' } as const

async function tryEnding(
  actor: Actor,
  { patientId, adviceId }: { patientId: string; adviceId: string },
  form: EndAdviceInput['form'],
): Promise<string> {
  const result = await endAdvice(actor, { submissionId: randomUUID(), patientId, adviceId, form }, NOW)
  return result.ok ? 'ended' : result.reason
}

describe('ending advice', () => {
  it.each([
    [revoke, 'clearance.revoked'],
    [withdraw, 'advice.withdrawn'],
  ] as const)('ends the clearance at once and leaves what was signed as it was: %o', async (form, entry) => {
    const { physician, ...advice } = await aClearedPatient()
    expect(await tryEnding(physician, advice, form)).toBe('ended')
    expect(await clearancesIn(physician, advice.patientId)).toMatchObject([{ days: 'empty', ended: form.kind }])
    const row = await adviceRow(physician, advice.adviceId)
    expect(row.ending).toMatchObject(form)
    expect(intactAdvice(row).intact).toBe(true)
    expect((await entriesAbout(physician, advice.patientId)).slice(-2).toSorted()).toEqual(
      [entry, 'clearance.ended'].toSorted(),
    )
  })

  it('happens once, whoever is first', async () => {
    const { physician, secondPhysician, ...advice } = await aClearedPatient()
    const both = await Promise.all([tryEnding(physician, advice, revoke), tryEnding(secondPhysician, advice, withdraw)])
    expect(both.toSorted()).toEqual(['ended', 'ended-before'])
  })

  it('is refused to everybody but physicians of the facility', async () => {
    const { physician, physiotherapist, administrator, ...advice } = await aClearedPatient()
    const elsewhere = await aFacility()
    expect(await tryEnding(physiotherapist, advice, revoke)).toBe('not-permitted')
    expect(await tryEnding(administrator, advice, revoke)).toBe('not-permitted')
    expect(await tryEnding(elsewhere.physician, advice, revoke)).toBe('not-found')
    expect(await clearancesIn(physician, advice.patientId)).toMatchObject([{ ended: null }])
  })

  it('does not end advice that newer advice has replaced', async () => {
    const { physician, ...advice } = await aClearedPatient()
    const decision = { kind: 'MORE_CAUTIOUS', outcome: 'CONTRAINDICATED', reason: 'New pain.' } as const
    await signed(physician, advice, { decision, replaces: advice.adviceId, amendReason: 'New pain.' })
    expect(await tryEnding(physician, advice, withdraw)).toBe('superseded')
  })

  it('does not revoke a prohibition: that would only look like permitting', async () => {
    const { physician } = await aFacility()
    const patient = await anAssessedPatient(physician, { finding: { qualitative: 'SEVERE' } })
    const decision = { kind: 'AS_RECOMMENDED', validity: null } as const
    const advice = { ...patient, adviceId: await signed(physician, patient, { decision }) }
    expect(await tryEnding(physician, advice, revoke)).toBe('nothing-to-revoke')
    expect(await tryEnding(physician, advice, withdraw)).toBe('ended')
  })

  it('is followed by new advice without a further reason', async () => {
    const { physician, ...advice } = await aClearedPatient()
    await tryEnding(physician, advice, withdraw)
    const next = await signed(physician, advice, { replaces: advice.adviceId })
    expect(await clearancesIn(physician, advice.patientId)).toMatchObject([
      { advice: advice.adviceId, ended: 'WITHDRAWN' },
      { advice: next, days: '[2026-11-22,2026-12-21)', ended: null },
    ])
    const entries = await inTransaction(physician, (tx) => tx.advice.count({ where: { patientId: advice.patientId } }))
    expect(entries).toBe(2)
  })
})
