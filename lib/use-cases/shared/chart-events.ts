import type { ChartHistory } from '#lib/db/chart-history'

type Study = ChartHistory['studies'][number]
type Assessment = ChartHistory['assessments'][number]
type Advice = ChartHistory['advice'][number]
type ClearanceEvent = ChartHistory['clearanceEvents'][number]

/** What a line was taken back for, and by whom; the line then stands struck through. */
export type Struck = {
  readonly kind: 'WITHDRAWN' | 'SUPERSEDED' | 'REVOKED'
  readonly reason: string
  readonly byId: string
  readonly at: Date
}

/** One line of a chart: who did what, and when. `byId` names a practitioner; signatures carry the name as signed. */
export type ChartEvent = { readonly key: string; readonly at: Date; readonly struck: Struck | null } & (
  | { readonly kind: 'study'; readonly byId: string; readonly study: Study; readonly newest: boolean }
  | { readonly kind: 'assessment'; readonly byId: string; readonly assessment: Assessment; readonly newest: boolean }
  | {
      readonly kind: 'recommendation'
      readonly byId: string
      readonly id: string
      readonly outcome: Advice['outcome']
    }
  | {
      readonly kind: 'advice'
      readonly event: 'SIGNED' | 'REPLACING' | 'CO_SIGNED'
      readonly name: string
      readonly advice: Advice
    }
  | { readonly kind: 'advice'; readonly event: 'ENDED'; readonly byId: string; readonly advice: Advice }
  | { readonly kind: 'clearance'; readonly byId: string; readonly event: ClearanceEvent }
  | { readonly kind: 'check'; readonly byId: string; readonly passed: boolean }
  | { readonly kind: 'session'; readonly byId: string; readonly number: number; readonly minutes: number }
)

export type ChartEventKind = ChartEvent['kind']

/** Everything that happened, one event a line, newest first. Of one instant the later step of the work comes first. */
export function chartEvents(history: ChartHistory): readonly ChartEvent[] {
  const { recommendations, clearanceEvents, checks, sessions } = history
  const events: ChartEvent[] = [
    ...history.studies.map((study) => studyEvent(study, history.studies)),
    ...history.assessments.map((assessment) => assessmentEvent(assessment, history.assessments)),
    ...recommendations.map(
      ({ id, outcome, byId, at }): ChartEvent => ({
        ...{ kind: 'recommendation', key: `recommendation ${id}`, struck: null, id, outcome, byId, at },
      }),
    ),
    ...history.advice.flatMap(adviceEvents),
    ...clearanceEvents.map(
      (event): ChartEvent => ({
        ...{ kind: 'clearance', key: `clearance ${event.id}`, struck: null, event, byId: event.byId, at: event.at },
      }),
    ),
    ...checks.map(({ id, ...check }): ChartEvent => ({ kind: 'check', key: `check ${id}`, struck: null, ...check })),
    ...sessions.map(
      ({ id, ...session }): ChartEvent => ({ kind: 'session', key: `session ${id}`, struck: null, ...session }),
    ),
  ]
  // A stable sort over the order of the work, reversed: one act's recommendation stands above its study.
  return events.reverse().toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

function studyEvent(study: Study, all: readonly Study[]): ChartEvent {
  const versions = all.filter(({ seriesId }) => seriesId === study.seriesId)
  const removal = versions.find((version) => version.removal !== null)?.removal ?? null
  const newest = versions.every(({ version }) => version <= study.version)
  return { kind: 'study', key: `study ${study.id}`, at: study.at, byId: study.byId, study, newest, struck: removal }
}

function assessmentEvent(assessment: Assessment, all: readonly Assessment[]): ChartEvent {
  const versions = all.filter(({ seriesId }) => seriesId === assessment.seriesId)
  const withdrawal = versions.find((version) => version.withdrawal !== null)?.withdrawal ?? null
  const newest = versions.every(({ version }) => version <= assessment.version)
  const struck = withdrawal && { kind: 'WITHDRAWN' as const, ...withdrawal }
  const { id, at, byId } = assessment
  return { kind: 'assessment', key: `assessment ${id}`, at, byId, assessment, newest, struck }
}

function adviceEvents(advice: Advice): readonly ChartEvent[] {
  const { id, ending } = advice
  const signed = advice.signatures.map(({ kind, name, at }): ChartEvent => {
    const first = advice.supersedesId === null ? 'SIGNED' : 'REPLACING'
    const event = kind === 'CO_SIGNATURE' ? 'CO_SIGNED' : first
    return { kind: 'advice', key: `advice ${id} ${kind}`, at, event, name, advice, struck: ending }
  })
  if (ending === null) return signed
  const { byId, at } = ending
  return [...signed, { kind: 'advice', key: `advice ${id} ended`, at, event: 'ENDED', byId, advice, struck: null }]
}
