import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseAuditQuery } from '#lib/audit/search-query'
import type { SearchTerms } from '#lib/audit/search-text'
import { inTransaction } from '#lib/db/transaction'
import { removeSavedSearch } from '#lib/use-cases/remove-saved-search'
import { resolveAuditSearch } from '#lib/use-cases/resolve-audit-search'
import { saveAuditSearch } from '#lib/use-cases/save-audit-search'
import { searchAudit } from '#lib/use-cases/search-audit'
import { aPatient } from '../support/a-patient.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

let here: TestFacility
let li: { readonly id: string }

beforeAll(async () => {
  here = await aFacility()
  li = await aPatient(here.physician, { mrn: '100 2417' })
  await aPatient(here.physician, { mrn: '100 2418', givenName: 'Lian' })
  await aPatient(here.physician, { mrn: '100 2419', familyName: 'O’NEILL', givenName: 'Twin' })
  await aPatient(here.physician, { mrn: '100 2420', familyName: 'O’NEILL', givenName: 'Twin' })
})

const resolved = async (terms: SearchTerms) => {
  const result = await resolveAuditSearch(here.administrator, terms, NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const entriesOf = (type: string) =>
  inTransaction(here.administrator, (tx) => tx.auditEntry.findMany({ where: { type }, include: { payload: true } }))

describe('what was typed becomes an address of ids', () => {
  it('by the whole name, although another name begins with it', async () => {
    expect(await resolved({ patient: 'WANG, Li', action: 'advice.*' })).toEqual({
      kind: 'query',
      query: { patient: li.id, action: 'advice.*' },
    })
  })

  it('by the record number, and by an id as it is', async () => {
    expect(await resolved({ patient: '100 2417' })).toEqual({ kind: 'query', query: { patient: li.id } })
    expect(await resolved({ patient: li.id })).toEqual({ kind: 'query', query: { patient: li.id } })
  })

  it('asks which of several is meant', async () => {
    const open = await resolved({ patient: 'twin' })
    expect(open).toMatchObject({ kind: 'several', key: 'patient', more: false })
    expect(open.kind === 'several' && open.patients.map(({ mrn }) => mrn)).toEqual(['100 2419', '100 2420'])
  })

  it('finds people by any part of their name, and those who are nobody as they are written', async () => {
    const physician = { kind: 'query', query: { actor: here.physician.practitionerId } }
    expect(await resolved({ actor: 'chen' })).toEqual(physician)
    expect(await resolved({ actor: 'CHEN, Hui (Dr)' })).toEqual(physician)
    expect(await resolved({ actor: 'unknown' })).toEqual({ kind: 'query', query: { actor: 'unknown' } })
    expect(await resolved({ actor: 'system:audit-flags' })).toMatchObject({ query: { actor: 'system:audit-flags' } })
  })

  it.each([
    ['patient', 'Nobody-of-that-name'],
    ['patient', '%'],
    ['actor', '___'],
    ['actor', ','],
  ] as const)('says that nobody is meant by %s:%s', async (key, name) => {
    expect(await resolved({ [key]: name })).toEqual({ kind: 'nobody', key, name })
  })

  it('leaves an entry of the name that was looked for', async () => {
    await resolved({ patient: 'WANG' })
    const texts = (await entriesOf('patient.searched')).map(({ payload }) => JSON.parse(payload?.payload ?? '{}').text)
    expect(texts).toContain('WANG')
  })

  it('is not for a physiotherapist', async () => {
    expect(await resolveAuditSearch(here.physiotherapist, { patient: 'WANG' }, NOW)).toEqual({
      ok: false,
      reason: 'not-permitted',
    })
  })
})

describe('a saved search', () => {
  const parsed = parseAuditQuery({ action: 'advice.*', from: '2026-11-01', to: '2026-11-22' })
  const query = parsed.ok ? parsed.query : null
  if (!query) throw new Error('the query of this test cannot be read')

  it('is kept once, without a name in it, and is its owner’s alone', async () => {
    const submission = randomUUID()
    for (const _ of [1, 2]) {
      const saved = await saveAuditSearch(here.administrator, { name: 'Advice in November', query }, submission, NOW)
      expect(saved.ok).toBe(true)
    }
    const page = await searchAudit(here.administrator, query, NOW)
    expect(page.ok && page.value.saved.map(({ name, query }) => [name, query])).toEqual([
      ['Advice in November', 'action=advice.*&from=2026-11-01&to=2026-11-22'],
    ])
    expect(await entriesOf('audit.search-saved')).toHaveLength(1)
    const reviewer = { ...here.physician, clinicalReviewer: true }
    const others = await searchAudit(reviewer, query, NOW)
    expect(others.ok && others.value.saved).toEqual([])
  })

  it('needs a name of its own', async () => {
    const again = await saveAuditSearch(here.administrator, { name: 'Advice in November', query }, randomUUID(), NOW)
    expect(again).toEqual({ ok: false, reason: 'name-taken' })
  })

  it('is removed by its owner only, and the entry keeps what it was', async () => {
    const page = await searchAudit(here.administrator, query, NOW)
    const id = (page.ok && page.value.saved[0]?.id) || ''
    const reviewer = { ...here.physician, clinicalReviewer: true }
    for (const wrong of [id, 'no-id']) {
      expect(await removeSavedSearch(reviewer, wrong, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
    expect(await removeSavedSearch(here.administrator, id, NOW)).toEqual({
      ok: true,
      value: { name: 'Advice in November' },
    })
    const [removal] = await entriesOf('audit.search-removed')
    expect(JSON.parse(removal?.payload?.payload ?? '{}')).toMatchObject({ name: 'Advice in November' })
  })
})
