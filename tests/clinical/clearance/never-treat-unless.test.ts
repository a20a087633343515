import { expect, it } from 'vitest'
import type { ClearanceFile, IssuedClearance } from '#lib/clinical/clearance/clearance-file'
import { clearanceState } from '#lib/clinical/clearance/clearance-state'
import { DECISIONS } from '#lib/clinical/decision/decision'
import { OUTCOMES } from '#lib/clinical/outcome'
import { at, lifted, passedToday, suspended, TODAY } from './a-file.ts'

/*
 * Every combination of everything that a state follows from. The yardstick beside it is written from the contract alone,
 * as one list of conditions, and knows nothing of the order in which the function asks.
 */

const EVENTS: readonly IssuedClearance['events'][] = [
  [],
  [suspended('CHECK')],
  [suspended('NEW_FINDINGS')],
  [suspended('CHECK_EMERGENCY', at('04:00')), lifted(at('05:00'))],
  [suspended('CHANGED'), lifted()],
  [suspended('CHECK'), lifted(), suspended('CHECK')],
  [{ kind: 'MARKED_FOR_REVIEW', at: at('08:00') }],
]
/** Whether each of the above leaves the clearance unsuspended, and this morning's check standing. */
const UNSUSPENDED = [true, false, false, true, true, false, true]
const CHECK_STANDS = [true, true, true, true, false, false, true]

const CHECKS: readonly IssuedClearance['check'][] = [
  null,
  passedToday,
  { ...passedToday, passed: false },
  { ...passedToday, day: '2026-11-21', at: at('06:00', '2026-11-21') },
]
const VERIFICATIONS: readonly ClearanceFile['verification'][] = [
  { kind: 'HOLDS' },
  { kind: 'FAILED' },
  { kind: 'CONTRADICTED', rules: ['R-LIT-P01'], emergency: false },
  null,
]
const USED = [
  { sessions: 0, days: [] },
  { sessions: 8, days: ['2026-11-16'] },
  { sessions: 9, days: [] },
  { sessions: 1, days: [TODAY] },
  { sessions: 2, days: ['2026-11-16', '2026-11-19'] },
]
const ROOM = [true, true, false, false, false]
const DAYS = ['2026-11-21', TODAY, '2026-11-23']
const ENDS = [null, 'REVOKED', 'WITHDRAWN'] as const
const CLEARANCE_ENDS = [null, 'SUPERSEDED', 'REVOKED', 'WITHDRAWN'] as const
const BOTH = [true, false]

function* clearances() {
  for (const issuedOn of DAYS)
    for (const validUntil of DAYS)
      for (const ended of CLEARANCE_ENDS)
        for (const [e, events] of EVENTS.entries())
          for (const check of CHECKS)
            for (const [u, used] of USED.entries()) {
              const mayTreat =
                issuedOn <= TODAY &&
                validUntil >= TODAY &&
                ended === null &&
                UNSUSPENDED[e] === true &&
                CHECK_STANDS[e] === true &&
                check === passedToday &&
                ROOM[u] === true
              yield { clearance: { issuedOn, validUntil, ended, events, check, used }, mayTreat }
            }
  yield { clearance: null, mayTreat: false }
}

function* advices() {
  yield { advice: null, mayTreat: false }
  for (const outcome of OUTCOMES)
    for (const decision of DECISIONS)
      for (const coSigned of BOTH)
        for (const ended of ENDS) {
          const signed = decision !== 'CONDITIONAL_AFTER_REVIEW' || coSigned
          yield {
            advice: { outcome, decision, coSigned, ended },
            mayTreat: outcome === 'CONDITIONAL_CLEARANCE' && signed && ended === null,
          }
        }
}

it('never says that somebody may treat today unless every single condition holds, and says so whenever all do', () => {
  const issued = [...clearances()]
  let files = 0
  let treated = 0
  const wrong: ClearanceFile[] = []
  for (const { advice, mayTreat: permitted } of advices())
    for (const { clearance, mayTreat } of issued)
      for (const verification of VERIFICATIONS)
        for (const documentIntact of BOTH)
          for (const recordClosed of BOTH) {
            const file = { today: TODAY, recordClosed, documentIntact, advice, clearance, verification }
            const expected = permitted && mayTreat && verification?.kind === 'HOLDS' && documentIntact && !recordClosed
            const shown = clearanceState(file).shown === 'TREAT_TODAY'
            files += 1
            treated += shown ? 1 : 0
            if (shown !== expected) wrong.push(file)
          }
  expect(wrong.slice(0, 3)).toEqual([])
  expect(files).toBe(91 * 5041 * 4 * 2 * 2)
  expect(treated).toBeGreaterThan(0)
})
