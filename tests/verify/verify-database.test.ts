import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { verifyDatabase } from '#lib/use-cases/verification/verify-database'
import { verifyFolder } from '#lib/use-cases/verification/verify-folder'
import { aFacility, type TestFacility } from '../support/facility.ts'
import { aTreatedPatient, looks, type Treated } from './support/activity.ts'
import { logFolder, openedLog, published } from './support/published-log.ts'

let vkey = ''
let facility: TestFacility
let treated: Treated

const verified = () => {
  const address = process.env.DATABASE_AUDITOR_URL ?? ''
  const anchors = [parseVerifierKey(nodeSha256, vkey)]
  return verifyDatabase({ address, folder: logFolder(), anchors, clock: () => 0 })
}

beforeAll(async () => {
  vkey = await openedLog()
  facility = await aFacility()
  treated = await aTreatedPatient(facility)
  await published()
})

describe('verifying the portal’s own log', () => {
  it('finds nothing where nothing was done', async () => {
    const report = await verified()
    expect(report.findings).toEqual([])
    expect(report).toMatchObject({ intact: true, notes: [] })
    expect(report.checked.entries).toBe(report.size)
    expect(report.checked.recommendation).toBeGreaterThan(0)
    expect(report.root).toMatch(/^[0-9a-f]{64}$/)
  })

  it('counts entries that wait, and does not hold them against anybody', async () => {
    await looks(facility.physician, treated.patientId, 3)
    const report = await verified()
    expect(report).toMatchObject({ intact: true, notes: ['3 entries wait for their place in the log.'] })
    await published()
    expect(await verified()).toMatchObject({ intact: true, notes: [] })
  })

  it('finds the published folder whole with nothing but its files and the key', async () => {
    const report = await verifyFolder(logFolder(), [parseVerifierKey(nodeSha256, vkey)], () => 0)
    expect(report.findings).toEqual([])
    expect(report).toMatchObject({ intact: true, size: report.checked['published entries'] })
    expect((await readFile(`${logFolder()}/checkpoint`, 'utf8')).split('\n')[1]).toBe(String(report.size))
  })
})
