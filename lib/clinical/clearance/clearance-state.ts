import type { Outcome } from '../outcome.ts'
import type { ClearanceEvent, ClearanceFile, IssuedClearance, SuspensionCause } from './clearance-file.ts'
import { DOSE, type DoseReached, doseReached, reassessmentDue } from './dose.ts'

/** What somebody who is about to treat is told, and the reason. `shown` is a state's word of lib/messages/states.ts. */
export type ShownState =
  | { readonly shown: 'UNCONFIRMED' }
  | { readonly shown: 'NOT_CLEARED'; readonly because: NotClearedReason; readonly outcome: Outcome | null }
  | { readonly shown: 'AWAITING_COSIGNATURE' }
  | { readonly shown: 'SUSPENDED'; readonly cause: Exclude<SuspensionCause, 'NEW_FINDINGS'>; readonly since: string }
  | { readonly shown: 'SUSPENDED_NEW_FINDINGS'; readonly rules: readonly string[]; readonly since: string | null }
  | { readonly shown: 'EXPIRED'; readonly because: 'DATE' | 'NINE_SESSIONS' }
  | { readonly shown: 'DO_NOT_TREAT'; readonly because: DoseReached }
  | { readonly shown: 'CHECK_FIRST' }
  | { readonly shown: 'TREAT_TODAY'; readonly checkId: string }

export type NotClearedReason = 'RECORD_CLOSED' | 'NO_ADVICE' | 'OUTCOME' | 'REVOKED' | 'WITHDRAWN' | 'SUPERSEDED'

export type ClearanceState = ShownState & {
  /** New saddle or sphincter change today, or an emergency rule fires on what is recorded: emergency wording at once. */
  readonly emergency: boolean
  /** Findings changed since the signature without contradicting it, or a suspension was lifted in between. */
  readonly reviewNeeded: boolean
  /** Six sessions or four weeks are over: the physician should see the patient again. */
  readonly reassessmentDue: boolean
}

/**
 * The state of a clearance, as the physiotherapist sees it. Total, and in this order: what is in doubt is never a yes;
 * then what a physician decided; then suspension, which an end by date does not hide; then the clock; then findings that
 * nobody has acted on; then the dose; and only what is left may be treated, after today's check.
 */
export function clearanceState(file: ClearanceFile): ClearanceState {
  const { clearance, verification, today } = file
  const running = clearance?.ended === null ? clearance : null
  return {
    ...shownState(file),
    emergency:
      (verification?.kind === 'CONTRADICTED' && verification.emergency) ||
      openSuspensions(running?.events ?? []).some(({ cause }) => cause === 'CHECK_EMERGENCY'),
    reviewNeeded: running?.events.some(({ kind }) => kind === 'MARKED_FOR_REVIEW') ?? false,
    reassessmentDue: running !== null && reassessmentDue(running.used.sessions, running.issuedOn, today),
  }
}

/** Whether a clearance holds: active, and only today's check or the dose may stand before a session. */
export function permits({ shown }: Pick<ClearanceState, 'shown'>): boolean {
  return shown === 'CHECK_FIRST' || shown === 'TREAT_TODAY' || shown === 'DO_NOT_TREAT'
}

function shownState(file: ClearanceFile): ShownState {
  if (!file.documentIntact || file.verification?.kind === 'FAILED') return { shown: 'UNCONFIRMED' }
  return byDecision(file) ?? byCourse(file)
}

/** What a physician decided, or has not yet: null where a signed advice permits. */
function byDecision({ recordClosed, advice, clearance }: ClearanceFile): ShownState | null {
  const notCleared = (because: NotClearedReason): ShownState => ({
    shown: 'NOT_CLEARED',
    because,
    outcome: advice?.outcome ?? null,
  })
  if (recordClosed) return notCleared('RECORD_CLOSED')
  if (advice === null) return notCleared('NO_ADVICE')
  const ended = advice.ended ?? clearance?.ended ?? null
  if (ended !== null) return notCleared(ended)
  if (advice.outcome !== 'CONDITIONAL_CLEARANCE') return notCleared('OUTCOME')
  return advice.decision === 'CONDITIONAL_AFTER_REVIEW' && !advice.coSigned ? { shown: 'AWAITING_COSIGNATURE' } : null
}

/** What became of a permission since it was signed. A permission without its clearance, or before its day, is a doubt. */
function byCourse({ clearance, verification, today }: ClearanceFile): ShownState {
  if (clearance === null || verification === null || today < clearance.issuedOn) return { shown: 'UNCONFIRMED' }
  const suspension = openSuspensions(clearance.events).at(-1)
  if (suspension) return suspended(suspension)
  if (today > clearance.validUntil) return { shown: 'EXPIRED', because: 'DATE' }
  if (clearance.used.sessions >= DOSE.sessions) return { shown: 'EXPIRED', because: 'NINE_SESSIONS' }
  if (verification.kind !== 'HOLDS') {
    const rules = verification.kind === 'CONTRADICTED' ? verification.rules : []
    return { shown: 'SUSPENDED_NEW_FINDINGS', rules, since: null }
  }
  const dose = doseReached(clearance.used, today)
  if (dose) return { shown: 'DO_NOT_TREAT', because: dose }
  return checkedToday(clearance, today)
}

type Suspension = Extract<ClearanceEvent, { kind: 'SUSPENDED' }>

function suspended({ cause, rules, at }: Suspension): ShownState {
  return cause === 'NEW_FINDINGS'
    ? { shown: 'SUSPENDED_NEW_FINDINGS', rules, since: at }
    : { shown: 'SUSPENDED', cause, since: at }
}

/** The suspensions that no physician has lifted yet, oldest first. */
export function openSuspensions(events: readonly ClearanceEvent[]): readonly Suspension[] {
  const lifted = events.findLastIndex(({ kind }) => kind === 'LIFTED')
  return events.slice(lifted + 1).filter((event) => event.kind === 'SUSPENDED')
}

/** A check counts on its own day, and not for what happened after it: whoever was suspended meanwhile is asked again. */
function checkedToday({ check, events }: IssuedClearance, today: string): ShownState {
  const interrupted = events.findLast(({ kind }) => kind !== 'MARKED_FOR_REVIEW')
  const counts = check?.passed && check.day === today && !(interrupted && interrupted.at >= check.at)
  return check && counts ? { shown: 'TREAT_TODAY', checkId: check.id } : { shown: 'CHECK_FIRST' }
}
