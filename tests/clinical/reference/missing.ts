/**
 * What the insufficient rules wait for among the answers that are asked of every patient, restated: the fields whose
 * absence or wrong answer makes one of them fire. Of studies, films and levels it says nothing, because there a rule
 * can be satisfied in more ways than one.
 */
import { daysSince, levels, qualifyingStudies, verifying, weak, weeksAgo } from './facts.ts'
import { number, word } from './read.ts'
import { caudaEquinaScreen, generalWords, neurologyWords, physicianRoles, redFlags } from './rules-insufficient.ts'

/** Where `missingAnswers` is the whole truth. */
export const isAnswerPath = (path: string): boolean =>
  /^(patient|plan|stability|neuro|general|clearance|imaging\.redFlags)\./.test(path) ||
  ['imaging.changeSinceImaging', 'imaging.levels', 'imaging.unlistedLevels'].includes(path)

/** The sorted paths, outside studies, films and levels, that the fired insufficient rules wait for. */
export function missingAnswers(record: unknown): string[] {
  const unknownWords = [
    ...caudaEquinaScreen.map((field) => `neuro.${field}`),
    ...neurologyWords.map((field) => `neuro.${field}`),
    ...generalWords.map((field) => `general.${field}`),
    ...redFlags.map((flag) => `imaging.redFlags.${flag}`),
    'plan.deliverySetting',
    'plan.targetRegion',
  ].filter((path) => word(record, path) === null)
  const unknownNumbers = ['patient.ageYears', 'neuro.walking.distanceM', 'neuro.motor.worstMrc'].filter(
    (path) => number(record, path) === null,
  )
  return [
    ...unknownWords,
    ...unknownNumbers,
    ...missingOfWeakness(record),
    ...missingOfOperation(record),
    ...missingOfStability(record),
    ...missingOfImaging(record),
    ...(verifying(record) ? missingOfClearance(record) : []),
  ].toSorted()
}

function missingOfWeakness(record: unknown): string[] {
  return weak(record) && word(record, 'neuro.motor.onset') === null ? ['neuro.motor.onset'] : []
}

function missingOfOperation(record: unknown): string[] {
  if (weeksAgo(record) !== null) return []
  const had = word(record, 'general.spinalSurgery.had')
  if (had === null) return ['general.spinalSurgery.had']
  return had === 'YES' ? ['general.spinalSurgery.weeksAgo'] : []
}

function missingOfImaging(record: unknown): string[] {
  const change = word(record, 'imaging.changeSinceImaging')
  const asked = qualifyingStudies(record).length > 0
  return [
    ...(asked && change !== 'NONE' && change !== 'BETTER' ? ['imaging.changeSinceImaging'] : []),
    ...(levels(record).length === 0 ? ['imaging.levels'] : []),
    ...(word(record, 'imaging.unlistedLevels') === 'NORMAL_PER_REPORT' ? [] : ['imaging.unlistedLevels']),
  ]
}

function missingOfStability(record: unknown): string[] {
  const conclusion = word(record, 'stability.physicianConclusion')
  if (conclusion === 'UNSTABLE') return []
  if (conclusion !== 'STABLE') return ['stability.physicianConclusion']
  const role = word(record, 'stability.assessorRole')
  const age = daysSince(record, 'stability.date')
  return [
    ...(role === null || !physicianRoles.includes(role) ? ['stability.assessorRole'] : []),
    ...(age === null || age < 0 || age > 365 ? ['stability.date'] : []),
  ]
}

function missingOfClearance(record: unknown): string[] {
  const issued = daysSince(record, 'clearance.issuedOn')
  const past = daysSince(record, 'clearance.validUntil')
  const sessions = number(record, 'clearance.sessionsUsed')
  return [
    ...(word(record, 'clearance.status') === 'ACTIVE' ? [] : ['clearance.status']),
    ...(issued === null || issued < 0 || issued > 84 ? ['clearance.issuedOn'] : []),
    ...(past === null || past > 0 ? ['clearance.validUntil'] : []),
    ...(sessions === null || sessions >= 9 ? ['clearance.sessionsUsed'] : []),
    ...(word(record, 'clearance.changeToday') === 'NO' ? [] : ['clearance.changeToday']),
  ]
}
