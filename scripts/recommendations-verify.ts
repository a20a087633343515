/**
 * `npm run recommendations:verify`: judges every stored recommendation again under the version of the guideline that it
 * names. Exit 0: all give the same bytes. Exit 1: each one that does not is named, with what is wrong.
 */
import { v7 as uuidv7 } from 'uuid'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { appendEntry } from '#lib/db/audit-log'
import { disconnect } from '#lib/db/client'
import { facilityIds } from '#lib/db/facilities'
import { recommendationsAfter } from '#lib/db/recommendations'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { recheckRecommendation } from '#lib/documents/recheck'

/** Rows read at once: bounds memory, whatever the size of the archive. */
const BATCH = 200

let checked = 0
let damaged = 0

async function checkFacility(facility: string): Promise<void> {
  let after: string | null = null
  for (;;) {
    const rows = await inFacilityBeforeSignIn(facility, (tx) => recommendationsAfter(tx, after, BATCH))
    for (const row of rows) {
      const problems = recheckRecommendation(nodeSha256, row)
      checked += 1
      if (problems.length === 0) continue
      damaged += 1
      process.stdout.write(`recommendation ${row.id}: ${problems.join(', ')}\n`)
    }
    const last = rows.at(-1)
    if (rows.length < BATCH || !last) break
    after = last.id
  }
  await inFacilityBeforeSignIn(facility, (tx) =>
    appendEntry(
      tx,
      { actor: { id: 'system:recommendations-verify', role: 'system', session: null }, facility, requestId: uuidv7() },
      { type: 'audit.verified', at: new Date(), purpose: 'HCOMPL', payload: { checked, damaged } },
    ),
  )
}

for (const facility of await facilityIds()) await checkFacility(facility)
await disconnect()
process.stdout.write(`${checked} recommendations judged again, ${damaged} differ.\n`)
process.exitCode = damaged === 0 ? 0 : 1
