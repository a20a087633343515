import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { coSignAdvice } from '#lib/use-cases/co-sign-advice'
import { endAdvice } from '#lib/use-cases/end-advice'
import { intactAdvice } from '#lib/use-cases/shared/intact-advice'
import { anAssessedPatient, anAssessment, recordedAssessment } from '../support/chart.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { adviceRow, afterReview, clearancesIn, coSigned, entriesAbout, signed } from '../support/signing.ts'

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

/** Leg pain needs a physician's decision; one has decided, the other has not looked yet. */
async function adviceThatWaits() {
  const facility = await aFacility()
  const patient = await anAssessedPatient(facility.physician, { answers: { radicularPain: 'YES' } })
  const adviceId = await signed(facility.physician, patient, { decision: afterReview })
  return { ...facility, ...patient, adviceId }
}

async function tryCoSigning(
  actor: Actor,
  {
    patientId,
    adviceId,
    digest,
    identity = '1958',
  }: Record<'patientId' | 'adviceId' | 'digest', string> & { identity?: string },
  now = NOW,
): Promise<string> {
  const form = { digest, identity }
  const result = await coSignAdvice(actor, { submissionId: randomUUID(), patientId, adviceId, form }, now)
  return result.ok ? 'co-signed' : result.reason
}

describe('co-signing', () => {
  it('makes the clearance active from the day of the second signature', async () => {
    const { secondPhysician, patientId, adviceId } = await adviceThatWaits()
    await coSigned(secondPhysician, patientId, adviceId, days(3))
    expect(await clearancesIn(secondPhysician, patientId)).toMatchObject([
      { advice: adviceId, days: '[2026-11-25,2026-12-21)', ended: null },
    ])
    const row = await adviceRow(secondPhysician, adviceId)
    expect(row.signatures.map(({ kind, signatoryName }) => `${kind} ${signatoryName}`)).toEqual([
      'SIGNATURE CHEN, Hui (Dr)',
      'CO_SIGNATURE OKAFOR, Ada (Dr)',
    ])
    expect(intactAdvice(row).intact).toBe(true)
    expect(await entriesAbout(secondPhysician, patientId)).toEqual(
      expect.arrayContaining(['advice.co-signed', 'clearance.activated']),
    )
  })

  it('is refused to the first physician, to everybody who is none, and to another facility', async () => {
    const { physician, physiotherapist, administrator, patientId, adviceId } = await adviceThatWaits()
    const { digest } = await adviceRow(physician, adviceId)
    const elsewhere = await aFacility()
    const what = { patientId, adviceId, digest }
    expect(await tryCoSigning(physician, what)).toBe('own-advice')
    expect(await tryCoSigning(physiotherapist, what)).toBe('not-permitted')
    expect(await tryCoSigning(administrator, what)).toBe('not-permitted')
    expect(await tryCoSigning(elsewhere.physician, what)).toBe('not-found')
    expect(await clearancesIn(physician, patientId)).toEqual([])
  })

  it('asks for the patient again, and for the advice that was read', async () => {
    const { secondPhysician, patientId, adviceId } = await adviceThatWaits()
    const { digest } = await adviceRow(secondPhysician, adviceId)
    expect(await tryCoSigning(secondPhysician, { patientId, adviceId, digest, identity: '1959' })).toBe(
      'identity-differs',
    )
    expect(await tryCoSigning(secondPhysician, { patientId, adviceId, digest: 'f'.repeat(64) })).toBe('damaged')
  })

  it.each([
    ['a rule of contraindication', { radicularPain: 'YES', dvt: 'SUSPECTED' }],
    ['missing information', { radicularPain: 'YES', bladder: null }],
    ['a review rule that nobody has weighed', { radicularPain: 'YES', pregnancy: 'YES' }],
    ['another region', { radicularPain: 'YES', targetRegion: 'CERVICAL' }],
  ] as const)('is refused once %s speaks against it', async (_, answers) => {
    const { physician, secondPhysician, patientId, adviceId } = await adviceThatWaits()
    await recordedAssessment(physician, patientId, anAssessment(answers))
    const { digest } = await adviceRow(physician, adviceId)
    expect(await tryCoSigning(secondPhysician, { patientId, adviceId, digest })).toBe('no-longer-holds')
    expect(await clearancesIn(physician, patientId)).toEqual([])
  })

  it('still holds when what had to be decided is gone', async () => {
    const { physician, secondPhysician, patientId, adviceId } = await adviceThatWaits()
    await recordedAssessment(physician, patientId, anAssessment())
    const { digest } = await adviceRow(physician, adviceId)
    expect(await tryCoSigning(secondPhysician, { patientId, adviceId, digest })).toBe('co-signed')
  })

  it('happens once, not after the last day, and not under advice that nobody has to co-sign', async () => {
    const { physician, secondPhysician, patientId, adviceId } = await adviceThatWaits()
    const { digest } = await adviceRow(physician, adviceId)
    const what = { patientId, adviceId, digest }
    expect(await tryCoSigning(secondPhysician, what, days(29))).toBe('not-waiting')
    const both = await Promise.all([tryCoSigning(secondPhysician, what), tryCoSigning(secondPhysician, what)])
    expect(both.toSorted()).toEqual(['co-signed', 'not-waiting'])
    const plain = await anAssessedPatient(physician)
    const plainId = await signed(physician, plain)
    const { digest: other } = await adviceRow(physician, plainId)
    expect(await tryCoSigning(secondPhysician, { patientId: plain.patientId, adviceId: plainId, digest: other })).toBe(
      'not-waiting',
    )
  })

  it('comes too late once the decision was withdrawn', async () => {
    const { physician, secondPhysician, patientId, adviceId } = await adviceThatWaits()
    const { digest } = await adviceRow(physician, adviceId)
    const form = { kind: 'WITHDRAWN', reason: 'Wrong patient.' } as const
    await endAdvice(physician, { submissionId: randomUUID(), patientId, adviceId, form }, NOW)
    expect(await tryCoSigning(secondPhysician, { patientId, adviceId, digest })).toBe('not-waiting')
  })

  it('ends the earlier clearance already when the decision is signed, not when it is co-signed', async () => {
    const { physician } = await aFacility()
    const patient = await anAssessedPatient(physician)
    const first = await signed(physician, patient)
    const { recommendationId } = await recordedAssessment(
      physician,
      patient.patientId,
      anAssessment({ radicularPain: 'YES' }),
    )
    const review = { patientId: patient.patientId, recommendationId: recommendationId ?? '' }
    await signed(physician, review, {
      decision: afterReview,
      replaces: first,
      amendReason: 'Leg pain since yesterday.',
    })
    expect(await clearancesIn(physician, patient.patientId)).toMatchObject([{ advice: first, ended: 'SUPERSEDED' }])
  })
})
