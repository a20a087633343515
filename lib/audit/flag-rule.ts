/**
 * Why an entry may be flagged for review. Stored with each flag for ever: add, never rename. What each rule asks stands
 * in lib/audit-flags.
 */
export const flagRules = [
  'own-record',
  'same-family-name',
  'no-treatment-relation',
  'unusual-volume',
  'out-of-hours',
  'break-glass',
  'sign-in-failures',
  'clock-skew',
] as const

export type FlagRule = (typeof flagRules)[number]
