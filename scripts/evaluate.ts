/**
 * `npm run evaluate -- FILE`, or `-` for standard input: one evaluation record as JSON, or one a line as NDJSON. Prints
 * one line of JSON a record: its evaluation, or `{"error": …}` naming the path. Needs no database and no build.
 *
 *     --ruleset VERSION   judges under another version than the current one
 *
 * Exit 0 when every record was evaluated, 2 when some input was bad; the other records are answered all the same.
 */

import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { currentRuleset, RULESETS, type Ruleset, rulesetByVersion } from '#lib/clinical/ruleset'
import { type Answer, answer } from './evaluate/answer.ts'
import { documentsOf } from './evaluate/documents.ts'
import { linesOf } from './evaluate/lines.ts'

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

function usage(problem: string): never {
  console.error(`${problem}\nUsage: npm run evaluate -- [--ruleset VERSION] FILE, or - for standard input`)
  process.exit(BAD_INPUT)
}

function readArguments(): { readonly file: string; readonly ruleset: Ruleset } {
  let parsed: { readonly values: { ruleset?: string }; readonly positionals: readonly string[] }
  try {
    parsed = parseArgs({ allowPositionals: true, options: { ruleset: { type: 'string' } } })
  } catch (error) {
    if (error instanceof TypeError) return usage(error.message)
    throw error
  }
  const [file, ...rest] = parsed.positionals
  if (file === undefined || rest.length > 0) return usage('One file is read at a time.')
  const version = parsed.values.ruleset
  const ruleset = version === undefined ? currentRuleset : rulesetByVersion(version)
  if (!ruleset)
    return usage(`There is no ruleset ${version}; there are ${RULESETS.map((one) => one.version).join(', ')}.`)
  return { file, ruleset }
}

const { file, ruleset } = readArguments()
const input: AsyncIterable<Uint8Array> = file === '-' ? process.stdin : createReadStream(file)
let records = 0
try {
  for await (const document of documentsOf(linesOf(input))) {
    records += 1
    const line = answer(document, ruleset)
    if ('error' in line) process.exitCode = BAD_INPUT
    await print(line)
  }
  if (records === 0) {
    process.exitCode = BAD_INPUT
    await print({ error: 'the input holds no record' })
  }
} catch (error) {
  if (!(error instanceof Error && 'syscall' in error)) throw error
  process.exitCode = BAD_INPUT
  await print({ error: `${file} cannot be read: ${error.message}` })
}
