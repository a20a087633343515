import { describe, expect, it } from 'vitest'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { currentRuleset } from '#lib/clinical/ruleset'
import { facilityIds } from '#lib/db/facilities'
import { recommendationsAfter } from '#lib/db/recommendations'
import { inTransaction } from '#lib/db/transaction'
import { recheckRecommendation } from '#lib/documents/recheck'
import { anAssessedPatient } from '../support/chart.ts'
import { aFacility } from '../support/facility.ts'

async function archived() {
  const { physician, id } = await aFacility()
  await anAssessedPatient(physician)
  await anAssessedPatient(physician, { finding: { qualitative: 'SEVERE' } })
  await anAssessedPatient(physician, { answers: { bladder: 'NEW_OR_WORSE', dvt: null } })
  const rows = await inTransaction(physician, (tx) => recommendationsAfter(tx, null, 100))
  return { rows, physician, id }
}

describe('an archived recommendation', () => {
  it('gives the same bytes when it is judged again under its archived version', async () => {
    const { rows, id } = await archived()
    expect(rows.length).toBeGreaterThanOrEqual(3)
    for (const row of rows) expect(recheckRecommendation(nodeSha256, row), row.id).toEqual([])
    expect(await facilityIds()).toContain(id)
  })

  it('is told from one that was altered, whatever was altered', async () => {
    const { rows } = await archived()
    const row = rows.find(({ outcome }) => outcome === 'CONDITIONAL_CLEARANCE')
    if (!row) throw new Error('nobody is cleared')
    const recheck = (edits: Partial<typeof row>) => recheckRecommendation(nodeSha256, { ...row, ...edits })
    expect(recheck({ record: row.record.replace('"MILD"', '"SEVERE"') })).toEqual(
      expect.arrayContaining(['digest-differs', 'evaluation-differs', 'columns-differ']),
    )
    expect(recheck({ evaluation: row.evaluation.replace('CONDITIONAL_CLEARANCE', 'CONTRAINDICATED') })).toEqual(
      expect.arrayContaining(['digest-differs', 'evaluation-differs']),
    )
    expect(recheck({ outcome: 'CONTRAINDICATED' })).toEqual(['columns-differ'])
    expect(recheck({ patientId: row.id })).toEqual(['digest-differs'])
    expect(recheck({ rulesetVersion: '1999.1' })).toContain('ruleset-missing')
    expect(recheck({ rulesetHash: currentRuleset.hash.replaceAll('a', 'b') })).toContain('ruleset-missing')
    expect(recheck({ record: '{"asOf":"2026-02-30"}' })).toContain('record-unreadable')
    expect(recheck({ record: 'not JSON' })).toContain('record-unreadable')
  })

  it('comes in pages without a gap', async () => {
    const { rows, physician } = await archived()
    const first = await inTransaction(physician, (tx) => recommendationsAfter(tx, null, 2))
    const rest = await inTransaction(physician, (tx) => recommendationsAfter(tx, first.at(-1)?.id ?? null, 100))
    expect([...first, ...rest].map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })
})
