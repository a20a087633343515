import type { FlagRule } from '#lib/audit/flag-rule'

/** An entry as the rules see it, with the clock of the facility. */
export type Act = {
  readonly entryId: string
  readonly type: string
  /** A practitioner's id, `unknown`, or a job of the product. */
  readonly actorId: string
  readonly patientRef: string | null
  /** What the act was done to, 'kind:uuid'. */
  readonly subject: string | null
  readonly outcome: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Day and time of day at the facility: `2026-11-22`, `02:14`. */
  readonly day: string
  readonly time: string
}

/** What a rule found: `occasion` is what makes a second finding the same one, `facts` what its sentence is made of. */
export type Finding = {
  readonly rule: FlagRule
  readonly entryId: string
  readonly occasion: string
  readonly facts: Readonly<Record<string, string | number>>
}
