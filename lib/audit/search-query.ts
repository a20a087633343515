/**
 * What one may ask of the audit trail, as it stands in a URL: opaque ids and words of closed lists, never a name.
 * Strict: a parameter that cannot be read is said to be wrong, with what it should be; it is never passed over, because a
 * filter that silently does nothing shows more than was asked for and hides that it did.
 */
import { auditRoles, subjectKinds } from './entry.ts'
import { type AuditEventType, auditEventTypes } from './event.ts'
import { flagRules } from './flag-rule.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const systemActor = /^system:[a-z]+(-[a-z]+)*$/
const day = /^\d{4}-\d{2}-\d{2}$/
const cursor = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const auditOutcomes = ['success', 'refused', 'failure'] as const
export type AuditOutcome = (typeof auditOutcomes)[number]

/** `open` and `closed` flags of any rule, or the flags of one rule. */
export const flagWords = ['open', 'closed', ...flagRules] as const

/** One page of entries, newest first, of those that meet every filter named. Days are the facility's. */
export type AuditQuery = {
  readonly patient: string | null
  /** A practitioner's id, `unknown`, or a job of the product such as `system:audit-flags`. */
  readonly actor: string | null
  /** A type such as 'advice.signed', or a family of types such as 'advice.*'. */
  readonly action: string | null
  readonly outcome: AuditOutcome | null
  readonly role: (typeof auditRoles)[number] | null
  /** 'kind:uuid'. */
  readonly subject: string | null
  readonly session: string | null
  readonly request: string | null
  readonly flag: (typeof flagWords)[number] | null
  readonly from: string | null
  readonly to: string | null
  /** The last row of the page before: its time and id. */
  readonly before: string | null
}

export type AuditParameter = keyof AuditQuery

export type AuditProblem =
  | 'not-an-id'
  | 'not-an-action'
  | 'not-an-outcome'
  | 'not-a-role'
  | 'not-a-subject'
  | 'not-a-flag'
  | 'not-a-day'
  | 'not-a-place'
  | 'twice'
  | 'ends-before-it-begins'

/** What is wrong with a parameter, by its name. */
export type AuditQueryProblems = Partial<Record<AuditParameter, AuditProblem>>

/** The families that actions fall into: the part before the dot. */
export const auditFamilies: readonly string[] = [
  ...new Set(auditEventTypes.map((type) => type.slice(0, type.indexOf('.')))),
]

/** Whether an action names an event type or a family of them (`advice.*`). */
export function isAuditAction(action: string): boolean {
  return typesOfAction(action).length > 0
}

/** The event types that an action names: one, a family's, or none. */
export function typesOfAction(action: string): readonly AuditEventType[] {
  if (!action.endsWith('.*')) return auditEventTypes.filter((type) => type === action)
  return auditEventTypes.filter((type) => type.startsWith(action.slice(0, -1)))
}

/** What a value must be, and what is said of one that is not. */
const rules: Readonly<Record<AuditParameter, readonly [valid: (value: string) => boolean, problem: AuditProblem]>> = {
  patient: [isId, 'not-an-id'],
  actor: [(value) => isId(value) || value === 'unknown' || systemActor.test(value), 'not-an-id'],
  action: [isAuditAction, 'not-an-action'],
  outcome: [(value) => isOneOf(auditOutcomes, value), 'not-an-outcome'],
  role: [(value) => isOneOf(auditRoles, value), 'not-a-role'],
  subject: [isSubject, 'not-a-subject'],
  session: [isId, 'not-an-id'],
  request: [isId, 'not-an-id'],
  flag: [(value) => isOneOf(flagWords, value), 'not-a-flag'],
  from: [isDay, 'not-a-day'],
  to: [isDay, 'not-a-day'],
  before: [(value) => cursor.test(value) && isInstant(value.slice(0, 24)), 'not-a-place'],
}

const parameters = Object.keys(rules) as readonly AuditParameter[]

/** What is wrong with the value of a parameter, or null. */
export function problemOf(name: AuditParameter, value: string): AuditProblem | null {
  const [valid, problem] = rules[name]
  return valid(value) ? null : problem
}

/** Reads the parameters of a URL; empty ones count as absent. Unknown parameters are another page's business. */
export function parseAuditQuery(
  given: Readonly<Record<string, string | readonly string[] | undefined>>,
): { readonly ok: true; readonly query: AuditQuery } | { readonly ok: false; readonly problems: AuditQueryProblems } {
  const problems: AuditQueryProblems = {}
  const read = (name: AuditParameter): string | null => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value === undefined || value === '') return null
    if (typeof value !== 'string') {
      problems[name] = 'twice'
      return null
    }
    const problem = problemOf(name, value)
    if (problem) problems[name] = problem
    return value
  }
  const query = Object.fromEntries(parameters.map((name) => [name, read(name)])) as AuditQuery
  if (query.from !== null && query.to !== null && !problems.from && !problems.to && query.to < query.from) {
    problems.to = 'ends-before-it-begins'
  }
  return Object.keys(problems).length === 0 ? { ok: true, query } : { ok: false, problems }
}

/** The query as a URL's search part, with the same parameters in the same order for the same query. */
export function formatAuditQuery(query: Partial<AuditQuery>): string {
  return new URLSearchParams(parameters.flatMap((name) => (query[name] ? [[name, query[name]]] : []))).toString()
}

export function isDay(value: string): boolean {
  return day.test(value) && isInstant(`${value}T00:00:00.000Z`)
}

function isInstant(value: string): boolean {
  const date = new Date(value)
  return !Number.isNaN(date.getTime()) && date.toISOString() === value
}

function isId(value: string): boolean {
  return uuid.test(value)
}

function isSubject(value: string): boolean {
  const colon = value.indexOf(':')
  return isOneOf(subjectKinds, value.slice(0, Math.max(colon, 0))) && isId(value.slice(colon + 1))
}

function isOneOf(words: readonly string[], value: string): boolean {
  return words.includes(value)
}
