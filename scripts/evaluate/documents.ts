import type { Line } from './lines.ts'

/** A text that should hold one record; `place` names its line where the input has one record a line. */
export interface JsonDocument {
  readonly place: string | null
  readonly text: string | null
}

/**
 * Finds the records of an input: one a line, or one record written over many lines. Which it is shows in the first line
 * that is not blank: a whole JSON value means one a line, and the rest is streamed. Otherwise the input is gathered; it
 * is one document unless it cannot be read as a whole and further lines begin records of their own.
 */
export async function* documentsOf(lines: AsyncIterable<Line>): AsyncGenerator<JsonDocument> {
  const gathered: Line[] = []
  let oneALine = false
  for await (const line of lines) {
    if (line.text !== null && line.text.trim() === '') continue
    if (!oneALine && gathered.length === 0) oneALine = line.text === null || isJson(line.text)
    if (oneALine) yield fromLine(line)
    else gathered.push(line)
  }
  if (gathered.length === 0) return
  const whole = gathered.some(({ text }) => text === null) ? null : gathered.map(({ text }) => text).join('\n')
  const [, ...further] = gathered
  const lineByLine = (whole === null || !isJson(whole)) && further.some(beginsRecord)
  if (lineByLine) yield* gathered.map(fromLine)
  else yield { place: null, text: whole }
}

const fromLine = ({ number, text }: Line): JsonDocument => ({ place: `line ${number}`, text })

/** Inside a record written over many lines, an opening brace at the margin is not to be expected. */
const beginsRecord = ({ text }: Line): boolean => text?.startsWith('{') ?? false

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
