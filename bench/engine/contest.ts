/** One contestant: answers a batch of samples, so that each may use its own way of going through many records. */
export interface Contestant {
  readonly name: string
  readonly run: () => unknown
  readonly records: number
}

export interface Timing {
  readonly name: string
  readonly perSecond: number
  readonly microseconds: number
}

const rounds = 5
const leastMicroseconds = 400_000

/**
 * Times every contestant in turn, `rounds` times over, and keeps each one's median. What is counted is the processor
 * time of this thread, not the clock on the wall: a busy neighbour must not decide a comparison. A round lasts at
 * least `leastMicroseconds`, after one warm-up batch.
 */
export async function contest(contestants: readonly Contestant[]): Promise<Timing[]> {
  for (const { run } of contestants) await run()
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const { name, run, records } of contestants) times.get(name)?.push(await timed(run, records))
  }
  return contestants.map(({ name }) => {
    const microseconds = median(times.get(name) ?? [])
    return { name, microseconds, perSecond: 1e6 / microseconds }
  })
}

async function timed(run: () => unknown, records: number): Promise<number> {
  const start = process.threadCpuUsage()
  let done = 0
  let spent = 0
  do {
    await run()
    done += records
    const { user, system } = process.threadCpuUsage(start)
    spent = user + system
  } while (spent < leastMicroseconds)
  return spent / done
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
