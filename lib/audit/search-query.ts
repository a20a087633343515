/**
 * What one may ask of the audit trail, as it stands in a URL: opaque ids and words of closed lists, never a name.
 * Strict: a parameter that cannot be read is said to be wrong, with what it should be; it is never passed over, because a
 * filter that silently does nothing shows more than was asked for and hides that it did.
 */
import { type AuditEventType, auditEventTypes } from './event.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const day = /^\d{4}-\d{2}-\d{2}$/
const cursor = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f-]{36}$/

export const auditOutcomes = ['success', 'refused', 'failure'] as const
export type AuditOutcome = (typeof auditOutcomes)[number]

/** One page of entries, newest first, of those that meet every filter named. Days are the facility's. */
export type AuditQuery = {
  readonly patient: string | null
  readonly actor: string | null
  /** A type such as 'advice.signed', or a family of types such as 'advice.*'. */
  readonly action: string | null
  readonly outcome: AuditOutcome | null
  readonly from: string | null
  readonly to: string | null
  /** The last row of the page before: its time and id. */
  readonly before: string | null
}

export type AuditParameter = keyof AuditQuery

/** What is wrong with a parameter, by its name. */
export type AuditQueryProblems = Partial<
  Record<
    AuditParameter,
    'not-an-id' | 'not-an-action' | 'not-a-word' | 'not-a-day' | 'not-a-place' | 'ends-before-it-begins'
  >
>

/** The families that actions fall into: the part before the dot. */
export const auditFamilies: readonly string[] = [
  ...new Set(auditEventTypes.map((type) => type.slice(0, type.indexOf('.')))),
]

/** Whether an action names an event type or a family of them (`advice.*`). */
export function isAuditAction(action: string): boolean {
  if (action.endsWith('.*')) return auditFamilies.includes(action.slice(0, -2))
  return auditEventTypes.includes(action as AuditEventType)
}

/** Reads the parameters of a URL; empty ones count as absent. Unknown parameters are another page's business. */
export function parseAuditQuery(
  parameters: Readonly<Record<string, string | readonly string[] | undefined>>,
): { readonly ok: true; readonly query: AuditQuery } | { readonly ok: false; readonly problems: AuditQueryProblems } {
  const read = (name: AuditParameter): string | null => {
    const value = parameters[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const problems: AuditQueryProblems = {}
  const check = (
    name: AuditParameter,
    valid: (value: string) => boolean,
    problem: NonNullable<AuditQueryProblems[AuditParameter]>,
  ) => {
    const value = read(name)
    if (Array.isArray(parameters[name]) || (value !== null && !valid(value))) problems[name] = problem
    return value
  }
  const query: AuditQuery = {
    patient: check('patient', (value) => uuid.test(value), 'not-an-id'),
    actor: check('actor', (value) => uuid.test(value) || value === 'unknown', 'not-an-id'),
    action: check('action', isAuditAction, 'not-an-action'),
    outcome: check(
      'outcome',
      (value) => auditOutcomes.includes(value as AuditOutcome),
      'not-a-word',
    ) as AuditOutcome | null,
    from: check('from', isDay, 'not-a-day'),
    to: check('to', isDay, 'not-a-day'),
    before: check('before', (value) => cursor.test(value), 'not-a-place'),
  }
  if (query.from !== null && query.to !== null && !problems.from && !problems.to && query.to < query.from) {
    problems.to = 'ends-before-it-begins'
  }
  return Object.keys(problems).length === 0 ? { ok: true, query } : { ok: false, problems }
}

/** The query as a URL's search part, with the same parameters in the same order for the same query. */
export function formatAuditQuery(query: Partial<AuditQuery>): string {
  const names = ['patient', 'actor', 'action', 'outcome', 'from', 'to', 'before'] as const
  const parts = new URLSearchParams(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])))
  return parts.toString()
}

function isDay(value: string): boolean {
  if (!day.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
