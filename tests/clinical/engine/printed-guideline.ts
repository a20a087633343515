import { readFileSync } from 'node:fs'

/** docs/rules.md as it stands in the repository. */
export const printedGuideline = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')

export interface PrintedRule {
  readonly outcome: string
  readonly firesWhen: string
  readonly thresholds: readonly string[]
}

/** The rules as a reader of the document finds them: every table row that begins with a rule id and names an outcome. */
export function printedRules(): ReadonlyMap<string, PrintedRule> {
  const rows = printedGuideline.split('\n').flatMap((line) => {
    const [id, outcome, firesWhen, , thresholds, ...rest] = line.slice(2).split(' | ')
    return line.startsWith('| R-') && rest.length > 0 ? [[id ?? '', outcome, firesWhen, thresholds] as const] : []
  })
  return new Map(
    rows.map(([id, outcome, firesWhen, thresholds]) => [
      id,
      {
        outcome: outcome ?? '',
        firesWhen: firesWhen ?? '',
        thresholds: (thresholds ?? '').split('<br>').filter(Boolean),
      },
    ]),
  )
}
