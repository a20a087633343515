import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { currentRuleset } from '#lib/clinical/ruleset'
import { newestRecommendation } from '#lib/db/recommendations'
import { openProposal } from '#lib/db/ruleset-adoption'
import { inTransaction } from '#lib/db/transaction'
import { acknowledgeRulesetChange } from '#lib/use-cases/acknowledge-ruleset-change'
import { adoptRuleset } from '#lib/use-cases/adopt-ruleset'
import { checkClearance } from '#lib/use-cases/check-clearance'
import { concurWithRuleset } from '#lib/use-cases/concur-with-ruleset'
import { proposeRuleset } from '#lib/use-cases/propose-ruleset'
import { rulesetInForce } from '#lib/use-cases/shared/ruleset-in-force'
import { signAdvice } from '#lib/use-cases/sign-advice'
import { viewGuideline } from '#lib/use-cases/view-guideline'
import { viewRulesetProposal } from '#lib/use-cases/view-ruleset-proposal'
import {
  anAssessedPatient,
  anAssessment,
  aPatient,
  aStudy,
  recordedAssessment,
  recordedStudy,
} from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

const CANDIDATE = '2026.2-candidate'

let facility: TestFacility
beforeAll(async () => {
  facility = await aFacility()
})

/** A cleared patient whose images are 200 days old: current today, too old under the candidate. */
async function anOldButClearedPatient(physician: Actor): Promise<string> {
  const patientId = await aPatient(physician)
  await recordedStudy(physician, patientId, aStudy({ studyDate: '2026-05-06' }))
  await recordedAssessment(physician, patientId, anAssessment())
  await signed(physician, patientId)
  return patientId
}

async function signed(physician: Actor, patientId: string): Promise<void> {
  const recommendation = await inTransaction(physician, (tx) => newestRecommendation(tx, patientId))
  if (recommendation?.outcome !== 'CONDITIONAL_CLEARANCE') throw new Error(`not cleared: ${recommendation?.outcome}`)
  const form = {
    digest: recommendation.digest,
    replaces: null,
    changesRead: false,
    decision: { kind: 'AS_RECOMMENDED', validity: { days: 28 } },
    amendReason: null,
    identity: '1958',
  } as const
  const input = { submissionId: randomUUID(), patientId, shownId: recommendation.id, form }
  const result = await signAdvice(physician, input, NOW)
  if (!result.ok) throw new Error(result.reason)
}

const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

async function proposed(): Promise<string> {
  const result = await proposeRuleset(facility.administrator, CANDIDATE, randomUUID(), NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.value.proposalId
}

const inForce = () => inTransaction(facility.administrator, (tx) => rulesetInForce(tx))

describe('adopting a version of the guideline', () => {
  it('goes by administrator, physician and administrator, and marks what no longer holds', async () => {
    const { physician, administrator, physiotherapist } = facility
    const oldPatient = await anOldButClearedPatient(physician)
    const { patientId: freshPatient } = await anAssessedPatient(physician)
    await signed(physician, freshPatient)
    const proposalId = await proposed()

    // The administrator sees counts, the physician the patients.
    const counts = await viewRulesetProposal(administrator, NOW)
    if (!counts.ok) throw new Error(counts.reason)
    expect(counts.value).toMatchObject({ changed: 1, acknowledged: 0, changes: [] })
    expect(counts.value.proposal?.clearances).toBe(2)
    const list = await viewRulesetProposal(physician, NOW)
    if (!list.ok) throw new Error(list.reason)
    expect(list.value.changes.map(({ patient, rules }) => [patient.id, rules])).toEqual([[oldPatient, ['R-LIT-I02']]])

    // Nothing goes on before the physician has read and agreed.
    expect(await adoptRuleset(administrator, proposalId, NOW)).toEqual({ ok: false, reason: 'no-physician' })
    expect(await concurWithRuleset(physician, proposalId, NOW)).toEqual({ ok: false, reason: 'not-acknowledged' })
    const changeId = list.value.changes[0]?.id ?? ''
    expect((await acknowledgeRulesetChange(physician, changeId, NOW)).ok).toBe(true)
    expect((await acknowledgeRulesetChange(physician, changeId, NOW)).ok).toBe(true)
    expect((await concurWithRuleset(physician, proposalId, at(1))).ok).toBe(true)

    // A clearance signed meanwhile that would change too goes back to the physician.
    await anOldButClearedPatient(physician)
    expect(await adoptRuleset(administrator, proposalId, at(2))).toEqual({ ok: false, reason: 'more-changes' })
    expect(await adoptRuleset(administrator, proposalId, at(3))).toEqual({ ok: false, reason: 'no-physician' })
    const open = await inTransaction(physician, (tx) => openProposal(tx))
    for (const change of open?.changes ?? []) await acknowledgeRulesetChange(physician, change.id, NOW)
    const later = at(4)
    expect((await concurWithRuleset(physician, proposalId, later)).ok).toBe(true)
    expect(await adoptRuleset(administrator, proposalId, later)).toEqual({ ok: true, value: { version: CANDIDATE } })

    expect((await inForce()).version).toBe(CANDIDATE)
    const shown = await checkClearance(physiotherapist, oldPatient, later)
    if (!shown.ok) throw new Error(shown.reason)
    expect(shown.value.regions[0]?.state.shown).not.toBe('CHECK_FIRST')
    expect(shown.value.regions[0]?.state.reviewNeeded).toBe(true)
    const fresh = await checkClearance(physiotherapist, freshPatient, later)
    expect(fresh.ok && fresh.value.regions[0]?.state.shown).toBe('CHECK_FIRST')
    const types = await inTransaction(administrator, (tx) =>
      tx.auditEntry.findMany({
        where: { type: { in: ['ruleset.proposed', 'ruleset.adopted', 'clearance.marked-for-review'] } },
      }),
    )
    expect(types.map(({ type }) => type).toSorted()).toEqual([
      'clearance.marked-for-review',
      'clearance.marked-for-review',
      'ruleset.adopted',
      'ruleset.proposed',
      // What was found only at the adoption joined the proposal.
      'ruleset.proposed',
    ])
  })

  it('lists what would permit again, too: nobody is cleared anew without a physician', async () => {
    const other = await aFacility()
    const { physician, administrator, physiotherapist } = other
    const patientId = await anOldButClearedPatient(physician)
    const adopted = async (version: string, seconds: number) => {
      const proposal = await proposeRuleset(administrator, version, randomUUID(), at(seconds))
      if (!proposal.ok) throw new Error(proposal.reason)
      const { proposalId } = proposal.value
      const open = await inTransaction(physician, (tx) => openProposal(tx))
      for (const change of open?.changes ?? []) await acknowledgeRulesetChange(physician, change.id, at(seconds))
      await concurWithRuleset(physician, proposalId, at(seconds + 1))
      expect((await adoptRuleset(administrator, proposalId, at(seconds + 2))).ok).toBe(true)
      return open?.changes.map(({ patient, rules }) => [patient.id, rules])
    }
    await adopted(CANDIDATE, 0)
    expect(await adopted(currentRuleset.version, 10)).toEqual([[patientId, ['R-LIT-I02']]])
    const shown = await checkClearance(physiotherapist, patientId, at(20))
    expect(shown.ok && shown.value.regions[0]?.state.reviewNeeded).toBe(true)
  })

  it('does not propose what is in force or what is not there', async () => {
    const { administrator } = facility
    const version = (await inForce()).version
    expect(await proposeRuleset(administrator, version, randomUUID(), NOW)).toEqual({ ok: false, reason: 'in-force' })
    expect(await proposeRuleset(administrator, '1.0', randomUUID(), NOW)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is for the roles that it names', async () => {
    const { physician, physiotherapist, administrator } = facility
    for (const actor of [physician, physiotherapist]) {
      expect(await proposeRuleset(actor, CANDIDATE, randomUUID(), NOW)).toEqual({ ok: false, reason: 'not-permitted' })
      expect(await adoptRuleset(actor, randomUUID(), NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    }
    for (const actor of [administrator, physiotherapist]) {
      expect(await acknowledgeRulesetChange(actor, randomUUID(), NOW)).toEqual({ ok: false, reason: 'not-permitted' })
      expect(await concurWithRuleset(actor, randomUUID(), NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    }
  })

  it('is refused by PostgreSQL where no physician agreed', async () => {
    const other = await aFacility()
    const proposal = await proposeRuleset(other.administrator, CANDIDATE, randomUUID(), NOW)
    if (!proposal.ok) throw new Error(proposal.reason)
    await expect(
      inTransaction(other.administrator, (tx) =>
        tx.rulesetAdoption.create({
          data: {
            facilityId: other.id,
            proposalId: proposal.value.proposalId,
            rulesetVersion: CANDIDATE,
            rulesetHash: 'x',
            adoptedById: other.administrator.practitionerId,
            physicianId: other.physician.practitionerId,
            adoptedAt: NOW,
          },
        }),
      ),
    ).rejects.toThrow(/42501/)
  })

  it('is one facility’s own: another goes on as it was, and counts its own firings', async () => {
    const other = await aFacility()
    const { patientId } = await anAssessedPatient(other.physician)
    expect(patientId).toBeTypeOf('string')
    const view = await viewGuideline(other.physiotherapist, null, NOW)
    if (!view.ok) throw new Error(view.reason)
    expect(view.value.inForce.version).toBe(currentRuleset.version)
    expect(view.value.firings.get('R-SRC-K01')).toBe(1)
  })
})
