import { evaluate } from '#lib/clinical/evaluate'
import type { Evaluation } from '#lib/clinical/evaluation'
import type { Provenance, RecommendationDocument } from '#lib/clinical/explain/document'
import { explain } from '#lib/clinical/explain/explain'
import type { Assembly } from '#lib/clinical/recorded/chart'
import type { Ruleset } from '#lib/clinical/ruleset'

/**
 * Judges and explains, or null when the engine fails. The one place in the use cases that catches, for a reason: without
 * advice nothing may be signed and nothing clears, but what a clinician has just recorded must still be kept, most of all
 * when it is the finding that broke the engine. The failure is reported by its kind alone, because its text may hold values.
 */
export function runEngine(
  assembly: Assembly,
  ruleset: Ruleset,
  rows: Readonly<Record<string, Provenance>>,
): { readonly evaluation: Evaluation; readonly document: RecommendationDocument } | null {
  try {
    const evaluation = evaluate(assembly.record, ruleset)
    return { evaluation, document: explain({ assembly, evaluation, ruleset, rows }) }
  } catch (failure) {
    // biome-ignore lint/suspicious/noConsole: whoever runs the portal must hear of it, and a kind of error names nobody.
    console.error(`The advice engine failed (${failure instanceof Error ? failure.name : typeof failure})`)
    return null
  }
}
