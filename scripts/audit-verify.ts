/**
 * `npm run audit:verify -- DIR --vkey KEY`: verifies a folder in tlog-tiles layout with nothing but its files and the
 * verifier keys named (again for each that signed). `npm run audit:verify`: verifies the database, its records and its
 * published folder; the key comes from CLEARSPINE_LOG_KEY, or from --vkey. `--json` prints the report as JSON.
 *
 * Exit 0 intact, 1 damaged (each finding with its place), 2 not found out: bad arguments, or nothing there to verify.
 */
import { performance } from 'node:perf_hooks'
import type { VerifierKey } from '#lib/audit/key'
import type { Report } from '#lib/audit/report'
import { whyNoFolder } from '#lib/use-cases/verification/log-folder'
import { verifyFolder } from '#lib/use-cases/verification/verify-folder'
import { formatReport } from './audit/print-report.ts'
import { readArguments, USAGE, usage } from './audit/usage.ts'
import { whyNot } from './audit/why-not.ts'

const LINE = 'npm run audit:verify -- [DIR] [--vkey KEY …] [--json]'
const clock = () => performance.now()

async function folderReport(folder: string, keys: readonly VerifierKey[]): Promise<Report> {
  if (keys.length === 0) usage('Name the verifier key that the log signs with: --vkey KEY.', LINE)
  const problem = await whyNoFolder(folder)
  if (problem) usage(`${problem}.`, LINE)
  return verifyFolder(folder, keys, clock)
}

const { folder, keys, json } = readArguments(process.argv.slice(2), LINE)
try {
  const report = folder
    ? await folderReport(folder, keys)
    : // Only now, so that files alone are verified without a database client being there.
      await (await import('./audit/verify-portal.ts')).verifyPortal(keys, (problem) => usage(problem, LINE))
  process.stdout.write(formatReport(report, json))
  process.exitCode = report.intact ? 0 : 1
} catch (error) {
  // What cannot be read was not verified: neither intact nor damaged.
  process.stderr.write(`Could not verify: ${whyNot(error)}\n`)
  process.exitCode = USAGE
}
