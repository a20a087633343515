import { performance } from 'node:perf_hooks'
import { canonicalJson } from '#lib/audit/canonical'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { evaluate } from '#lib/clinical/evaluate'
import { currentRuleset } from '#lib/clinical/ruleset'
import { recommendationDigest } from '#lib/documents/digest'
import { recheckRecommendation } from '#lib/documents/recheck'
import { completed, sampleAnswers } from '../engine/records.ts'

const plain = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)))

/** Milliseconds to judge so many archived recommendations again; throws where one does not come out the same. */
export function timeOfRecomputation(n: number): number {
  const archive = sampleAnswers(n)
    .map(completed)
    .map((record, i) => {
      const evaluation = evaluate(record)
      const parts = {
        patientId: `patient ${i}`,
        rulesetVersion: currentRuleset.version,
        rulesetHash: currentRuleset.hash,
        record: plain(record),
        evaluation: plain(evaluation),
        document: '{}',
      }
      const digest = recommendationDigest(nodeSha256, parts)
      return { ...parts, digest, outcome: evaluation.outcome, firedRules: evaluation.firedRules }
    })
  const from = performance.now()
  const wrong = archive.flatMap((archived) => recheckRecommendation(nodeSha256, archived))
  if (wrong.length > 0) throw new Error(`an archived recommendation does not come out again: ${wrong[0]}`)
  return performance.now() - from
}
