import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { inTransaction } from '#lib/db/transaction'
import { checkClearance } from '#lib/use-cases/check-clearance'
import { confirmClearance } from '#lib/use-cases/confirm-clearance'
import { endAdvice } from '#lib/use-cases/end-advice'
import { anAssessedPatient, aPatient } from '../support/chart.ts'
import { aClearedPatient, checked, given, later, seenBy, suspended } from '../support/clearance.ts'
import { aFacility, NOW } from '../support/facility.ts'
import { afterReview, coSigned, entriesAbout, signed } from '../support/signing.ts'

async function look(actor: Actor, patientId: string, now = NOW) {
  const result = await checkClearance(actor, patientId, now)
  return result.ok ? result.value : result.reason
}

async function fingerprint(actor: Actor, patientId: string, now = NOW) {
  const result = await confirmClearance(actor, patientId, now)
  return result.ok ? result.value.fingerprint : result.reason
}

describe('looking at a clearance', () => {
  it('shows physician and physiotherapist the signed document and the state, and is an entry each time', async () => {
    const cleared = await aClearedPatient()
    for (const actor of [cleared.physician, cleared.physiotherapist]) {
      expect(await look(actor, cleared.patientId)).toMatchObject({
        patient: { id: cleared.patientId },
        today: '2026-11-22',
        regions: [
          {
            region: 'LUMBAR',
            state: { shown: 'CHECK_FIRST' },
            document: { id: cleared.adviceId, limits: { pressureCap: 2 }, validity: { until: '2026-12-20' } },
          },
        ],
      })
    }
    const entries = await entriesAbout(cleared.physician, cleared.patientId)
    expect(entries.filter((type) => type === 'clearance.checked')).toHaveLength(2)
  })

  it('shows only physicians the way to the newest recommendation', async () => {
    const cleared = await aClearedPatient()
    expect(await look(cleared.physician, cleared.patientId)).toMatchObject({
      newestRecommendationId: expect.any(String),
    })
    expect(await look(cleared.physiotherapist, cleared.patientId)).toMatchObject({ newestRecommendationId: null })
  })

  it('shows nothing to administrators, to another facility, and under an id that is none', async () => {
    const cleared = await aClearedPatient()
    const elsewhere = await aFacility()
    expect(await look(cleared.administrator, cleared.patientId)).toBe('not-permitted')
    expect(await look(elsewhere.physiotherapist, cleared.patientId)).toBe('not-found')
    for (const id of ['x', '', "' OR 1=1", randomUUID()]) expect(await look(cleared.physician, id)).toBe('not-found')
  })

  it('has no region where nobody has signed anything', async () => {
    const { physician, physiotherapist } = await aFacility()
    const { patientId } = await anAssessedPatient(physician)
    expect(await look(physiotherapist, patientId)).toMatchObject({ regions: [] })
    expect(await look(physiotherapist, await aPatient(physician))).toMatchObject({ regions: [] })
  })

  it.each([
    ['CONTRADICTED by imaging', { finding: { qualitative: 'SEVERE' } }, 'CONTRAINDICATED'],
    ['with an emergency', { answers: { bladder: 'NEW_OR_WORSE' } }, 'EMERGENCY_REFERRAL'],
    ['with an answer missing', { answers: { infectionFever: null } }, 'INSUFFICIENT_INFORMATION'],
    ['that a physician must decide', { answers: { radicularPain: 'YES' } }, 'PHYSICIAN_REVIEW'],
  ] as const)('shows the outcome of advice %s, and no permission', async (_, edits, outcome) => {
    const { physician, physiotherapist } = await aFacility()
    const patient = await anAssessedPatient(physician, edits)
    await signed(physician, patient, { decision: { kind: 'AS_RECOMMENDED', validity: null } })
    expect(await seenBy(physiotherapist, patient)).toMatchObject({ shown: 'NOT_CLEARED', because: 'OUTCOME', outcome })
  })

  it('waits for a second physician after a decision on review', async () => {
    const { physician, secondPhysician, physiotherapist } = await aFacility()
    const patient = await anAssessedPatient(physician, { answers: { radicularPain: 'YES' } })
    const adviceId = await signed(physician, patient, { decision: afterReview })
    expect((await seenBy(physiotherapist, patient)).shown).toBe('AWAITING_COSIGNATURE')
    await coSigned(secondPhysician, patient.patientId, adviceId)
    expect((await seenBy(physiotherapist, patient)).shown).toBe('CHECK_FIRST')
  })

  it.each(['REVOKED', 'WITHDRAWN'] as const)('is not cleared any more once the advice was ended: %s', async (kind) => {
    const { physician, physiotherapist, patientId, adviceId, clearanceId } = await aClearedPatient()
    await checked(physiotherapist, { patientId, clearanceId })
    const ending = { submissionId: randomUUID(), patientId, adviceId, form: { kind, reason: 'Worse.' } }
    await endAdvice(physician, ending, NOW)
    expect(await seenBy(physiotherapist, { patientId })).toMatchObject({ shown: 'NOT_CLEARED', because: kind })
    expect(await given(physiotherapist, { patientId, clearanceId })).toBe('NOT_CLEARED')
  })

  it('is not confirmed when the stored document is not what was signed', async () => {
    const cleared = await aClearedPatient()
    const { Client } = await import('pg')
    const superuser = new Client({ connectionString: process.env.DATABASE_OWNER_URL })
    await superuser.connect()
    await superuser.query('SET ROLE clearspine_owner')
    await superuser.query('ALTER TABLE advice DISABLE TRIGGER written_once')
    await superuser.query('ALTER TABLE advice NO FORCE ROW LEVEL SECURITY')
    await superuser.query(
      `UPDATE advice SET document = replace(document, '"pressureCap":2', '"pressureCap":1') WHERE id = $1`,
      [cleared.adviceId],
    )
    await superuser.end()
    expect((await seenBy(cleared.physiotherapist, cleared)).shown).toBe('UNCONFIRMED')
    expect(await checked(cleared.physiotherapist, cleared)).toBe('UNCONFIRMED')
    expect(await suspended(cleared.physiotherapist, cleared)).toBe('suspended')
  })
})

describe('confirming a clearance', () => {
  it('leaves no entry, and says the same as the look', async () => {
    const { physiotherapist, patientId } = await aClearedPatient()
    const before = await inTransaction(physiotherapist, (tx) => tx.auditEntry.count())
    const confirmed = await fingerprint(physiotherapist, patientId)
    expect(await inTransaction(physiotherapist, (tx) => tx.auditEntry.count())).toBe(before)
    expect(await look(physiotherapist, patientId)).toMatchObject({ fingerprint: confirmed })
  })

  it('differs after everything that changes what is shown, midnight included', async () => {
    const cleared = await aClearedPatient()
    const { physiotherapist, patientId } = cleared
    const seen = [await fingerprint(physiotherapist, patientId)]
    await checked(physiotherapist, cleared)
    seen.push(await fingerprint(physiotherapist, patientId))
    await given(physiotherapist, cleared)
    seen.push(await fingerprint(physiotherapist, patientId))
    await suspended(physiotherapist, cleared)
    seen.push(await fingerprint(physiotherapist, patientId))
    expect(new Set(seen).size).toBe(4)
    const other = await aClearedPatient(cleared)
    await checked(physiotherapist, other)
    const today = await fingerprint(physiotherapist, other.patientId)
    expect(await fingerprint(physiotherapist, other.patientId, later(0, 13))).toBe(today)
    expect(await fingerprint(physiotherapist, other.patientId, later(0, 14))).not.toBe(today)
  })

  it('is refused like the look', async () => {
    const cleared = await aClearedPatient()
    const elsewhere = await aFacility()
    expect(await fingerprint(cleared.administrator, cleared.patientId)).toBe('not-permitted')
    expect(await fingerprint(elsewhere.physician, cleared.patientId)).toBe('not-found')
  })
})

describe("the facility's calendar", () => {
  it('lets the last valid day last until midnight at the facility, not at the server', async () => {
    const cleared = await aClearedPatient()
    // 23:59:59 on 20 December in Shanghai, and one second later.
    expect((await seenBy(cleared.physiotherapist, cleared, new Date('2026-12-20T15:59:59Z'))).shown).toBe('CHECK_FIRST')
    expect((await seenBy(cleared.physiotherapist, cleared, new Date('2026-12-20T16:00:00Z'))).shown).toBe('EXPIRED')
  })

  it("counts a check on the facility's day, across midnight UTC", async () => {
    const cleared = await aClearedPatient()
    const morning = new Date('2026-11-23T23:30:00Z')
    await checked(cleared.physiotherapist, cleared, {}, morning)
    expect((await seenBy(cleared.physiotherapist, cleared, new Date('2026-11-24T08:00:00Z'))).shown).toBe('TREAT_TODAY')
    expect((await seenBy(cleared.physiotherapist, cleared, new Date('2026-11-24T16:00:00Z'))).shown).toBe('CHECK_FIRST')
  })
})
