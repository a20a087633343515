import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { appendEntry } from '#lib/db/audit-log'
import { inTransaction } from '#lib/db/transaction'
import { closeFlag } from '#lib/use-cases/close-flag'
import { confirmErasure } from '#lib/use-cases/confirm-erasure'
import { requestErasure } from '#lib/use-cases/request-erasure'
import { reviewFlags } from '#lib/use-cases/review-flags'
import { verifyDatabase } from '#lib/use-cases/verification/verify-database'
import { verifyFolder } from '#lib/use-cases/verification/verify-folder'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
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

  it('takes flags that were raised and closed for what their entries vouch for', async () => {
    const { administrator, secondPhysician } = facility
    await looks(secondPhysician, treated.patientId, 1)
    await published()
    const queue = await reviewFlags(administrator, { open: true, after: null }, NOW)
    if (!queue.ok) throw new Error(queue.reason)
    const flag = queue.value.flags.find(({ practitionerId }) => practitionerId === secondPhysician.practitionerId)
    if (!flag) throw new Error('the rules found nothing odd in a stranger’s look')
    const closing = { flagId: flag.id, note: 'Asked, and explained.' }
    expect(await closeFlag(administrator, closing, randomUUID(), NOW)).toMatchObject({ ok: true })
    await published()
    const report = await verified()
    expect(report.findings).toEqual([])
    expect(report.checked).toMatchObject({ 'audit-flag': expect.any(Number), 'audit-flag-closing': 1 })
  })

  it('says by which entry content was erased, and does not hold it against anybody', async () => {
    const { administrator, secondPhysician } = facility
    const id = secondPhysician.practitionerId
    const entryId = await inTransaction(administrator, async (tx) => {
      await tx.practitioner.update({ where: { id }, data: { roles: ['PHYSICIAN', 'ADMINISTRATOR'] } })
      await appendEntry(tx, administrator, {
        type: 'user.role-changed',
        at: NOW,
        wrote: [{ kind: 'practitioner', id }],
      })
      const payload = { reason: 'Somebody else’s letter.' }
      return appendEntry(tx, administrator, { type: 'advice.viewed', at: NOW, payload })
    })
    const reason = 'Another patient’s letter.'
    expect(await requestErasure(administrator, { entryId, reason }, randomUUID(), NOW)).toMatchObject({ ok: true })
    const second = { ...secondPhysician, role: 'ADMINISTRATOR' as const }
    expect(await confirmErasure(second, { entryId }, randomUUID(), NOW)).toMatchObject({ ok: true })
    await published()
    const report = await verified()
    expect(report.findings).toEqual([])
    expect(report.notes).toEqual([
      expect.stringMatching(`^The content of entry ${entryId} was erased by entry #[0-9]+\\.$`),
    ])
  })
})
