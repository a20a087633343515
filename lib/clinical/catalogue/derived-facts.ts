import { isNumber } from '../facts/reading.ts'
import { ageInDays } from '../facts/studies.ts'
import type { Facts } from '../facts.ts'
import { SEVERITIES, YES_NO } from '../terms.ts'
import { severityFields } from './evidence.ts'
import { type FieldReading, levelField, recordField, studyField } from './field-reading.ts'

type Read = (facts: Facts) => unknown
type Fields = (facts: Facts) => readonly FieldReading[]

const number = (unit: string | null, read: Read, fields: Fields) => ({ words: null, unit, read, fields })

/** Days from a recorded date to `asOf`: 0 on the day itself, negative for a date still to come. */
const daysSince = (path: string, date: Read) =>
  number(
    'days',
    (facts) => ageInDays(date(facts), facts.asOfDay),
    (facts) => [recordField(path, date(facts))],
  )

/** Days left until a recorded date: 0 on the day itself, negative once it has passed. */
const daysUntil = (path: string, date: Read) =>
  number(
    'days',
    (facts) => {
      const age = ageInDays(date(facts), facts.asOfDay)
      return age === undefined ? undefined : -age
    },
    (facts) => [recordField(path, date(facts))],
  )

/** Operation: said to have been, or proved by the weeks since; undefined where neither is recorded. */
function surgery({ groups: { spinalSurgery } }: Facts): unknown {
  return isNumber(spinalSurgery.weeksAgo) ? 'YES' : spinalSurgery.had
}

function surgeryFields({ groups: { spinalSurgery } }: Facts): readonly FieldReading[] {
  const had = recordField('general.spinalSurgery.had', spinalSurgery.had)
  const weeksAgo = recordField('general.spinalSurgery.weeksAgo', spinalSurgery.weeksAgo, 'weeks')
  return weeksAgo.value === null ? [had] : [had, weeksAgo]
}

/** Facts about the record that follow from several of its fields (clinical knowledge base 5.2). */
export const DERIVED_FACTS = {
  worst: {
    words: SEVERITIES,
    unit: null,
    read: (facts: Facts): unknown => facts.worst,
    fields: (facts: Facts) =>
      facts.levels.filter(({ severity }) => severity !== undefined && severity === facts.worst).flatMap(severityFields),
  },
  maxListhesis: number(
    null,
    (facts) => facts.maxListhesis,
    (facts) =>
      facts.levels
        .filter(({ row }) => row.listhesisMeyerding === facts.maxListhesis)
        .map((level) => levelField(level, 'listhesisMeyerding')),
  ),
  surgery: { words: YES_NO, unit: null, read: surgery, fields: surgeryFields },
  levelCount: number(
    null,
    (facts) => facts.levels.length,
    () => [recordField('imaging.levels', null)],
  ),
  qualifyingStudyCount: number(
    null,
    (facts) => facts.studies.qualifying.length,
    () => [recordField('imaging.studies', null)],
  ),
  newestStudyCount: number(
    null,
    (facts) => facts.studies.newest.length,
    (facts) => facts.studies.newest.map((study) => studyField(study, 'date')),
  ),
  newestStudyAgeDays: number(
    'days',
    (facts) => facts.studies.newestAgeDays,
    (facts) => facts.studies.newest.map((study) => studyField(study, 'date')),
  ),
  'imaging.dynamic.ageDays': daysSince('imaging.dynamic.date', (facts) => facts.groups.dynamic.date),
  'stability.ageDays': daysSince('stability.date', (facts) => facts.groups.stability.date),
  'clearance.daysSinceIssue': daysSince('clearance.issuedOn', (facts) => facts.groups.clearance.issuedOn),
  'clearance.daysLeft': daysUntil('clearance.validUntil', (facts) => facts.groups.clearance.validUntil),
} as const
