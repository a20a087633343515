import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#lib/access/actor'
import { canonicalJson } from '#lib/audit/canonical'
import type { Act, Finding } from '#lib/audit-flags/act'
import {
  isLook,
  judgeAct,
  judgeFailures,
  judgeVolume,
  lookTypes,
  relatingTypes,
  relationMonths,
} from '#lib/audit-flags/rules'
import {
  failedSignIns,
  familyNames,
  keepFlagProgress,
  lockFlagProgress,
  type PlacedEntry,
  patientsPerDay,
  placedBetween,
  placedEntries,
  relatedPairs,
} from '#lib/db/audit-flag-histories'
import { insertFlag } from '#lib/db/audit-flags'
import { type AuditActor, appendEntry } from '#lib/db/audit-log'
import { patientsByAuditRef } from '#lib/db/audit-search'
import { allPractitioners } from '#lib/db/practitioners'
import type { Tx } from '#lib/db/transaction'
import { calendarDate, timeWithOffset } from '#lib/messages/dates'
import { dayAfter, startOfDay } from './day-bounds.ts'

/** Places read in one go: well under a second, so that whoever opens the queue can wait for it. */
const AT_ONCE = 5_000

/** Days on which a habit rests: two months have forty working days. */
const DAYS_OF_HABIT = 60

export type RaisedFlags = {
  readonly raised: number
  /** Entries of the log, of all facilities, that the rules have read. */
  readonly examined: number
  /** Entries with places that they have not read yet. */
  readonly behind: number
}

/**
 * Lets the rules read the next entries of the log for the actor's facility, in the name of the job `system:audit-flags`,
 * which raises its flags with an entry each. Reading by place misses nothing: places are given without gaps.
 */
export async function raiseFlags(tx: Tx, actor: Actor, now: Date): Promise<RaisedFlags> {
  const { id: facilityId, timeZone } = actor.facility
  const from = await lockFlagProgress(tx, facilityId)
  const size = await placedEntries(tx)
  const to = Math.min(size, from + AT_ONCE)
  if (to <= from) return { raised: 0, examined: from, behind: 0 }
  const acts = (await placedBetween(tx, facilityId, from, to)).map((entry) => actOf(entry, timeZone))
  const findings = await judged(tx, actor, acts)
  const job: AuditActor = {
    actor: { id: 'system:audit-flags', role: 'system', session: null },
    facility: facilityId,
    requestId: actor.requestId,
  }
  const byId = new Map(acts.map((act) => [act.entryId, act]))
  let raised = 0
  for (const { rule, entryId, occasion, facts } of findings) {
    const act = byId.get(entryId)
    const flag = {
      id: uuidv7(),
      facilityId,
      entryId,
      rule,
      practitionerId: act && isPerson(act.actorId) ? act.actorId : null,
      patientRef: act?.patientRef ?? null,
      occasion,
      facts: canonicalJson(facts),
      raisedAt: now,
    }
    if (!(await insertFlag(tx, flag))) continue
    raised += 1
    await appendEntry(tx, job, {
      type: 'audit.flag-raised',
      at: now,
      purpose: 'HCOMPL',
      subject: `audit-flag:${flag.id}`,
      patientRef: flag.patientRef,
      payload: { rule, entry: entryId, facts },
      wrote: [{ kind: 'audit-flag', id: flag.id }],
    })
  }
  await keepFlagProgress(tx, facilityId, to)
  return { raised, examined: to, behind: size - to }
}

function actOf({ id, ts, ...entry }: PlacedEntry, timeZone: string): Act {
  const at = new Date(ts)
  const time = timeWithOffset(at, timeZone).slice(0, 5)
  return { ...entry, entryId: id, at: at.getTime(), day: calendarDate(at, timeZone), time }
}

const isPerson = (actorId: string): boolean => /^[0-9a-f]{8}-/.test(actorId)

async function judged(tx: Tx, actor: Actor, acts: readonly Act[]): Promise<readonly Finding[]> {
  const people = await allPractitioners(tx)
  const refs = acts.flatMap(({ patientRef }) => patientRef ?? [])
  const patients = await patientsByAuditRef(tx, refs)
  const names = await familyNames(
    tx,
    [...patients.values()].map(({ familyName }) => familyName.toLowerCase()),
  )
  const looks = acts.filter(({ type, actorId, patientRef }) => isLook(type) && isPerson(actorId) && patientRef !== null)
  const pairs = new Map(
    looks.map(({ actorId, patientRef, day }) => {
      const since = startOfDay(actor, monthsBefore(day)).toISOString()
      return [`${actorId} ${patientRef}`, { actorId, patientRef: patientRef ?? '', since }]
    }),
  )
  const related = await relatedPairs(tx, [...pairs.values()], relatingTypes)
  const single = acts.flatMap((act) => {
    const patient = act.patientRef === null ? null : (patients.get(act.patientRef) ?? null)
    return judgeAct(act, {
      person: people.get(act.actorId) ?? null,
      patient,
      bearers: patient ? (names.bearers.get(patient.familyName.toLowerCase()) ?? 0) : 0,
      patients: names.patients,
      related: related.has(`${act.actorId} ${act.patientRef}`),
    })
  })
  return [...single, ...(await volumes(tx, actor, looks)), ...(await failures(tx, actor, acts))]
}

/** The day, so many months earlier. */
function monthsBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - relationMonths)
  return date.toISOString().slice(0, 10)
}

async function volumes(tx: Tx, actor: Actor, looks: readonly Act[]): Promise<readonly Finding[]> {
  const found: Finding[] = []
  const lastOfDay = new Map(looks.map((act) => [`${act.actorId} ${act.day}`, act]))
  for (const [actorId, days] of Map.groupBy(lastOfDay.values(), (act) => act.actorId)) {
    const earliest = days.reduce((least, { day }) => (day < least ? day : least), days[0]?.day ?? '')
    const since = startOfDay(actor, dayAfter(earliest, -DAYS_OF_HABIT)).toISOString()
    const perDay = await patientsPerDay(tx, actorId, lookTypes, { since, timeZone: actor.facility.timeZone })
    for (const last of days) {
      const earlier = [...perDay].filter(([day]) => day < last.day && day >= dayAfter(last.day, -DAYS_OF_HABIT))
      found.push(
        ...judgeVolume(
          last,
          perDay.get(last.day) ?? 0,
          earlier.map(([, n]) => n),
        ),
      )
    }
  }
  return found
}

/** Failures close together may lie on both sides of what was read last: the day's earlier ones are read again. */
async function failures(tx: Tx, actor: Actor, acts: readonly Act[]): Promise<readonly Finding[]> {
  const failed = acts.filter(({ type }) => type === 'sign-in.failed')
  const [first] = failed
  if (!first) return []
  const since = startOfDay(actor, first.day).toISOString()
  const all = await failedSignIns(tx, actor.facility.id, since)
  const here = new Set(failed.map(({ entryId }) => entryId))
  const found = judgeFailures(all.map((entry) => actOf(entry, actor.facility.timeZone)))
  return found.filter(({ entryId }) => here.has(entryId))
}
