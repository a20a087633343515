import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { inTransaction } from '#lib/db/transaction'
import { readAdviceDocument } from '#lib/documents/advice-document'
import { intactAdvice } from '#lib/use-cases/shared/intact-advice'
import { type SignAdviceInput, signAdvice } from '#lib/use-cases/sign-advice'
import {
  aFinding,
  anAssessedPatient,
  anAssessment,
  aPatient,
  aStudy,
  recordedAssessment,
  recordedStudy,
} from '../support/chart.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { adviceRow, afterReview, aSignForm, clearancesIn, entriesAbout, signed } from '../support/signing.ts'

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

async function aClearedPatient() {
  const facility = await aFacility()
  return { ...facility, ...(await anAssessedPatient(facility.physician)) }
}

/** Tries to sign; gives the refusal, or 'signed'. */
async function trySigning(
  actor: Actor,
  { patientId, recommendationId }: { patientId: string; recommendationId: string },
  edits: Partial<SignAdviceInput['form']> = {},
  now = NOW,
): Promise<string> {
  const form = await aSignForm(actor, recommendationId, edits)
  const input = { submissionId: randomUUID(), patientId, shownId: recommendationId, form }
  const result = await signAdvice(actor, input, now)
  return result.ok ? 'signed' : result.reason
}

async function countAdvice(actor: Actor, patientId: string): Promise<number> {
  return inTransaction(actor, (tx) => tx.advice.count({ where: { patientId } }))
}

describe('signing as recommended', () => {
  it('makes a clearance from today for the chosen time, and says so in the log', async () => {
    const { physician, ...patient } = await aClearedPatient()
    const id = await signed(physician, patient)
    expect(await clearancesIn(physician, patient.patientId)).toEqual([
      { advice: id, days: '[2026-11-22,2026-12-21)', ended: null, until: '2026-12-20' },
    ])
    expect((await entriesAbout(physician, patient.patientId)).slice(-3)).toEqual(
      expect.arrayContaining(['advice.signed', 'clearance.activated', 'care-list.joined']),
    )
  })

  it('stores the document as it was read, with the patient, the limits and the signer bound to it', async () => {
    const { physician, ...patient } = await aClearedPatient()
    const row = await adviceRow(physician, await signed(physician, patient))
    expect(intactAdvice(row).intact).toBe(true)
    const document = readAdviceDocument(row.document)
    expect(document.patient).toMatchObject({ id: patient.patientId, name: { en: 'WANG, Li (Ms) (王丽)' } })
    expect(document.limits?.pressureCap).toBe(2)
    expect(document.recommendation.document.deciding.map(({ rule }) => rule)).toEqual(['R-SRC-K01'])
    expect(row.signatures.map(({ kind, signatoryName }) => [kind, signatoryName])).toEqual([
      ['SIGNATURE', 'CHEN, Hui (Dr)'],
    ])
  })

  it.each([
    ['a prohibition', { finding: { qualitative: 'SEVERE' } }, 'CONTRAINDICATED'],
    ['an emergency', { answers: { saddleSensoryChange: 'YES' } }, 'EMERGENCY_REFERRAL'],
    ['what cannot be decided yet', { answers: { bladder: 'NOT_ASKED' } }, 'INSUFFICIENT_INFORMATION'],
    ['a question left to physicians', { answers: { radicularPain: 'YES' } }, 'PHYSICIAN_REVIEW'],
  ] as const)('signs %s without any clearance', async (_, edits, outcome) => {
    const { physician } = await aFacility()
    const patient = await anAssessedPatient(physician, edits)
    const id = await signed(physician, patient, { decision: { kind: 'AS_RECOMMENDED', validity: null } })
    expect((await adviceRow(physician, id)).outcome).toBe(outcome)
    expect(await clearancesIn(physician, patient.patientId)).toEqual([])
  })

  it.each([
    ['nothing was chosen', null, 'validity-missing'],
    ['the day lies behind', { until: '2026-11-21' }, 'validity-in-the-past'],
    ['the day lies beyond twelve weeks', { until: '2027-02-15' }, 'validity-too-long'],
  ] as const)('refuses a permission when %s', async (_, validity, refusal) => {
    const { physician, ...patient } = await aClearedPatient()
    expect(await trySigning(physician, patient, { decision: { kind: 'AS_RECOMMENDED', validity } })).toBe(refusal)
    expect(await countAdvice(physician, patient.patientId)).toBe(0)
  })

  it('lets a permission end today, and on the last day that the rules allow', async () => {
    const { physician, ...today } = await aClearedPatient()
    const other = await anAssessedPatient(physician)
    const until = (day: string) => ({ decision: { kind: 'AS_RECOMMENDED', validity: { until: day } } }) as const
    expect(await trySigning(physician, today, until('2026-11-22'))).toBe('signed')
    expect(await trySigning(physician, other, until('2027-02-14'))).toBe('signed')
  })
})

describe('signing something else than recommended', () => {
  it('takes a more cautious outcome with its reason', async () => {
    const { physician, ...patient } = await aClearedPatient()
    const decision = { kind: 'MORE_CAUTIOUS', outcome: 'CONTRAINDICATED', reason: 'Fell twice this week.' } as const
    const row = await adviceRow(physician, await signed(physician, patient, { decision }))
    expect(row).toMatchObject({ outcome: 'CONTRAINDICATED', reason: 'Fell twice this week.', validUntil: null })
    expect(await clearancesIn(physician, patient.patientId)).toEqual([])
  })

  it('refuses one that is not more cautious', async () => {
    const { physician } = await aFacility()
    const patient = await anAssessedPatient(physician, { finding: { qualitative: 'SEVERE' } })
    for (const outcome of ['CONDITIONAL_CLEARANCE', 'PHYSICIAN_REVIEW', 'CONTRAINDICATED'] as const) {
      const decision = { kind: 'MORE_CAUTIOUS', outcome, reason: 'I know better' } as const
      expect(await trySigning(physician, patient, { decision })).toBe('decision-not-open')
    }
  })

  it('lets a decision after review wait for a second physician, and tells the others', async () => {
    const { physician, secondPhysician } = await aFacility()
    const patient = await anAssessedPatient(physician, { answers: { radicularPain: 'YES' } })
    const id = await signed(physician, patient, { decision: afterReview })
    const row = await adviceRow(physician, id)
    expect(row).toMatchObject({
      overriddenRules: ['R-LIT-P06'],
      outcome: 'CONDITIONAL_CLEARANCE',
      validUntil: '2026-12-20',
    })
    expect(readAdviceDocument(row.document).limits).toMatchObject({
      pressureCap: 1,
      techniques: [{ id: 'T01_EFFLEURAGE' }],
    })
    expect(await clearancesIn(physician, patient.patientId)).toEqual([])
    const told = await inTransaction(physician, (tx) => tx.notification.findMany({ where: { kind: 'COSIGN' } }))
    expect(told.map(({ recipientId, subject }) => [recipientId, subject])).toEqual([
      [secondPhysician.practitionerId, `advice:${id}`],
    ])
  })

  it.each([
    ['a contraindication', { finding: { qualitative: 'SEVERE' } }],
    ['an emergency', { answers: { saddleSensoryChange: 'YES', radicularPain: 'YES' } }],
    ['missing information', { answers: { bladder: 'NOT_ASKED', radicularPain: 'YES' } }],
    ['a rule of the source', { answers: { stabilityConclusion: 'NOT_EVALUATED', radicularPain: 'YES' } }],
    ['nothing to review', {}],
  ] as const)('refuses a decision after review of %s', async (_, edits) => {
    const { physician } = await aFacility()
    const patient = await anAssessedPatient(physician, edits)
    expect(await trySigning(physician, patient, { decision: afterReview })).toBe('decision-not-open')
  })

  it('bounds a decision after review as the rules bound a clearance', async () => {
    const { physician } = await aFacility()
    const answers = { radicularPain: 'YES', osteoporosis: 'OSTEOPOROSIS', stabilityDate: '2025-12-10' } as const
    const patient = await anAssessedPatient(physician, { answers })
    const harder = { ...afterReview, limits: { ...afterReview.limits, pressureCap: 2 } } as const
    expect(await trySigning(physician, patient, { decision: harder })).toBe('pressure-too-high')
    // The confirmation of stability is usable to the 365th day after it: 10 December 2026.
    expect(
      await trySigning(physician, patient, { decision: { ...afterReview, validity: { until: '2026-12-11' } } }),
    ).toBe('validity-too-long')
    expect(
      await trySigning(physician, patient, { decision: { ...afterReview, validity: { until: '2026-12-10' } } }),
    ).toBe('signed')
  })
})

describe('what is shown is what is signed', () => {
  it('refuses when another session changed the facts, and keeps the new recommendation to be read', async () => {
    const { physician, secondPhysician, ...patient } = await aClearedPatient()
    const form = await aSignForm(physician, patient.recommendationId)
    const study = aStudy({ studyDate: '2026-11-21', levels: [aFinding({ qualitative: 'SEVERE' })] })
    const { recommendationId } = await recordedStudy(secondPhysician, patient.patientId, study)
    const input = { patientId: patient.patientId, shownId: patient.recommendationId, form }
    const result = await signAdvice(physician, { submissionId: randomUUID(), ...input }, NOW)
    expect(result).toEqual({ ok: false, reason: 'changed-since-shown' })
    expect(await countAdvice(physician, patient.patientId)).toBe(0)
    // The new one can be signed from the outdated page only by somebody who says that they read what changed.
    const fresh = await aSignForm(physician, recommendationId ?? '', {
      decision: { kind: 'AS_RECOMMENDED', validity: null },
    })
    const again = (changesRead: boolean) =>
      signAdvice(physician, { submissionId: randomUUID(), ...input, form: { ...fresh, changesRead } }, NOW)
    expect(await again(false)).toEqual({ ok: false, reason: 'changes-not-read' })
    expect((await again(true)).ok).toBe(true)
  })

  it('refuses on another day than the one that was shown, and has a recommendation of today ready', async () => {
    const { physician, ...patient } = await aClearedPatient()
    expect(await trySigning(physician, patient, {}, days(1))).toBe('changed-since-shown')
    const newest = await inTransaction(physician, (tx) =>
      tx.recommendation.findFirstOrThrow({ where: { patientId: patient.patientId }, orderBy: { id: 'desc' } }),
    )
    expect(await trySigning(physician, { ...patient, recommendationId: newest.id }, {}, days(1))).toBe('signed')
  })

  it.each([
    ['a made-up digest', { digest: '0'.repeat(64) }, 'changed-since-shown'],
    ['another patient’s year of birth', { identity: '1985' }, 'identity-differs'],
    ['nothing in place of the patient', { identity: '' }, 'identity-differs'],
    ['an advice to replace that there is none of', { replaces: randomUUID() }, 'signed-meanwhile'],
  ])('refuses %s', async (_, edits, refusal) => {
    const { physician, ...patient } = await aClearedPatient()
    expect(await trySigning(physician, patient, edits)).toBe(refusal)
    expect(await countAdvice(physician, patient.patientId)).toBe(0)
  })

  it('asks for the end of the record number where the year of birth is not known', async () => {
    const { physician } = await aFacility()
    const patientId = await aPatient(physician, { birthDate: null, mrn: 'KX 90 77b' })
    await recordedStudy(physician, patientId)
    const { recommendationId } = await recordedAssessment(physician, patientId)
    const patient = { patientId, recommendationId: recommendationId ?? '' }
    const decision = { kind: 'AS_RECOMMENDED', validity: null } as const
    expect(await trySigning(physician, patient, { decision, identity: '1958' })).toBe('identity-differs')
    expect(await trySigning(physician, patient, { decision, identity: '77B' })).toBe('signed')
  })

  it('signs nothing without a target region, and nothing for someone who has died', async () => {
    const { physician } = await aFacility()
    const decision = { kind: 'AS_RECOMMENDED', validity: null } as const
    const nowhere = await anAssessedPatient(physician, { answers: { targetRegion: null } })
    expect(await trySigning(physician, nowhere, { decision })).toBe('no-region')
    const patientId = await aPatient(physician, { deceasedOn: '2026-11-21' })
    await recordedStudy(physician, patientId)
    const { recommendationId } = await recordedAssessment(physician, patientId)
    expect(await trySigning(physician, { patientId, recommendationId: recommendationId ?? '' }, { decision })).toBe(
      'record-closed',
    )
  })
})

describe('who signs, and how often', () => {
  it('refuses a physiotherapist and an administrator, with an entry, and changes nothing', async () => {
    const { physician, physiotherapist, administrator, ...patient } = await aClearedPatient()
    const form = await aSignForm(physician, patient.recommendationId)
    for (const actor of [physiotherapist, administrator]) {
      const input = {
        submissionId: randomUUID(),
        patientId: patient.patientId,
        shownId: patient.recommendationId,
        form,
      }
      expect(await signAdvice(actor, input, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
      const refusals = await inTransaction(actor, (tx) =>
        tx.auditEntry.findMany({
          where: { type: 'access.refused', actorId: actor.practitionerId },
          include: { payload: true },
        }),
      )
      expect(refusals.map(({ outcome, payload }) => [outcome, payload?.payload])).toEqual([
        ['refused', '{"action":"advice.sign"}'],
      ])
    }
    expect(await countAdvice(physician, patient.patientId)).toBe(0)
  })

  it('knows neither another facility’s patient nor a malformed one', async () => {
    const { physician, ...patient } = await aClearedPatient()
    const elsewhere = await aFacility()
    const form = await aSignForm(physician, patient.recommendationId)
    const ids = [
      [patient.patientId, patient.recommendationId],
      ["'; drop table advice; --", 'x'],
    ] as const
    for (const [patientId, shownId] of ids) {
      const input = { submissionId: randomUUID(), patientId, shownId, form }
      expect(await signAdvice(elsewhere.physician, input, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
  })

  it('signs once for a double click, and refuses the same form with other contents', async () => {
    const { physician, ...patient } = await aClearedPatient()
    const form = await aSignForm(physician, patient.recommendationId)
    const input = { submissionId: randomUUID(), patientId: patient.patientId, shownId: patient.recommendationId, form }
    const answers = await Promise.all([1, 2, 3].map(() => signAdvice(physician, input, NOW)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await countAdvice(physician, patient.patientId)).toBe(1)
    const other = { ...input, form: { ...form, decision: { kind: 'AS_RECOMMENDED', validity: { days: 56 } } as const } }
    expect(await signAdvice(physician, other, NOW)).toEqual({ ok: false, reason: 'key-reused' })
  })

  it('lets one of two physicians sign who sign at once, and tells the other', async () => {
    const { physician, secondPhysician, ...patient } = await aClearedPatient()
    const cautious = { kind: 'MORE_CAUTIOUS', outcome: 'CONTRAINDICATED', reason: 'Not yet.' } as const
    const outcomes = await Promise.all([
      trySigning(physician, patient),
      trySigning(secondPhysician, patient, { decision: cautious }),
    ])
    expect(outcomes.toSorted()).toEqual(['signed', 'signed-meanwhile'])
    const current = await inTransaction(physician, (tx) =>
      tx.advice.count({ where: { patientId: patient.patientId, supersededBy: null } }),
    )
    expect(current).toBe(1)
  })
})

describe('replacing advice', () => {
  it('needs a reason while the earlier advice still says something, and ends its clearance', async () => {
    const { physician, ...patient } = await aClearedPatient()
    const first = await signed(physician, patient)
    const cautious = { kind: 'MORE_CAUTIOUS', outcome: 'CONTRAINDICATED', reason: 'New pain.' } as const
    const edits = { decision: cautious, replaces: first }
    expect(await trySigning(physician, patient, edits)).toBe('amend-reason-missing')
    const second = await signed(physician, patient, { ...edits, amendReason: 'Telephoned today: new pain.' })
    expect(await clearancesIn(physician, patient.patientId)).toMatchObject([
      { advice: first, days: 'empty', ended: 'SUPERSEDED' },
    ])
    expect(await adviceRow(physician, second)).toMatchObject({
      supersedesId: first,
      amendReason: 'Telephoned today: new pain.',
    })
    expect((await adviceRow(physician, first)).supersededById).toBe(second)
    const entries = await entriesAbout(physician, patient.patientId)
    expect(entries).toEqual(expect.arrayContaining(['advice.amended', 'clearance.ended']))
  })

  it('gives the days from today to the new clearance and leaves the earlier one those before', async () => {
    const { physician, ...patient } = await aClearedPatient()
    const first = await signed(physician, patient)
    const later = days(7)
    const { recommendationId } = await recordedAssessment(
      physician,
      patient.patientId,
      anAssessment({ pvrMl: 20 }),
      later,
    )
    const renewed = { patientId: patient.patientId, recommendationId: recommendationId ?? '' }
    const second = await signed(physician, renewed, { replaces: first, amendReason: 'Seen again.' }, later)
    expect(await clearancesIn(physician, patient.patientId)).toMatchObject([
      { advice: first, days: '[2026-11-22,2026-11-29)', ended: 'SUPERSEDED' },
      { advice: second, days: '[2026-11-29,2026-12-28)', ended: null },
    ])
  })
})
