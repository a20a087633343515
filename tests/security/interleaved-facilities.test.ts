import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { disconnect } from '#lib/db/client'
import { inTransaction } from '#lib/db/transaction'
import { aPatient } from '../support/chart.ts'
import { aFacility, type TestFacility } from '../support/facility.ts'
import { LONG, PATIENCE_MS } from './tier.ts'

const REQUESTS = LONG ? 10_000 : 500
const PATIENTS = 5

let facilities: readonly TestFacility[]

beforeAll(async () => {
  // Two connections for everybody: each then serves both facilities in turn, which is what could leak.
  process.env.DATABASE_POOL_SIZE = '2'
  facilities = [await aFacility(), await aFacility()]
  for (const { physician } of facilities) {
    for (let n = 0; n < PATIENTS; n += 1) await aPatient(physician)
  }
})

afterAll(async () => {
  delete process.env.DATABASE_POOL_SIZE
  await disconnect()
})

/** The facilities whose rows a request of this actor sees, and how many; every third request fails half-way. */
async function look(
  actor: Actor,
  fails: boolean,
): Promise<{ readonly seen: readonly string[]; readonly rows: number }> {
  let answer = { seen: [] as string[], rows: 0 }
  await inTransaction(actor, async (tx) => {
    const rows = await tx.patient.findMany({ select: { facilityId: true } })
    answer = { seen: [...new Set(rows.map(({ facilityId }) => facilityId))], rows: rows.length }
    if (fails) throw new Error('half-way')
  }).catch((error: Error) => {
    if (error.message !== 'half-way') throw error
  })
  return answer
}

describe(`${REQUESTS} requests of two facilities that share two connections`, { timeout: PATIENCE_MS }, () => {
  it('see no row of each other', async () => {
    let crossed = 0
    let next = 0
    const worker = async () => {
      while (next < REQUESTS) {
        const n = next++
        const { id, physician } = facilities[n % 2] as TestFacility
        const { seen, rows } = await look(physician, n % 3 === 0)
        if (seen.length !== 1 || seen[0] !== id || rows !== PATIENTS) crossed += 1
      }
    }
    await Promise.all(Array.from({ length: 8 }, worker))
    console.log(`R17: ${REQUESTS} interleaved requests on a pool of 2: ${crossed} crossed`)
    expect(crossed).toBe(0)
  })
})
