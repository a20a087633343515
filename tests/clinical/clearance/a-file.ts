import type {
  ClearanceEvent,
  ClearanceFile,
  IssuedClearance,
  NewestAdvice,
} from '#lib/clinical/clearance/clearance-file'

/** The day on which every test of this folder is asked. */
export const TODAY = '2026-11-22'

/** A time of today, in the form that events and checks have. */
export const at = (time: string, day = TODAY) => `${day}T${time}:00.000Z`

type Edits = {
  readonly file?: Partial<ClearanceFile>
  readonly advice?: Partial<NewestAdvice> | null
  readonly clearance?: Partial<IssuedClearance> | null
}

/** A clearance as recommended, signed twelve days ago, holding, not checked today; edits change what a test is about. */
export function aFile({ file = {}, advice = {}, clearance = {} }: Edits = {}): ClearanceFile {
  return {
    today: TODAY,
    recordClosed: false,
    documentIntact: true,
    advice: advice && {
      outcome: 'CONDITIONAL_CLEARANCE',
      decision: 'AS_RECOMMENDED',
      coSigned: false,
      ended: null,
      ...advice,
    },
    clearance: clearance && {
      issuedOn: '2026-11-10',
      validUntil: '2026-12-08',
      ended: null,
      events: [],
      used: { sessions: 0, days: [] },
      check: null,
      ...clearance,
    },
    verification: clearance === null || clearance.ended ? null : { kind: 'HOLDS' },
    ...file,
  }
}

/** The check that was passed this morning. */
export const passedToday = { id: 'check', day: TODAY, at: at('06:07'), passed: true } as const

export const suspended = (
  cause: 'CHECK' | 'CHECK_EMERGENCY' | 'CHANGED' | 'NEW_FINDINGS',
  time = at('08:00'),
): ClearanceEvent => ({ kind: 'SUSPENDED', cause, rules: cause === 'NEW_FINDINGS' ? ['R-SRC-C01'] : [], at: time })

export const lifted = (time = at('09:00')): ClearanceEvent => ({ kind: 'LIFTED', at: time })
