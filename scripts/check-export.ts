/**
 * `npm run audit:check-export -- FILE --vkey KEY`: checks an export of the audit trail, with no database and no network.
 * The file of proofs stands beside it under the same name, or is named with `--proofs`. Exit 0: every entry is in the log
 * and none is missing. 1: not, naming the line. 2: the command was not understood.
 */
import { parseArgs } from 'node:util'
import { AuditError } from '#lib/audit/error'
import { checkExport } from '#lib/audit/export-proofs'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { leavesOf, linesOf } from './check-export/leaves.ts'

const USAGE = 'Usage: npm run audit:check-export -- FILE --vkey KEY [--proofs FILE]\n'

function readCommand(): { readonly file: string; readonly proofs: string; readonly vkey: string } | null {
  try {
    const options = { vkey: { type: 'string' }, proofs: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [file, ...more] = positionals
    if (!file || more.length > 0 || !values.vkey) return null
    return { file, vkey: values.vkey, proofs: values.proofs ?? file.replace(/\.(csv|ndjson|json)$/, '.proofs.ndjson') }
  } catch {
    return null
  }
}

const command = readCommand()
if (command === null) {
  process.stdout.write(USAGE)
  process.exitCode = 2
} else {
  const { file, proofs, vkey } = command
  const doors = { sha256: nodeSha256, verify: nodeVerifyEd25519 }
  try {
    const checked = await checkExport(doors, leavesOf(file), linesOf(proofs), vkey)
    process.stdout.write(
      `Intact: all ${checked.entries} entries are among the ${checked.size} of the log ${checked.origin}.\n`,
    )
    process.stdout.write(`Asked for: ${checked.asked}\n`)
  } catch (error) {
    process.stdout.write(`Not intact: ${sentence(error)}.\n`)
    process.exitCode = 1
  }
}

/** What is wrong, without a stack: whoever checks did not write this program. */
function sentence(error: unknown): string {
  if (error instanceof AuditError) return error.message
  const { code, path, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `there is no file ${path}`
  return error instanceof SyntaxError ? `the file is not JSON (${message}): it was cut or changed` : message
}
