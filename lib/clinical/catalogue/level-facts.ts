import type { LevelFacts } from '../facts/levels.ts'
import { severityRank } from '../facts/severity.ts'
import type { Facts } from '../facts.ts'
import { LEVELS, REGIONS } from '../level.ts'
import type { LevelRecord } from '../record.ts'
import { CORD_COMPROMISES, ROOT_COMPROMISES, SEVERITIES, YES_NO } from '../terms.ts'
import { caudaEquinaFields, cordFields, discordanceFields, rootFields, severityFields } from './evidence.ts'
import { type FieldReading, levelField, recordField } from './field-reading.ts'

type Read = (facts: Facts, level: LevelFacts) => unknown
type Fields = (facts: Facts, level: LevelFacts) => readonly FieldReading[]

const word = <const Words extends readonly string[]>(words: Words, read: Read, fields: Fields) => ({
  words,
  unit: null,
  read,
  fields,
})

const number = (field: keyof LevelRecord, unit: string | null, read: Read) => ({
  words: null,
  unit,
  read,
  fields: (_: Facts, level: LevelFacts) => [levelField(level, field, unit)],
})

const nameField: Fields = (_, level) => [levelField(level, 'level')]

/** Whether the dynamic films show the region of the level. */
function filmed({ groups: { dynamic } }: Facts, { region }: LevelFacts): string {
  return dynamic.region === 'WHOLE_SPINE' || (region !== undefined && dynamic.region === region) ? 'YES' : 'NO'
}

/** Whether a measurement is worse than the worst grade; NO where nothing is graded, since then nothing disagrees. */
function measuredWorseThanGraded(_: Facts, { worstGraded, worstMeasured }: LevelFacts): string {
  return worstGraded !== undefined && severityRank(worstMeasured) > severityRank(worstGraded) ? 'YES' : 'NO'
}

/** Facts about one level row. */
export const LEVEL_FACTS = {
  'level.level': word(LEVELS, (_, level) => level.level, nameField),
  'level.region': word(REGIONS, (_, level) => level.region, nameField),
  'level.severity': word(
    SEVERITIES,
    (_, level) => level.severity,
    (_, level) => severityFields(level),
  ),
  'level.root': word(
    ROOT_COMPROMISES,
    (_, level) => level.root,
    (_, level) => rootFields(level),
  ),
  'level.cord': word(
    CORD_COMPROMISES,
    (_, level) => level.cord,
    (_, level) => cordFields(level),
  ),
  'level.caudaEquina': word(
    YES_NO,
    (_, level) => level.caudaEquina,
    (_, level) => caudaEquinaFields(level),
  ),
  'level.measuredWorseThanGraded': word(YES_NO, measuredWorseThanGraded, (_, level) => discordanceFields(level)),
  'level.filmed': word(YES_NO, filmed, (facts) => [recordField('imaging.dynamic.region', facts.groups.dynamic.region)]),
  'level.cordT2Signal': word(
    YES_NO,
    (_, level) => level.row.cordT2Signal,
    (_, level) => [levelField(level, 'cordT2Signal')],
  ),
  'level.listhesisMeyerding': number('listhesisMeyerding', null, (_, { row }) => row.listhesisMeyerding),
  'level.dynamicTranslationMm': number('dynamicTranslationMm', 'mm', (_, { row }) => row.dynamicTranslationMm),
  'level.dynamicAngulationDeg': number('dynamicAngulationDeg', '°', (_, { row }) => row.dynamicAngulationDeg),
  'level.facetEffusionMm': number('facetEffusionMm', 'mm', (_, { row }) => row.facetEffusionMm),
} as const
