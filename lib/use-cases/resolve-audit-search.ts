import type { Actor } from '#lib/access/actor'
import { type AuditQuery, problemOf } from '#lib/audit/search-query'
import type { SearchTerms } from '#lib/audit/search-text'
import { appendEntry } from '#lib/db/audit-log'
import { findPatientsByNameOrMrn } from '#lib/db/patient-search'
import { isUuid, type Patient } from '#lib/db/patients'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import type { Tx } from '#lib/db/transaction'
import { latinName } from '#lib/messages/names'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'

/** More would not be a choice any more. */
const AT_MOST = 20

/** A search whose names have become ids, or what is still open about a name. */
export type ResolvedSearch =
  | { readonly kind: 'query'; readonly query: Partial<AuditQuery> }
  | { readonly kind: 'nobody'; readonly key: 'patient' | 'actor'; readonly name: string }
  /** Several may be meant, at most twenty of whom are named: one of them is to be chosen. */
  | {
      readonly kind: 'several'
      readonly key: 'patient' | 'actor'
      readonly name: string
      readonly patients: readonly Patient[]
      readonly people: readonly PractitionerSummary[]
      readonly more: boolean
    }

/**
 * Turns the names of a typed search into ids, so that no address ever holds a name. Looking for a patient's name is an
 * entry of its own.
 */
export async function resolveAuditSearch(
  actor: Actor,
  terms: SearchTerms,
  now: Date,
): Promise<Result<ResolvedSearch, NotPermitted>> {
  return permitted(actor, 'audit.search', now, async (tx) => done(await resolve(tx, actor, terms, now)))
}

async function resolve(
  tx: Tx,
  actor: Actor,
  { patient, actor: person, ...rest }: SearchTerms,
  now: Date,
): Promise<ResolvedSearch> {
  let query = rest as Partial<AuditQuery>
  if (person !== undefined) {
    const people = await peopleCalled(tx, person)
    if (typeof people === 'string') return patientOf(tx, actor, patient, { ...query, actor: people }, now)
    const [only, ...others] = people
    if (!only) return { kind: 'nobody', key: 'actor', name: person }
    if (others.length > 0) {
      const shown = people.slice(0, AT_MOST)
      return { kind: 'several', key: 'actor', name: person, patients: [], people: shown, more: people.length > AT_MOST }
    }
    query = { ...query, actor: only.id }
  }
  return patientOf(tx, actor, patient, query, now)
}

/** The query with the patient's id; looking for a name leaves its entry. */
async function patientOf(
  tx: Tx,
  actor: Actor,
  patient: string | undefined,
  query: Partial<AuditQuery>,
  now: Date,
): Promise<ResolvedSearch> {
  if (patient === undefined) return { kind: 'query', query }
  if (isUuid(patient)) return { kind: 'query', query: { ...query, patient } }
  const found = await findPatientsByNameOrMrn(tx, patient, AT_MOST + 1)
  await appendEntry(tx, actor, {
    type: 'patient.searched',
    at: now,
    purpose: 'HCOMPL',
    payload: { text: patient, found: found.length },
  })
  const meant = exactly(found, patient, ({ mrn, ...name }) => [
    mrn,
    latinName(name),
    latinName({ ...name, title: null }),
  ])
  const [only, ...others] = meant
  if (!only) return { kind: 'nobody', key: 'patient', name: patient }
  if (others.length === 0) return { kind: 'query', query: { ...query, patient: only.id } }
  const shown = meant.slice(0, AT_MOST)
  return { kind: 'several', key: 'patient', name: patient, patients: shown, people: [], more: meant.length > AT_MOST }
}

/** An actor that is no person, as typed; or everybody, deactivated people included, whose name holds each word. */
async function peopleCalled(tx: Tx, text: string): Promise<string | readonly PractitionerSummary[]> {
  if (problemOf('actor', text) === null) return text
  const words = text
    .toLowerCase()
    .split(/[\s,，、()]+/)
    .filter((word) => word !== '')
  const everybody = [...(await allPractitioners(tx)).values()]
  const called = everybody.filter((person) => {
    const name = `${latinName(person)} ${person.otherScriptName ?? ''}`.toLowerCase()
    return words.length > 0 && words.every((word) => name.includes(word))
  })
  return exactly(called, text, (person) => [
    latinName(person),
    latinName({ ...person, title: null }),
    person.otherScriptName ?? '',
  ])
}

/** Those whose name is the text and not only holds it, if there are such; else all of them. */
function exactly<T>(found: readonly T[], text: string, names: (one: T) => readonly string[]): readonly T[] {
  const wanted = text.trim().toLowerCase()
  const exact = found.filter((one) => names(one).some((name) => name.toLowerCase() === wanted))
  return exact.length > 0 ? exact : found
}
