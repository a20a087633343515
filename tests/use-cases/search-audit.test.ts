import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { parseAuditQuery } from '#lib/audit/search-query'
import { appendEntry, appendEntryOfNobody } from '#lib/db/audit-log'
import { inTransaction } from '#lib/db/transaction'
import { searchAudit } from '#lib/use-cases/search-audit'
import { aPatient } from '../support/a-patient.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { placeEntries } from '../support/place-entries.ts'

let here: TestFacility
let there: TestFacility
let patient: { readonly id: string; readonly auditRef: string }

beforeAll(async () => {
  here = await aFacility()
  there = await aFacility()
  patient = await aPatient(here.physician, { mrn: 'S-1' })
  await inTransaction(here.physician, async (tx) => {
    for (const [index, type] of (['patient.viewed', 'advice.signed', 'advice.viewed'] as const).entries()) {
      await appendEntry(tx, here.physician, {
        type,
        at: new Date(NOW.getTime() + index),
        patientRef: patient.auditRef,
        subject: `patient:${patient.id}`,
        payload: { outcome: 'CONTRAINDICATED' },
      })
    }
  })
})

const query = (parameters: Record<string, string>) => {
  const parsed = parseAuditQuery(parameters)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.query
}

const search = async (actor: Actor, parameters: Record<string, string>) => {
  const result = await searchAudit(actor, query(parameters), NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const found = (facility: TestFacility, parameters: Record<string, string>) => search(facility.administrator, parameters)

const total = async (facility: TestFacility, parameters: Record<string, string>) =>
  (await found(facility, parameters)).activity.total

/** What the counts must be: the rows themselves, counted one by one. */
async function countedByHand(facility: TestFacility, parameters: Record<string, string>) {
  const byType = new Map<string, number>()
  let before = ''
  do {
    const page = await found(facility, { ...parameters, ...(before === '' ? {} : { before }) })
    for (const { type } of page.rows) byType.set(type, (byType.get(type) ?? 0) + 1)
    before = page.older ?? ''
  } while (before !== '')
  return byType
}

describe('searching the audit trail', () => {
  it('finds one patient’s entries, newest first, by an opaque id', async () => {
    const page = await found(here, { patient: patient.id })
    expect(page.rows.map(({ type }) => type)).toEqual(['advice.viewed', 'advice.signed', 'patient.viewed'])
    expect(page.patient?.mrn).toBe('S-1')
    expect(page.activity.total).toBe(3)
  })

  it('narrows by family of actions and by person', async () => {
    const actor = here.physician.practitionerId
    expect(await total(here, { patient: patient.id, action: 'advice.*', actor })).toBe(2)
    expect(await total(here, { action: 'advice.*', actor })).toBe(2)
    expect(await total(here, { action: 'advice.*', actor: here.administrator.practitionerId })).toBe(0)
  })

  it.each([
    ['role', 'physiotherapist'],
    ['outcome', 'refused'],
    ['action', 'sign-in.*'],
  ] as const)('answers %s:%s with such entries only', async (name, value) => {
    await searchAudit(here.physiotherapist, query({}), NOW)
    const { rows } = await found(here, { [name]: value })
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect({ role: row.actorRole, outcome: row.outcome, action: `${row.type.split('.')[0]}.*` }[name]).toBe(value)
    }
  })

  it('finds the entries of one subject, sign-in and request, whenever they were', async () => {
    const requestId = randomUUID()
    const at = new Date('2024-01-05T08:00:00Z')
    const actor = { ...here.physician, requestId }
    const subject = `advice:${randomUUID()}` as const
    await inTransaction(actor, (tx) => appendEntry(tx, actor, { type: 'advice.viewed', at, subject }))
    const questions: readonly Record<string, string>[] = [{ request: requestId }, { subject }]
    for (const asked of questions) {
      const { rows } = await found(here, asked)
      expect(rows.map(({ ts }) => ts)).toEqual([at.toISOString()])
    }
    const { rows } = await found(here, { session: here.physician.loginSessionId })
    expect(rows.length).toBeGreaterThan(3)
    expect(new Set(rows.map(({ actorId }) => actorId))).toEqual(new Set([here.physician.practitionerId]))
  })

  it('counts the facility’s own days', async () => {
    // 02:00 UTC is 10:00 of the same day in Shanghai; the day before has nothing of this patient.
    const day = { from: '2026-11-22', to: '2026-11-22' }
    expect(await total(here, { patient: patient.id, action: 'advice.*', ...day })).toBe(2)
    expect(await total(here, { patient: patient.id, from: '2026-11-20', to: '2026-11-21' })).toBe(0)
    const { activity } = await found(here, { patient: patient.id, action: 'advice.*' })
    expect(activity.periods).toEqual([{ value: '2026-11-22', n: 2 }])
  })

  it('counts the same before its entries have their places, after, and in between', async () => {
    const questions: readonly Record<string, string>[] = [
      {},
      { action: 'worklist.*' },
      { actor: there.physician.practitionerId },
      { role: 'physician' },
    ]
    const late = new Date('2026-11-22T15:59:59.999Z')
    const early = new Date('2026-11-22T16:00:00.000Z')
    const write = (at: Date) =>
      inTransaction(there.physician, (tx) => appendEntry(tx, there.physician, { type: 'worklist.viewed', at }))
    for (const place of [false, true, false, true]) {
      await write(late)
      await write(early)
      if (place) await placeEntries()
      for (const question of questions) {
        // The last day is tomorrow in Shanghai, where half of the entries lie.
        const parameters = { ...question, from: '2026-11-16', to: '2026-11-23' }
        const byHand = await countedByHand(there, parameters)
        const { activity } = await found(there, parameters)
        // The searches of counting by hand are entries too.
        const [searches, others] = [
          byHand.get('audit.searched') ?? 0,
          [...byHand].filter(([type]) => type !== 'audit.searched'),
        ]
        const counted = new Map(activity.types.map(({ value, n }) => [value, n]))
        for (const [type, n] of others) expect(counted.get(type), `${type} ${JSON.stringify(question)}`).toBe(n)
        expect(counted.get('audit.searched') ?? 0).toBeGreaterThanOrEqual(searches)
        for (const facet of [activity.periods, activity.actors, activity.roles, activity.outcomes]) {
          expect(facet.reduce((sum, { n }) => sum + n, 0)).toBe(activity.total)
        }
        const days = new Map(activity.periods.map(({ value, n }) => [value, n]))
        if ('action' in question) expect(days.get('2026-11-23')).toBe(days.get('2026-11-22'))
      }
    }
  })

  it('shows and counts what nobody known did, in every facility', async () => {
    await appendEntryOfNobody(randomUUID(), {
      type: 'sign-in.failed',
      at: NOW,
      outcome: 'failure',
      purpose: 'HSYSADMIN',
    })
    for (const facility of [here, there]) {
      const page = await found(facility, { actor: 'unknown', action: 'sign-in.failed' })
      expect(page.rows).toHaveLength(1)
      expect(page.activity.total).toBe(1)
      expect((await found(facility, { outcome: 'failure' })).rows).toHaveLength(1)
    }
  })

  it('names the place of an entry once it has one', async () => {
    await placeEntries()
    const { rows } = await found(here, { patient: patient.id })
    expect(rows.every(({ place }) => Number.isSafeInteger(place))).toBe(true)
  })

  it('is an entry itself, with what was asked and how many rows it gave', async () => {
    const asked = await found(here, { action: 'advice.*' })
    const { rows } = await found(here, { action: 'audit.searched' })
    expect(rows[0]?.actorId).toBe(here.administrator.practitionerId)
    const payloads = await inTransaction(here.administrator, (tx) =>
      tx.auditPayload.findMany({ where: { entry: { type: 'audit.searched' } } }),
    )
    const said = payloads.map(({ payload }) => JSON.parse(payload)).find(({ asked }) => asked.action === 'advice.*')
    expect(said).toMatchObject({ shown: asked.rows.length, asked: { from: '2026-11-16', to: '2026-11-22' } })
  })

  it('shows another facility nothing, and does not say whether the patient exists', async () => {
    expect(await total(there, { action: 'advice.*' })).toBe(0)
    const result = await searchAudit(there.administrator, query({ patient: patient.id }), NOW)
    expect(result).toEqual({ ok: false, reason: 'not-found' })
  })

  it.each(['physician', 'physiotherapist'] as const)('is not for a %s, and the try is an entry', async (role) => {
    expect(await searchAudit(here[role], query({}), NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    const { rows } = await found(here, { action: 'access.refused', actor: here[role].practitionerId })
    expect(rows[0]?.outcome).toBe('refused')
  })

  it('is for a physician with the right of a clinical reviewer', async () => {
    const reviewer = { ...here.secondPhysician, clinicalReviewer: true }
    expect((await search(reviewer, { patient: patient.id, action: 'advice.*' })).rows).toHaveLength(2)
  })

  it('pages by the last row seen, without a gap or a row twice', async () => {
    await inTransaction(there.physician, async (tx) => {
      for (let index = 0; index < 120; index += 1) {
        await appendEntry(tx, there.physician, {
          type: 'notification.read',
          at: new Date(NOW.getTime() + Math.floor(index / 3)),
        })
      }
    })
    const questions: readonly Record<string, string>[] = [
      { action: 'notification.*' },
      { actor: there.physician.practitionerId, action: 'notification.read' },
    ]
    for (const parameters of questions) {
      const seen: string[] = []
      let before = ''
      do {
        const page = await found(there, { ...parameters, ...(before === '' ? {} : { before }) })
        seen.push(...page.rows.map(({ id }) => id))
        before = page.older ?? ''
      } while (before !== '')
      expect(seen.length).toBe(120)
      expect(new Set(seen).size).toBe(120)
    }
  })
})
