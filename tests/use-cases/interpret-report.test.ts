import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#lib/db/transaction'
import { interpretReport } from '#lib/use-cases/interpret-report'
import { digestOf } from '#lib/use-cases/shared/digest'
import { aPatient } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { entriesAbout } from '../support/signing.ts'

let here: TestFacility
let elsewhere: TestFacility

beforeAll(async () => {
  ;[here, elsewhere] = [await aFacility(), await aFacility()]
})

const text = 'L4-5: severe central canal stenosis.'
const report = { text, modality: 'MR', region: 'LUMBAR' } as const

describe('having findings suggested from a report', () => {
  it('offers what the text states, stores no study and leaves an entry of what was offered', async () => {
    const patientId = await aPatient(here.physician)
    const read = await interpretReport(here.physician, { patientId, ...report }, NOW)
    expect(read).toMatchObject({
      ok: true,
      value: { suggestions: [{ level: 'L4-L5', field: 'central', side: null, value: 'SEVERE' }], measurements: [] },
    })
    expect(await inTransaction(here.physician, (tx) => tx.imagingStudy.count({ where: { patientId } }))).toBe(0)
    expect(await entriesAbout(here.physician, patientId)).toContain('report.interpreted')
    const payloads = await inTransaction(here.physician, (tx) =>
      tx.auditPayload.findMany({ where: { entry: { type: 'report.interpreted' } } }),
    )
    const written = payloads.map(({ payload }) => payload).join('\n')
    expect(written).toContain(digestOf(text))
    expect(written).not.toContain(text)
  })

  it("is a physician's act", async () => {
    const patientId = await aPatient(here.physician)
    const read = await interpretReport(here.physiotherapist, { patientId, ...report }, NOW)
    expect(read).toEqual({ ok: false, reason: 'not-permitted' })
  })

  it.each(['00000000-0000-7000-8000-000000000000', 'x'])('knows no patient %s', async (patientId) => {
    expect(await interpretReport(here.physician, { patientId, ...report }, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })

  it("does not see another facility's patients", async () => {
    const patientId = await aPatient(elsewhere.physician)
    expect(await interpretReport(here.physician, { patientId, ...report }, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })
})
