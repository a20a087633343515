import type { Actor } from '#lib/access/actor'
import { type AuditQuery, typesOfAction } from '#lib/audit/search-query'
import type { AuditFilter } from '#lib/db/audit-search-filter'
import { findPatient, type Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { dayAfter, startOfDay } from './day-bounds.ts'
import { today } from './today.ts'

/** A query whose period is settled. */
export type BoundedQuery = AuditQuery & { readonly from: string; readonly to: string }

/** What a look shows without being asked: the last seven days, today included. */
const DAYS_AT_FIRST = 7

/** Filters of which there are few entries: asked for one of them without days, the whole trail is meant. */
const WITHOUT_DAYS = ['subject', 'session', 'request', 'flag'] as const

/** Before the first entry of any trail. */
const BEGINNING = '2000-01-01'

/** The query with both its days: the last seven unless asked for otherwise. */
export function withPeriod(actor: Actor, query: AuditQuery, now: Date): BoundedQuery {
  const day = today(actor, now)
  const to = query.to ?? (query.from !== null && query.from > day ? query.from : day)
  const whole = query.from === null && WITHOUT_DAYS.some((name) => query[name] !== null)
  return { ...query, to, from: query.from ?? (whole ? BEGINNING : dayAfter(to, 1 - DAYS_AT_FIRST)) }
}

/** The query as the database is asked it, and the patient it names; null where there is no such patient here. */
export async function auditFilter(
  tx: Tx,
  actor: Actor,
  query: BoundedQuery,
): Promise<{ readonly filter: AuditFilter; readonly patient: Patient | null } | null> {
  const patient = query.patient === null ? null : await findPatient(tx, query.patient)
  if (query.patient !== null && patient === null) return null
  const { outcome, role, subject, session, request, flag } = query
  const filter: AuditFilter = {
    facilityId: actor.facility.id,
    patientRef: patient?.auditRef ?? null,
    actorId: query.actor,
    types: query.action === null ? null : typesOfAction(query.action),
    outcome,
    role,
    subject,
    session,
    request,
    flag,
    notBefore: startOfDay(actor, query.from).toISOString(),
    earlierThan: startOfDay(actor, dayAfter(query.to, 1)).toISOString(),
  }
  return { filter, patient }
}
