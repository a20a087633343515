/**
 * `npm run audit:export -- DIR`: the whole log, as its newest checkpoint has it, into a new folder that can be verified
 * without a database. What was written is verified before the command says that it is done; the export is an entry.
 *
 * Exit 0 exported and intact, 1 exported and damaged, 2 not exported.
 */

import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { v7 as uuidv7 } from 'uuid'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { appendEntryOfSystem } from '#lib/db/audit-log'
import { disconnect } from '#lib/db/client'
import { exportLog, type LogExport } from '#lib/use-cases/verification/export-log'
import { verifyFolder } from '#lib/use-cases/verification/verify-folder'
import { formatReport } from './audit/print-report.ts'
import { readArguments, USAGE, usage } from './audit/usage.ts'
import { whyNot } from './audit/why-not.ts'

const LINE = 'npm run audit:export -- DIR'

const { folder } = readArguments(process.argv.slice(2), LINE)
if (!folder) usage('Name the folder to export into.', LINE)
const address = process.env.DATABASE_AUDITOR_URL
if (!address) usage('DATABASE_AUDITOR_URL does not name the database to export.', LINE)

const target = path.resolve(folder)
try {
  const exported = await exportLog(address, target)
  process.exitCode = exported.ok ? await verifyAndEnter(exported) : notExported(exported.because)
} catch (error) {
  process.exitCode = notExported(`Could not export: ${whyNot(error)}`)
}

function notExported(because: string): number {
  process.stderr.write(`${because}\n`)
  return USAGE
}

/** Verifies what was written, leaves the entry, and gives the exit code. */
async function verifyAndEnter({ size, keys: vkeys }: Extract<LogExport, { ok: true }>): Promise<number> {
  const keys = vkeys.map((vkey) => parseVerifierKey(nodeSha256, vkey))
  const report = await verifyFolder(target, keys, () => performance.now())
  await appendEntryOfSystem('system:audit-export', uuidv7(), {
    type: 'audit.exported',
    at: new Date(),
    purpose: 'HCOMPL',
    outcome: report.intact ? 'success' : 'failure',
    payload: { format: 'tlog-tiles', size },
  })
  await disconnect()
  process.stdout.write(`${formatReport(report, false)}Exported ${size} entries to ${target}.\n`)
  process.stdout.write(`Verifier keys:\n${vkeys.map((key) => `  ${key}\n`).join('')}`)
  return report.intact ? 0 : 1
}
