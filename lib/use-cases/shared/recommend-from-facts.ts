import { canonicalJson } from '#lib/audit/canonical'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { assemble } from '#lib/clinical/recorded/assemble'
import { loadChartFacts } from '#lib/db/chart-facts'
import type { Patient } from '#lib/db/patients'
import type { NewRecommendation } from '#lib/db/recommendations'
import type { Tx } from '#lib/db/transaction'
import { recommendationDigest } from '#lib/documents/digest'
import { provenanceOfRows } from './provenance-of-rows.ts'
import { rulesetInForce } from './ruleset-in-force.ts'
import { runEngine } from './run-engine.ts'

/**
 * The recommendation that everything recorded gives on a calendar day, ready to be stored or compared; nothing is written.
 * The same facts, ruleset and day give the same digest. Null when the engine fails.
 */
export async function recommendFromFacts(tx: Tx, patient: Patient, asOf: string): Promise<NewRecommendation | null> {
  const ruleset = await rulesetInForce(tx)
  const { chart, rows } = await loadChartFacts(tx, patient, asOf)
  const assembly = assemble(chart)
  const answer = runEngine(assembly, ruleset, await provenanceOfRows(tx, rows))
  if (answer === null) return null
  const { outcome, firedRules } = answer.evaluation
  const bound = {
    patientId: patient.id,
    rulesetVersion: ruleset.version,
    rulesetHash: ruleset.hash,
    record: canonicalText(assembly.record),
    evaluation: canonicalText(answer.evaluation),
    document: canonicalText(answer.document),
  }
  return {
    ...bound,
    region: chart.assessment?.answers.targetRegion ?? null,
    asOf,
    outcome,
    firedRules,
    digest: recommendationDigest(nodeSha256, bound),
    assessmentId: chart.assessment?.id ?? null,
    studyIds: chart.studies.map(({ id }) => id).toSorted(),
  }
}

/** Canonical JSON of a value of ours, in which a field left undefined is a field left out. */
function canonicalText(value: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)))
}
