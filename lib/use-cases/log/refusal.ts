/**
 * Why the log does not go on. Each is shown by its name on /api/health and as a sentence in the operator's log.
 *
 * - `damaged-queue`: an entry that waits for its place is gone, or is not an entry
 * - `damaged-tree`: what is stored of the tree does not lead to its head, or an entry not to its leaf
 * - `rolled-back`: the database holds fewer entries than were published
 * - `publication-differs`: what was published is not what the database says
 * - `publication-missing`: the folder with what was published is not where it should be
 * - `key-missing`, `key-exposed`, `key-unreadable`: the file with the signing key
 * - `wrong-key`: the key in the file is not the one that signs for this log
 * - `lock-held`: somebody holds the log's lock and does not let go: no entry gets a place
 */
export type LogProblem =
  | 'damaged-queue'
  | 'damaged-tree'
  | 'rolled-back'
  | 'publication-differs'
  | 'publication-missing'
  | 'key-missing'
  | 'key-exposed'
  | 'key-unreadable'
  | 'wrong-key'
  | 'lock-held'

/** Problems that do not go away by themselves, and in which going on could do harm: the sequencer ends. */
const FINAL: readonly LogProblem[] = ['damaged-queue', 'damaged-tree', 'rolled-back', 'publication-differs']

export class LogRefusal extends Error {
  readonly problem: LogProblem

  constructor(problem: LogProblem, sentence: string) {
    super(sentence)
    this.name = 'LogRefusal'
    this.problem = problem
  }

  get final(): boolean {
    return FINAL.includes(this.problem)
  }
}
