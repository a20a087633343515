import type { ChartView } from '#lib/use-cases/view-chart'

type Event = ChartView['events'][number]

/** What the timeline can be narrowed to, as its address says it. A check belongs to the session it comes before. */
export const CHART_KINDS = ['study', 'assessment', 'recommendation', 'advice', 'clearance', 'session'] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** The kind an address asks for; anything unknown is everything. */
export function chartKind(asked: unknown): ChartKind | null {
  return CHART_KINDS.find((kind) => kind === asked) ?? null
}

/** Whether an event is of a kind; every event is of the kind "everything". */
export function isOfKind(event: Event, kind: ChartKind | null): boolean {
  return kind === null || event.kind === kind || (kind === 'session' && event.kind === 'check')
}
