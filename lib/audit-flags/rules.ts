/**
 * What is worth a second look in the trail. Each rule is decided by the act and by what is handed in with it, so that the
 * same history gives the same flags; none says that anybody did wrong.
 */
import type { Act, Finding } from './act.ts'
import { unusualVolume } from './volume.ts'

/** Seeing a patient's record. Looking at a clearance is left out: it is asked of anybody who may be about to treat. */
export const lookTypes: readonly string[] = [
  'patient.viewed',
  'imaging-study.viewed',
  'assessment.viewed',
  'recommendation.viewed',
  'advice.viewed',
  'session.viewed',
]

/** Recording, signing, checking and treating: what makes a treatment relation. */
export const relatingTypes: readonly string[] = [
  'patient.registered',
  'imaging-study.recorded',
  'imaging-study.amended',
  'imaging-study.reviewed',
  'assessment.recorded',
  'assessment.amended',
  'advice.signed',
  'advice.co-signed',
  'advice.amended',
  'clearance.lifted',
  'pre-session-check.recorded',
  'session.recorded',
]

/** How long such an act relates. */
export const relationMonths = 12

/** Clinics that treat early and late still sleep at night; a facility's own hours are not recorded yet. */
const OPENS = '06:00'
const CLOSES = '22:00'

/** A name that more than one patient in fifty bears says nothing about kinship. */
const ONE_IN = 50

/** Mistyping happens; five within a quarter of an hour is somebody guessing, or somebody who needs help. */
const FAILURES = 5
const FAILURES_WITHIN_MINUTES = 15

type Name = { readonly familyName: string; readonly givenName: string; readonly otherScriptName: string | null }

/** What the rules are told besides the act. */
export type Surroundings = {
  /** The actor, if a practitioner. */
  readonly person: Name | null
  readonly patient: Name | null
  /** How many of the facility's patients have the patient's family name, and how many there are. */
  readonly bearers: number
  readonly patients: number
  /** Whether the actor has related to the patient within `relationMonths`, or has them on the care list. */
  readonly related: boolean
}

/** What one act by itself gives rise to. */
export function judgeAct(act: Act, around: Surroundings): readonly Finding[] {
  const { entryId } = act
  if (act.type === 'break-glass.opened' && act.outcome === 'success') {
    return [{ rule: 'break-glass', entryId, occasion: entryId, facts: {} }]
  }
  if (act.type === 'log.clock-skew-found') return [{ rule: 'clock-skew', entryId, occasion: entryId, facts: {} }]
  if (around.person === null || around.patient === null || act.outcome !== 'success') return []
  return [...kinship(act, around.person, around.patient, around), ...relation(act, around), ...hours(act)]
}

/** Whether the record may be the person's own, or of their family. */
function kinship(act: Act, person: Name, patient: Name, { bearers, patients }: Surroundings): readonly Finding[] {
  if (!isLook(act.type) && !relatingTypes.includes(act.type)) return []
  const { entryId } = act
  const pair = `${act.actorId} ${act.patientRef}`
  if (sameName(person, patient)) return [{ rule: 'own-record', entryId, occasion: `${pair} ${act.day}`, facts: {} }]
  const isRare = bearers * ONE_IN <= Math.max(patients, ONE_IN)
  if (!same(person.familyName, patient.familyName) || !isRare) return []
  return [{ rule: 'same-family-name', entryId, occasion: `${pair} ${monthOf(act)}`, facts: { bearers, patients } }]
}

function relation(act: Act, { related }: Surroundings): readonly Finding[] {
  if (related || !isLook(act.type)) return []
  const occasion = `${act.actorId} ${act.patientRef} ${monthOf(act)}`
  return [{ rule: 'no-treatment-relation', entryId: act.entryId, occasion, facts: { months: relationMonths } }]
}

function hours(act: Act): readonly Finding[] {
  if (act.time >= OPENS && act.time < CLOSES) return []
  const facts = { time: act.time, opens: OPENS, closes: CLOSES }
  return [{ rule: 'out-of-hours', entryId: act.entryId, occasion: `${act.actorId} ${act.day}`, facts }]
}

const monthOf = ({ day }: Act): string => day.slice(0, 7)

/** Whether a person saw far more patients on a day than on their earlier days. `last` is the day's last look. */
export function judgeVolume(last: Act, patients: number, earlierDays: readonly number[]): readonly Finding[] {
  const unusual = unusualVolume(patients, earlierDays)
  if (unusual === null) return []
  const facts = { patients, day: last.day, ...unusual }
  return [{ rule: 'unusual-volume', entryId: last.entryId, occasion: `${last.actorId} ${last.day}`, facts }]
}

/** Tries to sign in that failed close together, by what they were tried on; in the order of time. */
export function judgeFailures(failures: readonly Act[]): readonly Finding[] {
  const found = new Map<string, Finding>()
  const tries = Map.groupBy(failures, ({ subject, actorId }) => subject ?? actorId)
  for (const [tried, acts] of tries) {
    for (const [i, act] of acts.entries()) {
      const first = acts[i - FAILURES + 1]
      if (!first || act.at - first.at > FAILURES_WITHIN_MINUTES * 60_000) continue
      const occasion = `${tried} ${act.day}`
      const facts = { failures: FAILURES, minutes: FAILURES_WITHIN_MINUTES }
      if (!found.has(occasion)) found.set(occasion, { rule: 'sign-in-failures', entryId: act.entryId, occasion, facts })
    }
  }
  return [...found.values()]
}

/** Whether a type is a look at a record. */
export function isLook(type: string): boolean {
  return lookTypes.includes(type)
}

function sameName(a: Name, b: Name): boolean {
  if (a.otherScriptName !== null && b.otherScriptName !== null) {
    if (same(a.otherScriptName, b.otherScriptName)) return true
  }
  return same(a.familyName, b.familyName) && same(a.givenName, b.givenName)
}

/** Equal to whoever reads them: width, case and blanks around do not count. */
function same(a: string, b: string): boolean {
  const bare = (text: string) => text.normalize('NFKC').trim().toLowerCase()
  return bare(a) === bare(b)
}
