import type { LogReader } from './log-reader.ts'

/**
 * A reader that asks one question after the other, so that a batch can be on its way while the one before is worked on: a
 * connection answers only one at a time, and its driver will not keep others waiting.
 */
export function oneAtATime(db: LogReader): LogReader {
  let last: Promise<unknown> = Promise.resolve()
  const ask = (...query: Parameters<LogReader['$queryRaw']>): Promise<unknown> => {
    const answer = last.then(() => db.$queryRaw(...query))
    last = answer.catch(() => undefined)
    return answer
  }
  return { $queryRaw: ask } as unknown as LogReader
}
