import type { EvaluationRecord } from '#lib/clinical/record'
import { aCaseThatClears } from '#lib/clinical/simulation'

const AS_OF = '2026-11-22'

const simulated = aCaseThatClears(AS_OF)

/** The simulator's case that clears, with one technique that it permits and one that is forbidden at every outcome. */
export const aClearedRecord: EvaluationRecord = {
  ...simulated,
  plan: { ...simulated.plan, requestedTechniques: ['T01_EFFLEURAGE', 'T22_HVLA_THRUST_MAITLAND_V'] },
}
