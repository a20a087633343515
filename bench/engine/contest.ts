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
const leastMilliseconds = 400

/**
 * Times every contestant in turn, `rounds` times over, and keeps each one's median: in one run, so that what else the
 * machine does falls on all alike. A round lasts at least `leastMilliseconds`, after one warm-up batch.
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
  const start = performance.now()
  let done = 0
  do {
    await run()
    done += records
  } while (performance.now() - start < leastMilliseconds)
  return ((performance.now() - start) * 1000) / done
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
