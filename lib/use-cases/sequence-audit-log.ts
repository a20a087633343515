import { logState, setLogState } from './log/log-state.ts'
import { firstTurn, type LogFiles, logTurn, type Turn } from './log/log-turn.ts'
import { LogRefusal } from './log/refusal.ts'
import { BATCH_SIZE } from './log/sequence-batch.ts'
import { askWitnesses, type Witness } from './log/witnesses.ts'

export type LogJob = LogFiles & {
  readonly witnesses: readonly Witness[]
  /** Ends the loop after the turn that it is in. */
  readonly signal: AbortSignal
  /** A sentence for the operator's log. */
  readonly say: (sentence: string) => void
}

/** How often an empty queue is asked: nobody waits long, and a few small questions a second are nothing. */
const PACE_MS = 250

/** While entries keep coming: a pause in which some gather, so that a batch is worth its commit. */
const BUSY_PACE_MS = 100

/** Where another process grows the tree, it is left to do so for as long as it lives. */
const STAND_BY_MS = 1_000

/**
 * A batch holds the lock for some tens of milliseconds. Who finds it taken at every look for so long does not meet another
 * sequencer at work, but somebody who keeps all entries waiting, where they could still be removed without a trace.
 */
const LOCK_HELD_MS = 30_000

/** At most two checkpoints a second however busy it is; the first one of a quiet time comes at once. */
const CHECKPOINT_MS = 500

/** What fails is tried again after this long: quick enough for a database that comes back. */
const RETRY_MS = 1_000

/** How often the queue is looked through from the beginning, and not only where rows are expected. */
const SWEEP_MS = 60_000

/**
 * The log's own job, done in every process of the portal and by nobody: gives waiting entries their places, signs the
 * head, publishes it and shows it to the witnesses, until it is told to end. One process at a time does each of these; the
 * others stand by. Returns when it was told to end, or when something is damaged (`logState` then says what).
 */
export async function sequenceAuditLog(job: LogJob): Promise<void> {
  const witnessing = new Set<Promise<void>>()
  let [memory, sweepDue, checkpointDue] = [firstTurn, 0, 0]
  let lockTakenSince: number | null = null
  setLogState({ state: 'running' })
  while (!job.signal.aborted) {
    const now = Date.now()
    const due = { everywhere: now >= sweepDue, checkpoint: now >= checkpointDue }
    try {
      const turn = await logTurn(job, memory, due)
      memory = turn.memory
      lockTakenSince = turn.batch ? null : (lockTakenSince ?? now)
      if (due.everywhere && turn.batch) sweepDue = now + SWEEP_MS
      if (turn.published) {
        checkpointDue = now + CHECKPOINT_MS
        inBackground(witnessing, askWitnesses(job, turn.published))
      }
      if (lockTakenSince !== null && now - lockTakenSince > LOCK_HELD_MS) throw lockHeld()
      goesOn(job)
      await pause(untilNext(turn), job.signal)
    } catch (error) {
      if (isTheEnd(job, error)) break
      await pause(RETRY_MS, job.signal)
    }
  }
  await Promise.all(witnessing)
}

function lockHeld(): LogRefusal {
  return new LogRefusal(
    'lock-held',
    "Somebody holds the log's lock and does not let go, so that no entry gets a place: look for the session in pg_locks (locktype advisory) and end it.",
  )
}

function untilNext({ batch }: Turn): number {
  if (!batch || (batch.overtaken && batch.taken === 0)) return STAND_BY_MS
  if (batch.taken === BATCH_SIZE) return 0
  return batch.taken > 0 ? BUSY_PACE_MS : PACE_MS
}

/** Witnesses answer when they answer: the log does not wait for them. */
function inBackground(running: Set<Promise<void>>, work: Promise<void>): void {
  running.add(work)
  void work.finally(() => running.delete(work))
}

function goesOn({ say }: LogJob): void {
  if (logState().state === 'running') return
  say('The log goes on.')
  setLogState({ state: 'running' })
}

/** Says what failed, once, and whether it is the end of the job. */
function isTheEnd({ say }: LogJob, error: unknown): boolean {
  const before = logState()
  const refusal = error instanceof LogRefusal ? error : null
  const problem = refusal?.problem ?? 'failure'
  if (!(before.state === 'trying-again' && before.problem === problem)) {
    say(refusal?.message ?? `The log waits, and tries again: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (refusal?.final) {
    say('The sequencer has ended: no entry gets a place before this is looked into (docs/operations.md).')
    setLogState({ state: 'stopped', problem: refusal.problem })
    return true
  }
  setLogState({ state: 'trying-again', problem, since: before.state === 'trying-again' ? before.since : Date.now() })
  return false
}

/** Waits so long, or until the job is told to end. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0 || signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
