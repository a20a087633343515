import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#lib/db/transaction'
import { findPatients } from '#lib/use-cases/find-patients'
import { aPatient } from '../support/chart.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

let here: TestFacility
let there: TestFacility
let wang: string
let other: string

beforeAll(async () => {
  here = await aFacility()
  there = await aFacility()
  wang = await aPatient(here.physician, { mrn: '100 2417' })
  other = await aPatient(here.physician, { mrn: 'B-77', birthDate: '1990-12-31' })
})

const found = async (text: string, facility = here) => {
  const result = await findPatients(facility.physician, text, NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const ids = async (text: string, facility = here) => (await found(text, facility)).rows.map(({ patient }) => patient.id)

describe('finding a patient', () => {
  it.each(['wang', 'WANG, Li', 'li wang', '王丽', '王'])('finds everybody whose name holds %s', async (text) => {
    expect(new Set(await ids(text))).toEqual(new Set([wang, other]))
  })

  it.each(['100 2417', '2417', 'b-77'])('finds by the MRN %s', async (text) => {
    expect(await ids(text)).toEqual([text === 'b-77' ? other : wang])
  })

  it.each(['03-Apr-1958', '1958-04-03', '03/04/1958', '1958年4月3日'])('finds by the birth date %s', async (text) => {
    const { rows, birthDate } = await found(text)
    expect(rows.map(({ patient }) => patient.id)).toEqual([wang])
    expect(birthDate).toBe('1958-04-03')
  })

  it('says how many people have a name', async () => {
    expect((await found('100 2417')).rows[0]?.namesakes).toBe(2)
  })

  it.each(['%', '_', '\\', '', '   ', ',', "'; drop table patient; --"])('finds nobody by %j', async (text) => {
    expect(await found(text)).toMatchObject({ rows: [], total: 0 })
  })

  it('shows another facility nobody', async () => {
    expect(await ids('wang', there)).toEqual([])
  })

  it('names how many there are when it cannot show them all', async () => {
    const busy = await aFacility()
    for (let count = 0; count < 51; count += 1) await aPatient(busy.physician)
    const { rows, total } = await found('wang', busy)
    expect([rows.length, total]).toEqual([50, 51])
  })

  it('leaves an entry with what was asked and how many were found', async () => {
    await found('B-77')
    const entry = await inTransaction(here.physician, (tx) =>
      tx.auditEntry.findFirstOrThrow({
        where: { type: 'patient.searched', actorId: here.physician.practitionerId },
        orderBy: { id: 'desc' },
        include: { payload: true },
      }),
    )
    expect(JSON.parse(entry.payload?.payload ?? '')).toEqual({ text: 'B-77', birthDate: null, found: 1 })
    expect(entry.patientRef).toBeNull()
  })

  it('is for a physiotherapist too, and not for an administrator', async () => {
    expect((await findPatients(here.physiotherapist, 'wang', NOW)).ok).toBe(true)
    expect(await findPatients(here.administrator, 'wang', NOW)).toEqual({ ok: false, reason: 'not-permitted' })
  })
})
