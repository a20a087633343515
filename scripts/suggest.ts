/**
 * `npm run suggest -- FILE`, or `-` for standard input: one report as JSON a line, `{"text", "modality", "region"}`. Prints
 * one line of JSON a report: the grades that its text states plainly, or `{"error": …}` naming the line. Needs no database
 * and no build; the same text always gives the same line.
 *
 * Exit 0 when every report was read, 2 when some input was bad; the other reports are answered all the same.
 */

import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { documentsOf } from './evaluate/documents.ts'
import { linesOf } from './evaluate/lines.ts'
import { type Answer, answer } from './suggest/answer.ts'

const BAD_INPUT = 2
/** 128 + SIGPIPE: what a shell reports of a program whose reader has left. */
const READER_LEFT = 141

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(READER_LEFT)
  throw error
})

async function print(line: Answer): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
}

const [file, ...rest] = process.argv.slice(2)
if (file === undefined || rest.length > 0) {
  console.error('One file is read at a time.\nUsage: npm run suggest -- FILE, or - for standard input')
  process.exit(BAD_INPUT)
}

const input: AsyncIterable<Uint8Array> = file === '-' ? process.stdin : createReadStream(file)
let reports = 0
try {
  for await (const document of documentsOf(linesOf(input))) {
    reports += 1
    const line = answer(document)
    if ('error' in line) process.exitCode = BAD_INPUT
    await print(line)
  }
  if (reports === 0) {
    process.exitCode = BAD_INPUT
    await print({ error: 'the input holds no report' })
  }
} catch (error) {
  if (!(error instanceof Error && 'syscall' in error)) throw error
  process.exitCode = BAD_INPUT
  await print({ error: `${file} cannot be read: ${error.message}` })
}
