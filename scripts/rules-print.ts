/**
 * `npm run rules:print`: writes docs/rules.md from the rules. With `--check` it writes nothing and exits 1 when the file
 * differs. Either way a stored content hash that does not fit its ruleset is an error: a published version must not
 * change silently. Whoever changes one on purpose writes the hash that this command names beside the data.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { currentRuleset, RULESETS } from '#lib/clinical/ruleset'
import { guidelineInMarkdown } from './rules-print/guideline.ts'
import { hashOfContent } from './ruleset-hash.ts'

const file = new URL('../docs/rules.md', import.meta.url)
const [flag, ...rest] = process.argv.slice(2)
if (rest.length > 0 || (flag !== undefined && flag !== '--check')) {
  console.error('Usage: npm run rules:print [-- --check]')
  process.exit(2)
}

for (const ruleset of RULESETS) {
  const hash = hashOfContent(ruleset)
  if (hash === ruleset.hash) continue
  console.error(`Ruleset ${ruleset.version} has the content hash ${hash}, but ${ruleset.hash} is stored beside it.`)
  process.exit(1)
}

const printed = guidelineInMarkdown(currentRuleset, RULESETS)
if (flag === undefined) {
  writeFileSync(file, printed)
  console.log(`docs/rules.md: ${currentRuleset.rules.length} rules of version ${currentRuleset.version}`)
} else if (readFileSync(file, 'utf8') !== printed) {
  console.error('docs/rules.md differs from the rules; run npm run rules:print and read what changed.')
  process.exit(1)
}
