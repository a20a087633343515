import { createHmac, randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { mintActor } from '#lib/auth/mint'
import { openLoginSession } from '#lib/auth/open-login-session'
import { acceptedStep, hotpCode, totpStep } from '#lib/auth/totp'
import { appendEntry } from '#lib/db/audit-log'
import { inTransaction } from '#lib/db/transaction'
import { calendarDate } from '#lib/messages/dates'
import { clientOptions } from '../support/client-options.ts'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

const HOUR = 3_600_000
const hourOff = (hours: number) => new Date(NOW.getTime() + hours * HOUR)

const hmac = (key: Uint8Array, message: Uint8Array) => new Uint8Array(createHmac('sha1', key).update(message).digest())
const secret = new Uint8Array(20).fill(7)

let here: TestFacility

beforeAll(async () => {
  here = await aFacility()
})

async function aSession(at: Date): Promise<string> {
  const { practitionerId } = here.physician
  const opened = await openLoginSession(
    { practitionerId, facilityId: here.id, role: 'PHYSICIAN' },
    { level: 'FULL', proof: 'password+code' },
    { requestId: randomUUID(), client: 'test', at },
  )
  if (!opened) throw new Error('no session was opened')
  return opened.token
}

const opens = async (token: string, at: Date) => (await mintActor(token, randomUUID(), at)) !== null

describe('a clock that is an hour off', () => {
  it.each([-1, 1])('accepts no code of the right time (%s h), and no code twice after it is put right', (hours) => {
    const code = hotpCode(hmac, secret, totpStep(NOW))
    expect(acceptedStep(hmac, secret, code, hourOff(hours), null)).toBeNull()
    const later = acceptedStep(hmac, secret, hotpCode(hmac, secret, totpStep(hourOff(1))), hourOff(1), null)
    expect(later).toBe(totpStep(hourOff(1)))
    // Back to the right time: every step up to the accepted one is spent.
    expect(acceptedStep(hmac, secret, code, NOW, later)).toBeNull()
  })

  it('ends a session when it jumps ahead, and when it is put back', async () => {
    const token = await aSession(NOW)
    expect(await opens(token, NOW)).toBe(true)
    expect(await opens(token, hourOff(1))).toBe(false)
    expect(await opens(token, hourOff(-1))).toBe(false)
  })

  it('leaves the entries in the order in which they were made', async () => {
    const made: string[] = []
    for (const hours of [0, 1, -1, 0]) {
      const about = { type: 'worklist.viewed', at: hourOff(hours) } as const
      made.push(await inTransaction(here.physician, (tx) => appendEntry(tx, here.physician, about)))
    }
    const owner = new pg.Client(clientOptions(process.env.DATABASE_OWNER_URL))
    await owner.connect()
    const queued = await owner.query<{ id: string }>(
      'SELECT entry_id::text AS id FROM audit_queue WHERE entry_id = ANY ($1) ORDER BY sequence',
      [made],
    )
    await owner.end()
    expect(queued.rows.map(({ id }) => id)).toEqual(made)
  })
})

describe('the day', () => {
  it.each([
    ['begins once on the night that has an hour twice', 'America/New_York', '2026-11-01T03:59:59Z', '2026-10-31'],
    ['and goes on through the second one', 'America/New_York', '2026-11-01T06:30:00Z', '2026-11-01'],
    ['begins once on the night that lacks an hour', 'Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['and ends where the next begins', 'Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['belongs to the facility, and not to the server', 'Asia/Shanghai', '2026-11-21T16:00:00Z', '2026-11-22'],
  ])('%s', (_, zone, instant, day) => {
    expect(calendarDate(new Date(instant), zone)).toBe(day)
  })
})
