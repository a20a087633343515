/** How the log of this process does, for /api/health: kept on globalThis, because pages and start-up are bundled apart. */
import type { LogProblem } from './refusal.ts'

export type LogState =
  /** No sequencer runs in this process: a command, or a test. */
  | { readonly state: 'not-here' }
  | { readonly state: 'running' }
  /** Something fails and is tried again. */
  | { readonly state: 'trying-again'; readonly problem: LogProblem | 'failure'; readonly since: number }
  /** Something is damaged: the sequencer has ended, and only a person can mend it. */
  | { readonly state: 'stopped'; readonly problem: LogProblem }

const globalForState = globalThis as typeof globalThis & { clearspineLogState?: LogState }

export function logState(): LogState {
  return globalForState.clearspineLogState ?? { state: 'not-here' }
}

export function setLogState(state: LogState): void {
  globalForState.clearspineLogState = state
}
