import 'server-only'
import { utf8 } from '#lib/audit/encoding'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { findAdvice } from '#lib/db/advice'
import { appendEntry } from '#lib/db/audit-log'
import { findPatient } from '#lib/db/patients'
import { type FoundPaper, findPaper, ownFacility } from '#lib/db/printed-papers'
import { inFacilityBeforeSignIn, type Tx } from '#lib/db/transaction'
import { typedPaperCode } from '#lib/documents/paper-code'
import { clearancesOfOne } from '#lib/use-cases/shared/clearances-of'
import { whyNotPrintable } from '#lib/use-cases/shared/printable'

/** All that a paper's code ever says. */
export type PaperStatus = 'current' | 'not-current' | 'unknown' | 'unconfirmed'

/** Looks at one paper a minute: a queue at a reception desk, and no more than that in entries of the log. */
const LOOKS_A_MINUTE = 20
const MINUTE_MS = 60_000

let minute = 0
const looks = new Map<string, number>()

/**
 * Whether the paper that carries a code still says what is true: the advice is the newest of its region, is in force and
 * intact, and nothing recorded since speaks against it. Asked by anybody who holds the paper, and therefore without an
 * actor: it says nothing about whose it is, and every look at a paper that exists is an entry of its facility. A code that
 * nobody has, one of another deployment and no code at all take one and the same way and leave no entry, or anybody could
 * fill the log. Throws when the database does not answer; the page then says that nothing is confirmed.
 */
export async function paperStatus(code: string, requestId: string, now: Date): Promise<PaperStatus> {
  const paper = await findPaper(nodeSha256(utf8(typedPaperCode(code))))
  if (paper === null) return 'unknown'
  if (tooOften(paper.paperId, now)) return 'unconfirmed'
  return inFacilityBeforeSignIn(paper.facilityId, (tx) => look(tx, paper, requestId, now))
}

async function look(tx: Tx, paper: FoundPaper, requestId: string, now: Date): Promise<PaperStatus> {
  const { adviceId, facilityId, paperId } = paper
  const advice = await findAdvice(tx, adviceId)
  const patient = advice && (await findPatient(tx, advice.patientId))
  if (!patient) throw new Error(`Expected advice ${adviceId} of a printed paper and its patient, found none`)
  const regions = await clearancesOfOne(tx, { facility: await ownFacility(tx) }, patient, now)
  const newest = regions.find((region) => region.advice.id === adviceId)
  const against = newest ? whyNotPrintable(newest.state) : 'replaced'
  const status = against === null ? 'current' : against === 'unconfirmed' ? 'unconfirmed' : 'not-current'
  await appendEntry(
    tx,
    { actor: { id: 'unknown', role: 'none', session: null }, facility: facilityId, requestId },
    { type: 'paper-status.viewed', at: now, subject: `advice:${adviceId}`, payload: { paper: paperId, status } },
  )
  return status
}

function tooOften(paperId: string, now: Date): boolean {
  const at = Math.floor(now.getTime() / MINUTE_MS)
  if (at !== minute) looks.clear()
  minute = at
  const count = (looks.get(paperId) ?? 0) + 1
  looks.set(paperId, count)
  return count > LOOKS_A_MINUTE
}
