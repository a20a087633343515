import type { Step } from './clinic/asks.ts'

/** What has to have happened to a patient before a journey begins: times in days before today. */

/** A mild study and an unremarkable assessment: the rules recommend gentle massage, with limits. */
export const assessed = (daysAgo = 3): readonly Step[] => [
  { do: 'study', daysAgo: daysAgo + 12 },
  { do: 'assessment', daysAgo },
]

export const cleared = (daysAgo = 3, days = 28): readonly Step[] => [
  ...assessed(daysAgo),
  { do: 'sign', daysAgo, decision: { kind: 'AS_RECOMMENDED', validity: { days } } },
]

/** Moderate at one level: a physician decided for a conditional clearance, which waits for a second one. */
export const awaitingCoSignature = (daysAgo = 3): readonly Step[] => [
  { do: 'study', daysAgo: daysAgo + 12, findings: { 'L4-L5': { qualitative: 'MODERATE' } } },
  { do: 'assessment', daysAgo },
  {
    do: 'sign',
    daysAgo,
    decision: {
      kind: 'CONDITIONAL_AFTER_REVIEW',
      reason: 'Moderate at one level for years, no deficit.',
      limits: { pressureCap: 1, techniques: ['T01_EFFLEURAGE'], further: null },
      validity: { days: 28 },
    },
  },
]
