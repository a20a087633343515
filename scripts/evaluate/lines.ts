const NEWLINE = 10

/** One line of input. `text` is null when its bytes are not UTF-8. */
export interface Line {
  readonly number: number
  readonly text: string | null
}

/** Cuts a stream of bytes into lines; a byte order mark and a carriage return at the end are no part of them. */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  let begun: Uint8Array[] = []
  for await (const chunk of input) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      number += 1
      yield { number, text: decode(decoder, [...begun, chunk.subarray(from, end)]) }
      begun = []
      from = end + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) yield { number: number + 1, text: decode(decoder, begun) }
}

function decode(decoder: TextDecoder, parts: readonly Uint8Array[]): string | null {
  try {
    return decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts)).replace(/\r$/, '')
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
