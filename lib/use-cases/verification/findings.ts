import type { Finding, Report } from '#lib/audit/report'

/** Findings that a report lists. Whoever has more of them needs a backup and not a longer list; all are counted. */
const LISTED = 1_000

/** Collects what a verification finds and how much it looked at. */
export class Findings {
  private readonly listed: Finding[] = []
  private readonly notes: string[] = []
  private readonly counts: Record<string, number> = {}
  private readonly times: Record<string, number> = {}
  private total = 0

  add(...findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.total += 1
      if (this.listed.length < LISTED) this.listed.push(finding)
    }
  }

  note(sentence: string): void {
    this.notes.push(sentence)
  }

  count(what: string, n = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + n
  }

  /** Runs one part and keeps how long it took, in milliseconds by `clock`. */
  async timed<T>(part: string, clock: () => number, work: () => Promise<T>): Promise<T> {
    const from = clock()
    try {
      return await work()
    } finally {
      this.times[part] = Math.round(clock() - from)
    }
  }

  report(size: number, root: string | null): Report {
    return {
      intact: this.total === 0,
      size,
      root,
      checked: this.counts,
      took: this.times,
      notes: this.notes,
      findings: this.listed,
      more: this.total - this.listed.length,
    }
  }
}
