import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { adviceDigest } from '#lib/documents/digest'
import { coSignAdvice } from '#lib/use-cases/co-sign-advice'
import { endAdvice } from '#lib/use-cases/end-advice'
import { viewAdvice } from '#lib/use-cases/view-advice'
import { viewRecommendation } from '#lib/use-cases/view-recommendation'
import { anAssessedPatient, anAssessment, recordedAssessment } from '../support/chart.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { adviceRow, afterReview, coSigned, entriesAbout, signed } from '../support/signing.ts'
import { tamper } from '../support/tamper.ts'

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

async function aSignedAdvice() {
  const facility = await aFacility()
  const patient = await anAssessedPatient(facility.physician)
  return { ...facility, ...patient, adviceId: await signed(facility.physician, patient) }
}

type Which = { readonly patientId: string; readonly adviceId: string }

async function seen(actor: Actor, { patientId, adviceId }: Which, now = NOW) {
  const viewed = await viewAdvice(actor, { patientId, adviceId }, now)
  if (!viewed.ok) throw new Error(viewed.reason)
  return viewed.value
}

describe('reading advice', () => {
  it('gives physician and physiotherapist the signed document, not what the rules say now', async () => {
    const { physician, physiotherapist, ...advice } = await aSignedAdvice()
    await recordedAssessment(physician, advice.patientId, anAssessment({ dvt: 'CONFIRMED' }))
    for (const actor of [physician, physiotherapist]) {
      const { content } = await seen(actor, advice)
      if (!content.intact) throw new Error('not intact')
      expect(content.document.outcome).toBe('CONDITIONAL_CLEARANCE')
      expect(content.document.recommendation.document.outcome).toBe('CONDITIONAL_CLEARANCE')
      expect(content.signatures).toMatchObject([
        {
          kind: 'SIGNATURE',
          name: 'CHEN, Hui (Dr)',
          signedAt: NOW,
          meaning: { en: expect.stringContaining('clinical advice') },
        },
      ])
    }
    expect((await entriesAbout(physician, advice.patientId)).slice(-2)).toEqual(['advice.viewed', 'advice.viewed'])
  })

  it('is not for administrators, and neither for another facility nor under another patient', async () => {
    const { physician, administrator, ...advice } = await aSignedAdvice()
    const elsewhere = await aFacility()
    const other = await anAssessedPatient(physician)
    expect(await viewAdvice(administrator, advice, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await viewAdvice(elsewhere.physiotherapist, advice, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await viewAdvice(physician, { ...advice, patientId: other.patientId }, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await viewAdvice(physician, { ...advice, adviceId: '../x' }, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })

  it('opens the pages that end or co-sign it to physicians only', async () => {
    const { physician, physiotherapist, patientId, adviceId } = await aSignedAdvice()
    for (const to of ['advice.end', 'advice.co-sign'] as const) {
      expect((await viewAdvice(physician, { patientId, adviceId, to }, NOW)).ok).toBe(true)
      expect(await viewAdvice(physiotherapist, { patientId, adviceId, to }, NOW)).toEqual({
        ok: false,
        reason: 'not-permitted',
      })
    }
  })

  it('tells an old version from the current one, and what differs between them', async () => {
    const { physician, ...advice } = await aSignedAdvice()
    const decision = { kind: 'MORE_CAUTIOUS', outcome: 'CONTRAINDICATED', reason: 'New pain.' } as const
    const newer = await signed(physician, advice, { decision, replaces: advice.adviceId, amendReason: 'New pain.' })
    expect(await seen(physician, advice)).toMatchObject({
      summary: { course: 'replaced' },
      replacedBy: { id: newer },
      difference: null,
    })
    const current = await seen(physician, { ...advice, adviceId: newer })
    expect(current.summary.course).toBe('in-force')
    expect(current.history.map(({ id }) => id)).toEqual([newer, advice.adviceId])
    expect(current.difference?.slice(0, 2)).toMatchObject([
      { kind: 'outcome', before: { en: 'Gentle massage, with limits' }, after: { en: 'Do not massage' } },
      { kind: 'validity', before: { en: '2026-12-20' }, after: null },
    ])
  })

  it('knows what became of it: expired, withdrawn, waiting for a second physician', async () => {
    const { physician, secondPhysician, ...advice } = await aSignedAdvice()
    expect((await seen(physician, advice, days(28))).summary.course).toBe('in-force')
    expect((await seen(physician, advice, days(29))).summary.course).toBe('expired')
    const form = { kind: 'WITHDRAWN', reason: 'Wrong patient.' } as const
    await endAdvice(physician, { submissionId: randomUUID(), ...advice, form }, NOW)
    expect(await seen(physician, advice)).toMatchObject({
      summary: { course: 'withdrawn' },
      ending: { kind: 'WITHDRAWN', reason: 'Wrong patient.', by: 'CHEN, Hui (Dr)' },
    })
    const review = await anAssessedPatient(physician, { answers: { radicularPain: 'YES' } })
    const waiting = { ...review, adviceId: await signed(physician, review, { decision: afterReview }) }
    expect(await seen(physician, waiting)).toMatchObject({ summary: { course: 'waiting-for-co-signature' }, own: true })
    expect(await seen(secondPhysician, waiting)).toMatchObject({ own: false })
    await coSigned(secondPhysician, waiting.patientId, waiting.adviceId)
    expect(await seen(physician, waiting)).toMatchObject({ summary: { course: 'in-force' } })
  })
})

describe('advice that somebody altered behind the portal', () => {
  it('shows nothing of a document with another digest', async () => {
    const { physiotherapist, ...advice } = await aSignedAdvice()
    await tamper(
      'advice',
      `UPDATE advice SET document = replace(document, '"pressureCap":1', '"pressureCap":2') || ' ' WHERE id = $1`,
      [advice.adviceId],
    )
    expect((await seen(physiotherapist, advice)).content).toEqual({ intact: false, damage: 'document' })
  })

  it('is not fooled by a digest that was made to fit', async () => {
    const { physician, physiotherapist, ...advice } = await aSignedAdvice()
    const { document } = await adviceRow(physician, advice.adviceId)
    const altered = document.replace('2026-12-20', '2027-01-20')
    await tamper('advice', 'UPDATE advice SET document = $2, digest = $3 WHERE id = $1', [
      advice.adviceId,
      altered,
      adviceDigest(nodeSha256, altered),
    ])
    expect((await seen(physiotherapist, advice)).content).toEqual({ intact: false, damage: 'signature' })
  })

  it('notices a longer validity beside the document', async () => {
    const { physiotherapist, ...advice } = await aSignedAdvice()
    await tamper('advice', `UPDATE advice SET valid_until = '2027-01-20' WHERE id = $1`, [advice.adviceId])
    expect((await seen(physiotherapist, advice)).content).toEqual({ intact: false, damage: 'columns' })
  })

  it.each([
    ['another person', `UPDATE signature SET signatory_name = 'WEBER, Jonas' WHERE advice_id = $1`],
    ['another moment', `UPDATE signature SET signed_at = signed_at - interval '1 day' WHERE advice_id = $1`],
    ['another meaning', `UPDATE signature SET meaning = '{"en":"Seen.","zh-CN":"阅"}' WHERE advice_id = $1`],
    ['nobody', 'DELETE FROM signature WHERE advice_id = $1'],
  ])('notices a signature given to %s', async (_, statement) => {
    const { physiotherapist, ...advice } = await aSignedAdvice()
    await tamper('signature', statement, [advice.adviceId])
    expect((await seen(physiotherapist, advice)).content).toEqual({ intact: false, damage: 'signature' })
  })

  it('notices a signature that was moved here from another advice', async () => {
    const { physician, ...from } = await aSignedAdvice()
    const patient = await anAssessedPatient(physician)
    const to = { ...patient, adviceId: await signed(physician, patient) }
    await tamper('signature', 'DELETE FROM signature WHERE advice_id = $1', [to.adviceId])
    await tamper('signature', 'UPDATE signature SET advice_id = $2 WHERE advice_id = $1', [from.adviceId, to.adviceId])
    expect((await seen(physician, to)).content).toEqual({ intact: false, damage: 'signature' })
  })

  it('cannot be co-signed', async () => {
    const { physician, secondPhysician } = await aFacility()
    const patient = await anAssessedPatient(physician, { answers: { radicularPain: 'YES' } })
    const adviceId = await signed(physician, patient, { decision: afterReview })
    const { digest } = await adviceRow(physician, adviceId)
    await tamper('advice', `UPDATE advice SET overridden_rules = '{R-LIT-P01,R-LIT-P06}' WHERE id = $1`, [adviceId])
    const form = { digest, identity: '1958' }
    const input = { submissionId: randomUUID(), patientId: patient.patientId, adviceId, form }
    expect(await coSignAdvice(secondPhysician, input, NOW)).toEqual({ ok: false, reason: 'damaged' })
  })

  it.each([
    ['document', `UPDATE recommendation SET document = replace(document, 'gentle', 'any') WHERE id = $1`],
    ['outcome', `UPDATE recommendation SET outcome = 'CONTRAINDICATED' WHERE id = $1`],
  ])(
    'is refused where it is the %s of a recommendation: the page breaks instead of showing it',
    async (_, statement) => {
      const { physician, patientId, recommendationId } = await aSignedAdvice()
      await tamper('recommendation', statement, [recommendationId])
      const look = { patientId, recommendationId }
      await expect(viewRecommendation(physician, look, NOW)).rejects.toThrow('Expected recommendation')
    },
  )

  it('never becomes what is signed: that is computed anew', async () => {
    const { physician } = await aFacility()
    const patient = await anAssessedPatient(physician)
    const statement = `UPDATE recommendation SET document = replace(document, 'Gentle', 'Any') WHERE id = $1`
    await tamper('recommendation', statement, [patient.recommendationId])
    const { content } = await seen(physician, { ...patient, adviceId: await signed(physician, patient) })
    expect(content.intact && content.document.recommendation.document.title.en).toBe('Gentle massage, with limits')
  })
})
