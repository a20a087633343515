import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Tx } from '#lib/db/transaction'
import { anAssessedPatient } from '../support/chart.ts'
import { aFacility, type TestFacility } from '../support/facility.ts'
import { afterReview, signed } from '../support/signing.ts'

/*
 * What PostgreSQL itself refuses of signed rows to the role that the portal works under, whatever the portal's code does.
 */

let facility: TestFacility
let patientId: string
let recommendationId: string
let adviceId: string
let waitingId: string

beforeAll(async () => {
  facility = await aFacility()
  const patient = await anAssessedPatient(facility.physician)
  adviceId = await signed(facility.physician, patient)
  const review = await anAssessedPatient(facility.physician, { answers: { radicularPain: 'YES' } })
  waitingId = await signed(facility.physician, review, { decision: afterReview })
  patientId = patient.patientId
  recommendationId = patient.recommendationId
})

/** The SQLSTATE of a refused statement, or 'done'. Nothing that was done stays. */
async function attempt(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const undo = new Error('undo')
  try {
    await inTransaction(facility.physician, async (tx) => {
      await work(tx)
      throw undo
    })
  } catch (failure) {
    if (failure === undo) return 'done'
    return /\b(\d{2}[0-9A-Z]{3})\b/.exec(JSON.stringify(failure) + String(failure))?.[1] ?? String(failure)
  }
  return 'done'
}

describe('what was signed, by SQL of the app role', () => {
  it.each(['advice', 'signature', 'recommendation', 'recommendation_study', 'advice_ending'])(
    'cannot be deleted or emptied: %s',
    async (table) => {
      expect(await attempt((tx) => tx.$executeRawUnsafe(`DELETE FROM ${table}`))).toBe('42501')
      expect(await attempt((tx) => tx.$executeRawUnsafe(`TRUNCATE ${table} CASCADE`))).toBe('42501')
    },
  )

  it.each([
    ['advice', `outcome = 'CONDITIONAL_CLEARANCE'`],
    ['advice', `document = '{}'`],
    ['advice', `valid_until = '2027-02-01'`],
    ['signature', `signatory_name = 'somebody else'`],
    ['signature', 'advice_id = advice_id'],
    ['recommendation', `document = '{}'`],
    ['recommendation', `fired_rules = '{R-SRC-K01}'`],
    ['advice_ending', `reason = 'another'`],
  ])('cannot be changed: %s, %s', async (table, change) => {
    expect(await attempt((tx) => tx.$executeRawUnsafe(`UPDATE ${table} SET ${change}`))).toBe('42501')
  })

  it('is not signed twice by one person, nor by anybody under a kind that is there already', async () => {
    const sign = (advice: string, kind: string, by: string) => (tx: Tx) =>
      tx.$executeRaw`
      INSERT INTO signature (id, facility_id, advice_id, kind, signed_by_id, signatory_name, meaning, digest, binding, signed_at)
      SELECT ${randomUUID()}::uuid, ${facility.id}::uuid, a.id, ${kind}::signature_kind, ${by}::uuid, 'x', 'x', a.digest, 'x', now()
        FROM advice a WHERE a.id = ${advice}::uuid`
    const { physician, secondPhysician } = facility
    expect(await attempt(sign(waitingId, 'CO_SIGNATURE', physician.practitionerId))).toBe('42501')
    expect(await attempt(sign(waitingId, 'CO_SIGNATURE', secondPhysician.practitionerId))).toBe('done')
    expect(await attempt(sign(adviceId, 'SIGNATURE', secondPhysician.practitionerId))).toBe('23505')
  })
})

describe('advice of one region, by SQL of the app role', () => {
  const copy = (replaces: string | null) => (tx: Tx) =>
    tx.$executeRaw`
    INSERT INTO advice (id, facility_id, patient_id, region, recommendation_id, decision, outcome, overridden_rules,
      valid_from, valid_until, document, digest, supersedes_id, created_at)
    SELECT ${randomUUID()}::uuid, facility_id, patient_id, region, recommendation_id, decision, outcome, overridden_rules,
      valid_from, valid_until, document, digest, ${replaces}::uuid, now() FROM advice WHERE id = ${adviceId}::uuid`

  it('is one line: it begins once, and each is replaced once', async () => {
    expect(await attempt(copy(null))).toBe('23505')
    expect(await attempt(copy(adviceId))).toBe('done')
    const twice = async (tx: Tx) => {
      await copy(adviceId)(tx)
      await copy(adviceId)(tx)
    }
    expect(await attempt(twice)).toBe('23505')
  })
})

describe('a clearance, by SQL of the app role', () => {
  const insert =
    (edits: { advice?: string; patient?: string; from?: string; until?: string } = {}) =>
    (tx: Tx) => {
      const { advice = waitingId, patient = patientId, from = '2026-11-22', until = '2026-12-20' } = edits
      return tx.$executeRaw`
        INSERT INTO clearance (id, facility_id, patient_id, region, advice_id, validity, issued_on, valid_until, created_at)
        VALUES (${randomUUID()}::uuid, ${facility.id}::uuid, ${patient}::uuid, 'LUMBAR', ${advice}::uuid,
          daterange(${from}::date, ${until}::date, '[]'), ${from}::date, ${until}::date, now())`
    }

  it('does not stand on a decision after review that nobody co-signed', async () => {
    const review = await inTransaction(facility.physician, (tx) =>
      tx.advice.findUniqueOrThrow({ where: { id: waitingId } }),
    )
    expect(await attempt(insert({ patient: review.patientId }))).toBe('42501')
  })

  it('does not stand on the advice of another patient', async () => {
    expect(await attempt(insert())).toBe('42501')
  })

  it('does not overlap another one of the region, whoever signs it', async () => {
    const overlapping = async (tx: Tx) => {
      const second = await secondAdvice(tx)
      await insert({ advice: second })(tx)
    }
    expect(await attempt(overlapping)).toBe('23P01')
  })

  it('follows one that has ended, from that day on', async () => {
    const following = async (tx: Tx) => {
      await tx.$queryRaw`SELECT end_clearance(id, 'SUPERSEDED', '2026-11-22', now()) FROM clearance WHERE advice_id = ${adviceId}::uuid`
      const second = await secondAdvice(tx)
      await insert({ advice: second })(tx)
    }
    expect(await attempt(following)).toBe('done')
  })

  /** A copy of the signed advice under another id, with its signature. */
  async function secondAdvice(tx: Tx): Promise<string> {
    const id = randomUUID()
    await tx.$executeRaw`
      INSERT INTO advice (id, facility_id, patient_id, region, recommendation_id, decision, outcome, overridden_rules,
        valid_from, valid_until, document, digest, supersedes_id, created_at)
      SELECT ${id}::uuid, facility_id, patient_id, region, ${recommendationId}::uuid, decision, outcome, overridden_rules,
        valid_from, valid_until, document, digest, id, now() FROM advice WHERE id = ${adviceId}::uuid`
    await tx.$executeRaw`
      INSERT INTO signature (id, facility_id, advice_id, kind, signed_by_id, signatory_name, meaning, digest, binding, signed_at)
      SELECT ${randomUUID()}::uuid, facility_id, ${id}::uuid, kind, signed_by_id, signatory_name, meaning, digest, binding, signed_at
        FROM signature WHERE advice_id = ${adviceId}::uuid`
    return id
  }
})
