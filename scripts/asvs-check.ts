/**
 * `npm run asvs:check [-- FILE]`: holds docs/asvs.md against the code, and against the standard's flat list (JSON with
 * `req_id` and `L`) when one is given. Exits with 1 when anything is missing.
 */
import { readFileSync } from 'node:fs'
import { asvsPage, missingFiles, missingIds } from './asvs/page.ts'

const [list] = process.argv.slice(2)
const page = asvsPage()
const missing = [
  ...missingFiles(page),
  ...(list === undefined
    ? []
    : missingIds(page, JSON.parse(readFileSync(list, 'utf8'))).map((id) => `${id}: not judged`)),
]
const count = (verdict: string) => page.rows.filter((row) => row.verdict === verdict).length
console.log(
  `${page.rows.length} requirements judged: ${count('met')} met, ${count('part')} in part, ${count('not met')} not met, ` +
    `${count('operator')} the operator's; ${page.notApplicable.length} do not apply.`,
)
for (const each of missing) console.error(each)
if (missing.length > 0) process.exitCode = 1
