import { outcomes } from '../reference/evaluate.ts'
import { get, set, type Tree } from './edit.ts'
import type { Engine } from './engine.ts'
import { levelWorsenings, recordWorsenings, studyWorsenings, type Worsening } from './worsenings.ts'

/** A record and the same one with a single finding made worse. */
export interface Step {
  readonly path: string
  readonly from: unknown
  readonly to: unknown
  readonly worse: Tree
}

function* stepsAt(record: Tree, path: string, { steps, optional }: Worsening): Generator<Step> {
  const from = get(record, path) ?? null
  const place = steps.indexOf(from)
  if (place < 0 && !(from === null && optional)) return
  for (const to of steps.slice(place + 1)) yield { path, from, to, worse: set(record, path, to) }
}

/** Every way to make one single finding of a record worse. */
export function* worsened(record: Tree): Generator<Step> {
  for (const worsening of recordWorsenings) yield* stepsAt(record, worsening.path, worsening)
  const lists = [
    ['imaging.levels', levelWorsenings],
    ['imaging.studies', studyWorsenings],
  ] as const
  for (const [list, worsenings] of lists) {
    const rows = get(record, list)
    if (!Array.isArray(rows)) continue
    for (const row of rows.keys()) {
      for (const worsening of worsenings) yield* stepsAt(record, `${list}.${row}.${worsening.path}`, worsening)
    }
  }
}

/** What a walk over worsened records counted. */
export interface MonotoneCount {
  pairs: number
  exceptions: number
}

/**
 * A worse finding must not give a less restrictive outcome. The one exception is named: where NONE was the worst
 * severity and becomes MILD, R-LIT-P18 (no stenosis lies outside the evidence) falls silent, and only it may.
 */
export const loosensWhenWorse =
  (engine: Engine, count: MonotoneCount) =>
  (record: Tree): string | null => {
    const before = engine(record)
    const rank = outcomes.indexOf(before.outcome)
    for (const { path, from, to, worse } of worsened(record)) {
      const after = engine(worse)
      count.pairs++
      if (outcomes.indexOf(after.outcome) <= rank) continue
      const named =
        before.firedRules.join() === 'R-LIT-P18' && before.worstSeverity === 'NONE' && after.worstSeverity === 'MILD'
      if (!named) return `${path} from ${from} to ${to}: ${before.outcome} became ${after.outcome}`
      count.exceptions++
    }
    return null
  }
