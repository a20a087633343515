import type { CheckAnswers } from '#lib/clinical/clearance/check-form'
import type { SignDecision } from '#lib/clinical/decision/sign-form'
import type { Answers } from '#lib/clinical/recorded/questions'
import type { DemoPersonKey } from '../../../scripts/demo/facility.ts'
import type { FindingEdits } from '../../../scripts/demo/findings.ts'

/** A registered patient as tests know them. */
export type Card = {
  readonly patientId: string
  readonly familyName: string
  readonly givenName: string
  readonly mrn: string
  readonly birthDate: string
}

/** What was done for a patient so many days ago (0 is now). Studies are of that very day. */
export type Step = { readonly daysAgo: number } & (
  | { readonly do: 'study'; readonly findings?: FindingEdits }
  | { readonly do: 'films'; readonly translationMm: number }
  | { readonly do: 'assessment'; readonly answers?: Partial<Answers> }
  | { readonly do: 'sign'; readonly decision: SignDecision }
  | { readonly do: 'co-sign' }
  | { readonly do: 'check'; readonly answers?: Partial<CheckAnswers> }
  | { readonly do: 'session'; readonly number: number }
  | { readonly do: 'suspend'; readonly reason: string }
)

/** What tests ask of the desk. */
export type Ask =
  | { readonly ask: 'patient'; readonly steps: readonly Step[]; readonly of?: 'physician' | 'elsewhere' }
  | { readonly ask: 'step'; readonly card: Card; readonly step: Step }
  | { readonly ask: 'code'; readonly person: DemoPersonKey }
  | { readonly ask: 'newcomer' }
  | { readonly ask: 'idle'; readonly loginName: string; readonly minutes: number }
  | { readonly ask: 'rows' }
