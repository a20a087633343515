import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Tx } from '#lib/db/transaction'
import { aClearedPatient, type Cleared, checked, given, suspended } from '../support/clearance.ts'

/*
 * What PostgreSQL itself refuses to the role that the portal works under, whatever the portal's code does.
 */

let cleared: Cleared

beforeAll(async () => {
  cleared = await aClearedPatient()
  await checked(cleared.physiotherapist, cleared)
})

/** The SQLSTATE of a refused statement, or 'done'. Nothing that was done stays. */
async function attempt(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const undo = new Error('undo')
  try {
    await inTransaction(cleared.physician, async (tx) => {
      await work(tx)
      throw undo
    })
  } catch (failure) {
    return failure === undo
      ? 'done'
      : (/\b(\d{2}[0-9A-Z]{3})\b/.exec(JSON.stringify(failure) + String(failure))?.[1] ?? String(failure))
  }
  return 'done'
}

type Column = 'number' | 'minutes' | 'pressure' | 'day'

function insertSession(tx: Tx, edits: Partial<Record<Column, number | string>> & { check?: string } = {}) {
  const { facility, practitionerId } = cleared.physician
  const { number = 1, minutes = 15, pressure = 1, day = '2026-11-22', check = null } = edits
  return tx.$executeRaw`
    INSERT INTO treatment_session (id, facility_id, patient_id, clearance_id, check_id, day, number, techniques, pressure,
      minutes, position, given_by_id, recorded_at)
    SELECT ${randomUUID()}::uuid, ${facility.id}::uuid, ${cleared.patientId}::uuid, ${cleared.clearanceId}::uuid,
      coalesce(${check}::uuid, c.id), ${day}::date, ${number}::int, ARRAY['T01_EFFLEURAGE'], ${pressure}::int,
      ${minutes}::int, 'SIDE_LYING', ${practitionerId}::uuid, now()
      FROM pre_session_check c WHERE c.clearance_id = ${cleared.clearanceId}::uuid`
}

describe('a session, by SQL of the app role', () => {
  it('is taken within the dose after a passed check, so that the refusals below mean something', async () => {
    expect(await attempt((tx) => insertSession(tx))).toBe('done')
  })

  it.each([
    ['on another day than its check', { day: '2026-11-23' }, '42501'],
    ['without any check', { check: randomUUID() }, '42501'],
    ['longer than 15 minutes the first time', { minutes: 16 }, '23514'],
    ['longer than 30 minutes ever', { number: 2, minutes: 31 }, '23514'],
    ['harder than Walton 2', { number: 2, pressure: 3 }, '23514'],
    ['for a tenth time', { number: 10 }, '23514'],
  ])('is refused %s', async (_, edits, state) => {
    expect(await attempt((tx) => insertSession(tx, edits))).toBe(state)
  })

  it('is refused after a check that did not pass', async () => {
    const failed = async (tx: Tx) => {
      const { facility, practitionerId } = cleared.physician
      const id = randomUUID()
      await tx.$executeRaw`
        INSERT INTO pre_session_check (id, facility_id, patient_id, clearance_id, day, new_numbness, passed, evaluation,
          checked_by_id, checked_at)
        VALUES (${id}::uuid, ${facility.id}::uuid, ${cleared.patientId}::uuid, ${cleared.clearanceId}::uuid, '2026-11-22',
          'YES', false, 'null', ${practitionerId}::uuid, now())`
      await insertSession(tx, { check: id })
    }
    expect(await attempt(failed)).toBe('42501')
  })

  it('is refused on a clearance that has ended', async () => {
    const ended = async (tx: Tx) => {
      await tx.$queryRaw`SELECT end_clearance(${cleared.clearanceId}::uuid, 'REVOKED', '2026-11-22', now())`
      await insertSession(tx)
    }
    expect(await attempt(ended)).toBe('42501')
  })

  it('keeps its number to itself', async () => {
    const twice = async (tx: Tx) => {
      await insertSession(tx)
      await insertSession(tx)
    }
    expect(await attempt(twice)).toBe('23505')
  })
})

describe('a check, by SQL of the app role', () => {
  it('does not pass with an answer that is not No', async () => {
    const { facility, practitionerId } = cleared.physician
    const passed = (tx: Tx) => tx.$executeRaw`
      INSERT INTO pre_session_check (id, facility_id, patient_id, clearance_id, day, new_numbness, sphincter_or_saddle,
        walking_worse, fall_fever_swelling, new_treatment, passed, evaluation, checked_by_id, checked_at)
      VALUES (${randomUUID()}::uuid, ${facility.id}::uuid, ${cleared.patientId}::uuid, ${cleared.clearanceId}::uuid,
        '2026-11-22', 'NO', 'NO', 'NO', 'NO', NULL, true, 'null', ${practitionerId}::uuid, now())`
    expect(await attempt(passed)).toBe('23514')
  })
})

describe('a clearance, by SQL of the app role', () => {
  it.each([
    ['given a later end', (tx: Tx) => tx.$executeRaw`UPDATE clearance SET valid_until = '2027-01-01'`],
    ['moved to another patient', (tx: Tx) => tx.$executeRaw`UPDATE clearance SET patient_id = ${randomUUID()}::uuid`],
    ['woken after its end', (tx: Tx) => tx.$executeRaw`UPDATE clearance SET ended_kind = NULL, ended_at = NULL`],
    ['deleted', (tx: Tx) => tx.$executeRaw`DELETE FROM clearance`],
    ['rid of its suspension', (tx: Tx) => tx.$executeRaw`DELETE FROM clearance_event`],
    ['given a passed check afterwards', (tx: Tx) => tx.$executeRaw`UPDATE pre_session_check SET passed = true`],
    ['rid of a session that counts', (tx: Tx) => tx.$executeRaw`DELETE FROM treatment_session`],
  ])('cannot be %s', async (_, change) => {
    expect(await attempt(change)).toBe('42501')
  })

  it('ends once: a second end changes nothing', async () => {
    const ends = await inTransaction(cleared.physician, async (tx) => {
      const end = async (kind: string) => {
        const [row] = await tx.$queryRaw<{ ended: boolean }[]>`
          SELECT end_clearance(${cleared.clearanceId}::uuid, ${kind}::clearance_end_kind, '2026-11-22', now()) AS ended`
        return row?.ended
      }
      return [await end('REVOKED'), await end('WITHDRAWN')]
    })
    expect(ends).toEqual([true, false])
    expect(await given(cleared.physiotherapist, cleared)).toBe('NOT_CLEARED')
    expect(await suspended(cleared.physiotherapist, cleared)).toBe('not-running')
  })

  it('cannot be suspended without a cause, lifted without a recommendation, or found wanting without a rule', async () => {
    const event = (kind: string, cause: string | null, reason: string | null) => (tx: Tx) =>
      tx.$executeRaw`
      INSERT INTO clearance_event (id, facility_id, clearance_id, kind, cause, rules, reason, by_id, at, position)
      VALUES (${randomUUID()}::uuid, ${cleared.id}::uuid, ${cleared.clearanceId}::uuid, ${kind}::clearance_event_kind,
        ${cause}::suspension_cause, '{}', ${reason}, ${cleared.physician.practitionerId}::uuid, now(), 99)`
    expect(await attempt(event('SUSPENDED', null, null))).toBe('23514')
    expect(await attempt(event('LIFTED', null, 'Looked into it.'))).toBe('23514')
    expect(await attempt(event('SUSPENDED', 'NEW_FINDINGS', null))).toBe('23514')
    expect(await attempt(event('SUSPENDED', 'CHANGED', null))).toBe('done')
  })
})
