import { parseArgs } from 'node:util'
import { AuditError } from '#lib/audit/error'
import { parseVerifierKey, type VerifierKey } from '#lib/audit/key'
import { nodeSha256 } from '#lib/audit/node-crypto'

/** Bad input: neither "intact" nor "damaged" was found out. */
export const USAGE = 2

/** Ends the command with a sentence and exit code 2. */
export function usage(problem: string, line: string): never {
  process.stderr.write(`${problem}\nUsage: ${line}\n`)
  process.exit(USAGE)
}

export type AuditArguments = {
  readonly folder: string | null
  readonly keys: readonly VerifierKey[]
  readonly json: boolean
}

/** The arguments of a command of the log; ends it with a sentence where they cannot be meant. */
export function readArguments(args: readonly string[], line: string): AuditArguments {
  const { values, positionals } = parse(args, line)
  if (positionals.length > 1) usage(`One folder at most, not ${positionals.length}.`, line)
  return {
    folder: positionals[0] ?? null,
    // Named twice it is one key: two of the same name and id would make every note unreadable.
    keys: [...new Set(values.vkey ?? [])].map((text) => keyOf(text, line)),
    json: values.json ?? false,
  }
}

function parse(args: readonly string[], line: string) {
  try {
    const options = { vkey: { type: 'string', multiple: true }, json: { type: 'boolean' } } as const
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    return usage((error as Error).message, line)
  }
}

function keyOf(text: string, line: string): VerifierKey {
  try {
    return parseVerifierKey(nodeSha256, text)
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    return usage(`--vkey ${text}: ${error.message}.`, line)
  }
}
