/**
 * `npm run test:vectors -- DIR`: the log's tree, notes and canonical JSON, and the one-time codes, against third-party
 * test data. Exit 0 when every set is there and passes, 1 when one fails or is missing, 2 when DIR is not a folder.
 *
 * The data is not part of this project. DIR holds one folder a set, named and laid out as below:
 *
 *     rfc6962-transparency-dev-merkle/{constants.json, testdata/inclusion, testdata/consistency}
 *     signed-note/signed-note.json
 *     jcs-rfc8785/{testdata/input, testdata/output, testdata/outhex, es6testfile_10000.txt.gz}
 *     json-robustness/{JSONTestSuite-data.tar.gz, blns.json}
 *     totp/rfc6238.json
 */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runJcsVectors } from './vectors/jcs.ts'
import { runJsonVectors } from './vectors/json.ts'
import { runNoteVectors } from './vectors/note.ts'
import type { SetResult } from './vectors/result.ts'
import { runTotpVectors } from './vectors/totp.ts'
import { runTreeVectors } from './vectors/tree.ts'

const sets: readonly { readonly folder: string; readonly run: (folder: string) => Promise<SetResult[]> }[] = [
  { folder: 'rfc6962-transparency-dev-merkle', run: runTreeVectors },
  { folder: 'signed-note', run: runNoteVectors },
  { folder: 'jcs-rfc8785', run: runJcsVectors },
  { folder: 'json-robustness', run: runJsonVectors },
  { folder: 'totp', run: runTotpVectors },
]

/** A thousand numbers that fail all fail for one reason. */
const failuresShown = 5

const [dir, ...rest] = process.argv.slice(2)
if (!dir || rest.length > 0 || !existsSync(dir) || !statSync(dir).isDirectory()) {
  console.error('Usage: npm run test:vectors -- DIR, where DIR is a folder of test data (see scripts/test-vectors.ts)')
  process.exit(2)
}

const missing: string[] = []
const results: SetResult[] = []
for (const { folder, run } of sets) {
  if (existsSync(join(dir, folder))) results.push(...(await runFolder(folder, run)))
  else missing.push(folder)
}

console.log(`${'set'.padEnd(44)}${'passed'.padStart(8)}${'failed'.padStart(8)}`)
for (const { set, run, failures } of results) {
  console.log(line(set, run - failures.length, failures.length))
  for (const failure of failures.slice(0, failuresShown)) console.log(`    ${failure}`)
  if (failures.length > failuresShown) console.log(`    and ${failures.length - failuresShown} more`)
}
for (const folder of missing) console.log(`${folder.padEnd(44)}   missing: nothing was checked`)

const run = results.reduce((sum, result) => sum + result.run, 0)
const failed = results.reduce((sum, result) => sum + result.failures.length, 0)
console.log(line('total', run - failed, failed))
process.exitCode = failed > 0 || missing.length > 0 ? 1 : 0

/** A folder that cannot be read as expected, or that holds nothing to run, is a failure and not a pass of nothing. */
async function runFolder(folder: string, run: (folder: string) => Promise<SetResult[]>): Promise<SetResult[]> {
  try {
    const results = await run(join(dir ?? '', folder))
    return results.map((result) => (result.run > 0 ? result : { ...result, run: 1, failures: ['nothing to run'] }))
  } catch (error) {
    return [{ set: folder, run: 1, failures: [`cannot be read: ${error instanceof Error ? error.message : error}`] }]
  }
}

function line(set: string, passed: number, failed: number): string {
  return `${set.padEnd(44)}${String(passed).padStart(8)}${String(failed).padStart(8)}`
}
