import { beforeAll, describe, expect, it } from 'vitest'
import { parseAuditQuery } from '#lib/audit/search-query'
import { appendEntry } from '#lib/db/audit-log'
import { dateColumn } from '#lib/db/patients'
import { inTransaction } from '#lib/db/transaction'
import { searchAudit } from '#lib/use-cases/search-audit'
import { viewAuditEntry } from '#lib/use-cases/view-audit-entry'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

let here: TestFacility
let there: TestFacility
let patientId: string

beforeAll(async () => {
  here = await aFacility()
  there = await aFacility()
  patientId = await inTransaction(here.physician, async (tx) => {
    const { id, auditRef } = await tx.patient.create({
      data: {
        facilityId: here.id,
        mrn: 'S-1',
        familyName: 'WANG',
        givenName: 'Li',
        sex: 'FEMALE',
        birthDate: dateColumn('1958-04-03'),
        createdById: here.physician.practitionerId,
        createdAt: NOW,
        updatedAt: NOW,
      },
    })
    for (const [index, type] of (['patient.viewed', 'advice.signed', 'advice.viewed'] as const).entries()) {
      await appendEntry(tx, here.physician, {
        type,
        at: new Date(NOW.getTime() + index),
        patientRef: auditRef,
        subject: `patient:${id}`,
        payload: { outcome: 'CONTRAINDICATED' },
      })
    }
    return id
  })
})

const query = (parameters: Record<string, string>) => {
  const parsed = parseAuditQuery(parameters)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.query
}

const found = async (facility: TestFacility, parameters: Record<string, string>) => {
  const result = await searchAudit(facility.administrator, query(parameters), NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

describe('searching the audit trail', () => {
  it('finds one patient’s entries, newest first, by an opaque id', async () => {
    const { rows, patient, total } = await found(here, { patient: patientId })
    expect(rows.map(({ type }) => type)).toEqual(['advice.viewed', 'advice.signed', 'patient.viewed'])
    expect(patient?.mrn).toBe('S-1')
    expect(total).toBe(3)
  })

  it('narrows by family of actions and by person', async () => {
    const actor = here.physician.practitionerId
    expect((await found(here, { patient: patientId, action: 'advice.*', actor })).total).toBe(2)
    expect(
      (await found(here, { patient: patientId, action: 'advice.*', actor: here.administrator.practitionerId })).total,
    ).toBe(0)
  })

  it('counts the facility’s own days', async () => {
    // 02:00 UTC is 10:00 of the same day in Shanghai; the day before has nothing of this patient.
    expect(
      (await found(here, { patient: patientId, action: 'advice.*', from: '2026-11-22', to: '2026-11-22' })).total,
    ).toBe(2)
    expect(
      (await found(here, { patient: patientId, action: 'patient.viewed', from: '2026-11-22', to: '2026-11-22' })).total,
    ).toBe(1)
    expect((await found(here, { patient: patientId, from: '2026-11-20', to: '2026-11-21' })).total).toBe(0)
  })

  it('is an entry itself', async () => {
    await found(here, {})
    const { rows } = await found(here, { action: 'audit.searched' })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows[0]?.actorId).toBe(here.administrator.practitionerId)
  })

  it('shows another facility nothing, and does not say whether the patient exists', async () => {
    expect((await found(there, { action: 'advice.*' })).total).toBe(0)
    const result = await searchAudit(there.administrator, query({ patient: patientId }), NOW)
    expect(result).toEqual({ ok: false, reason: 'not-found' })
  })

  it.each(['physician', 'physiotherapist'] as const)('is not for a %s, and the try is an entry', async (role) => {
    expect(await searchAudit(here[role], query({}), NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    const { rows } = await found(here, { action: 'access.refused', actor: here[role].practitionerId })
    expect(rows[0]?.outcome).toBe('refused')
  })

  it('shows an entry without its clinical content to an administrator', async () => {
    const { rows } = await found(here, { patient: patientId, action: 'advice.signed' })
    const view = await viewAuditEntry(here.administrator, rows[0]?.id ?? '', NOW)
    if (!view.ok) throw new Error(view.reason)
    expect(view.value.payload).toBeNull()
    expect(view.value.contentWithheld).toBe(true)
    expect(JSON.stringify(view.value)).not.toContain('CONTRAINDICATED')
  })

  it.each(['not-an-id', '', '00000000-0000-0000-0000-000000000000'])('does not find the entry %j', async (id) => {
    expect(await viewAuditEntry(here.administrator, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('pages by the last row seen, without a gap or a row twice', async () => {
    await inTransaction(there.physician, async (tx) => {
      for (let index = 0; index < 120; index += 1) {
        await appendEntry(tx, there.physician, {
          type: 'worklist.viewed',
          at: new Date(NOW.getTime() + Math.floor(index / 3)),
        })
      }
    })
    const seen: string[] = []
    let before = ''
    do {
      const page = await found(there, { action: 'worklist.viewed', ...(before === '' ? {} : { before }) })
      seen.push(...page.rows.map(({ id }) => id))
      before = page.older ?? ''
    } while (before !== '')
    expect(seen.length).toBe(120)
    expect(new Set(seen).size).toBe(120)
  })
})

describe('the address of a search', () => {
  it.each([
    ['patient', 'WANG'],
    ['actor', "' OR 1=1"],
    ['action', 'advice.%'],
    ['action', 'nothing.*'],
    ['outcome', 'SUCCESS'],
    ['from', '2026-02-30'],
    ['to', '22-Nov-2026'],
    ['before', '1'],
  ])('says what is wrong with %s=%s', (name, value) => {
    const parsed = parseAuditQuery({ [name]: value })
    expect(parsed.ok).toBe(false)
    expect(!parsed.ok && Object.keys(parsed.problems)).toEqual([name])
  })

  it('refuses a period that ends before it begins, and a parameter given twice', () => {
    expect(parseAuditQuery({ from: '2026-11-22', to: '2026-11-21' })).toEqual({
      ok: false,
      problems: { to: 'ends-before-it-begins' },
    })
    expect(parseAuditQuery({ action: ['advice.*', 'user.*'] }).ok).toBe(false)
  })
})
