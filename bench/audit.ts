/**
 * `npm run bench:audit -- --seconds 600`: what the audit log costs (R14). Sixteen writers register patients through the
 * data layer while the log is sequenced, signed and published in the same process, as in a portal; in the same run, in
 * turns with it, the same transaction without its entry.
 */
import { runLog } from '#lib/use-cases/log/run-log'
import { numberOption, printFigures, quantile } from '../scripts/drills/support/report.ts'
import { openStage } from '../scripts/drills/support/stage.ts'
import { aDesk, type Desk, registerPatient } from './audit/act.ts'
import { CoverageWatch } from './audit/coverage.ts'

const WRITERS = 16

/** Turns of this length: long enough to settle, short enough that a machine that gets slower does so for both. */
const AUDITED_S = 15
const PLAIN_S = 5

/** Every so many entries one is followed to the checkpoint that covers it. */
const FOLLOWED = 20

type Commit = { readonly entryId: string; readonly at: number }
type Tally = { acts: number; seconds: number }

const seconds = numberOption('seconds', 600)
const stage = await openStage()
try {
  await measure()
} finally {
  await stage.close()
}

async function measure(): Promise<void> {
  const desk = await aDesk()
  const ending = new AbortController()
  const { ended } = await runLog(ending.signal)
  const watch = new CoverageWatch(stage.folder)
  const commits: Commit[] = []
  const [audited, plain]: [Tally, Tally] = [
    { acts: 0, seconds: 0 },
    { acts: 0, seconds: 0 },
  ]
  // Connections are opened and plans made before anything counts.
  await work(desk, false, 1, { acts: 0, seconds: 0 }, [])
  while (audited.seconds < seconds) {
    await work(desk, true, Math.min(AUDITED_S, seconds - audited.seconds), audited, commits)
    await work(desk, false, PLAIN_S, plain, [])
  }
  const delays = await watch.delays(commits.filter((_, i) => i % FOLLOWED === 0))
  ending.abort()
  await ended
  const [rate, plainRate] = [audited.acts / audited.seconds, plain.acts / plain.seconds]
  printFigures(`Audited acts (R14), ${WRITERS} writers, ${Math.round(audited.seconds)} s`, {
    'audited acts a second': rate.toFixed(0),
    'the same without audit, a second': plainRate.toFixed(0),
    ratio: (rate / plainRate).toFixed(2),
    'acts in the log': audited.acts,
    'commit to checkpoint, p50': `${quantile(delays, 0.5).toFixed(0)} ms`,
    'commit to checkpoint, p99': `${quantile(delays, 0.99).toFixed(0)} ms`,
    'commit to checkpoint, longest': `${Math.max(...delays).toFixed(0)} ms`,
  })
}

async function work(desk: Desk, isAudited: boolean, forSeconds: number, tally: Tally, commits: Commit[]) {
  const from = performance.now()
  const until = from + forSeconds * 1000
  const writers = Array.from({ length: WRITERS }, async () => {
    while (performance.now() < until) {
      const entryId = await registerPatient(desk, isAudited)
      commits.push({ entryId, at: performance.now() })
      tally.acts += 1
    }
  })
  await Promise.all(writers)
  tally.seconds += (performance.now() - from) / 1000
}
