import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newestRecommendation } from '#lib/db/recommendations'
import { inTransaction } from '#lib/db/transaction'
import { recommend } from '#lib/use-cases/recommend'
import { signAdvice } from '#lib/use-cases/sign-advice'
import { anAssessment, recordedAssessment } from '../support/chart.ts'
import { aClearedPatient, checked, later } from '../support/clearance.ts'
import { aSignForm } from '../support/signing.ts'

type Cleared = Awaited<ReturnType<typeof aClearedPatient>>

async function tryToSign({ physician, patientId, adviceId }: Cleared, now: Date, decision?: 'cautious') {
  await recommend(physician, patientId, now)
  const newest = await inTransaction(physician, (tx) => newestRecommendation(tx, patientId))
  if (!newest) throw new Error('no recommendation')
  const form = await aSignForm(physician, newest.id, {
    replaces: adviceId,
    amendReason: 'Looked at again.',
    ...(decision
      ? { decision: { kind: 'MORE_CAUTIOUS', outcome: 'CONTRAINDICATED', reason: 'Emergency answer.' } }
      : {}),
  })
  const input = { submissionId: randomUUID(), patientId, shownId: newest.id, form }
  const result = await signAdvice(physician, input, now)
  return result.ok ? 'signed' : result.reason
}

describe('after a check that named an emergency', () => {
  it('no new permission is signed on an assessment from before it, and a prohibition is', async () => {
    const cleared = await aClearedPatient()
    await checked(cleared.physiotherapist, cleared, { sphincterOrSaddle: 'YES' }, later(0, 1))
    expect(await tryToSign(cleared, later(0, 2))).toBe('emergency-not-reassessed')
    expect(await tryToSign(cleared, later(0, 2), 'cautious')).toBe('signed')
  })

  it('a permission may be signed again once somebody has examined the patient', async () => {
    const cleared = await aClearedPatient()
    await checked(cleared.physiotherapist, cleared, { sphincterOrSaddle: 'YES' }, later(0, 1))
    const examined = { ...anAssessment(), assessedOn: '2026-11-22' }
    await recordedAssessment(cleared.physician, cleared.patientId, examined, later(0, 2))
    expect(await tryToSign(cleared, later(0, 3))).toBe('signed')
  })
})
