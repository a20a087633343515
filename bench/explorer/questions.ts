import type { Actor } from '#lib/access/actor'
import { type AuditQuery, parseAuditQuery, typesOfAction } from '#lib/audit/search-query'
import { activity } from '#lib/db/audit-activity'
import { searchEntries } from '#lib/db/audit-search'
import { anything } from '#lib/db/audit-search-filter'
import { inTransaction } from '#lib/db/transaction'
import { searchAudit } from '#lib/use-cases/search-audit'

/** Something the explorer is asked, a little differently each time: `i` counts the times. */
export type Question = { readonly name: string; readonly ask: (actor: Actor, i: number, now: Date) => Promise<unknown> }

const person = (i: number) => `00000000-0000-7000-8000-${(1 + ((i * 7) % 150)).toString(16).padStart(12, '0')}`
const patient = (i: number) => `00000000-0000-7000-9000-${(1 + ((i * 211) % 40_000)).toString(16).padStart(12, '0')}`
const ACTIONS = ['advice.*', 'sign-in.failed', 'patient.viewed', 'user.*', 'clearance.suspended', 'assessment.*']
const action = (i: number) => ACTIONS[i % ACTIONS.length] ?? 'advice.*'
const day = (now: Date, ago: number) => new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10)

/** The whole use case: rows, counts, facets, chart, names, and the entry that the search leaves. */
function page(name: string, asked: (i: number, now: Date) => Partial<Record<keyof AuditQuery, string>>): Question {
  return {
    name,
    ask: async (actor, i, now) => {
      const parsed = parseAuditQuery(asked(i, now))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
      const result = await searchAudit(actor, parsed.query, now)
      if (!result.ok) throw new Error(result.reason)
      return result.value
    },
  }
}

const filterOf = (actor: Actor) => anything(actor.facility.id)

export const questions: readonly Question[] = [
  page('first page, 7 days', () => ({})),
  page('two years, no condition', (_, now) => ({ from: day(now, 729) })),
  page('one patient, two years', (i, now) => ({ patient: patient(i), from: day(now, 729) })),
  page('one person, 7 days', (i) => ({ actor: person(i) })),
  page('one person, two years', (i, now) => ({ actor: person(i), from: day(now, 729) })),
  page('one action or family, 7 days', (i) => ({ action: action(i) })),
  page('one action or family, two years', (i, now) => ({ action: action(i), from: day(now, 729) })),
  page('person and action, two years', (i, now) => ({ actor: person(i), action: action(i), from: day(now, 729) })),
  page('refused, two years', (_, now) => ({ outcome: 'refused', from: day(now, 729) })),
  page('patient, person and action', (i, now) => ({
    patient: patient(i),
    actor: person(i),
    action: 'patient.*',
    from: day(now, 729),
  })),
  page('a page deep in two years', (i, now) => ({
    from: day(now, 729),
    before: `${day(now, 100 + (i % 600))}T05:00:00.000Z_00000000-0000-7000-8000-000000000000`,
  })),
  {
    name: 'of these, rows alone (first page)',
    ask: (actor) => inTransaction(actor, (tx) => searchEntries(tx, filterOf(actor), null, 51)),
  },
  {
    name: 'of these, chart and facets alone (two years)',
    ask: (actor, _, now) => {
      const period = { from: day(now, 729), to: day(now, 0) }
      return inTransaction(actor, (tx) => activity(tx, filterOf(actor), period, actor.facility.timeZone))
    },
  },
  {
    name: 'of these, rows of a family alone (two years)',
    ask: (actor, i) => {
      const filter = { ...filterOf(actor), types: typesOfAction(action(i)) }
      return inTransaction(actor, (tx) => searchEntries(tx, filter, null, 51))
    },
  },
]
