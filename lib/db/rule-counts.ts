import 'server-only'
import type { Tx } from './transaction.ts'

/** How many stored recommendations of the facility each rule fired in, by rule id, under one version of the guideline. */
export async function firingsByRule(tx: Tx, rulesetVersion: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ rule: string; n: number }[]>`
    SELECT rule, count(*)::int AS n FROM recommendation CROSS JOIN LATERAL unnest(fired_rules) AS rule
     WHERE ruleset_version = ${rulesetVersion} GROUP BY rule`
  return new Map(rows.map(({ rule, n }) => [rule, n]))
}
