import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import type { EvaluationRecord } from '#lib/clinical/record'
import { caudaEquinaScreen, flagsButOpll, general, neurology, opll, physicians } from './unknown-fields.ts'

type Nested = TopLevelCondition | { fact: string; path?: string; operator: string; value: unknown }

/** The groups of the record are its facts; the rest of a field's path is JSONPath, as the engine's guide has it. */
function compare(field: string, operator: string, value: unknown): Nested {
  const [fact = '', ...path] = field.split('.')
  return { fact, path: `$.${path.join('.')}`, operator, value }
}

const is = (field: string, word: string): Nested => compare(field, 'equal', word)
const yes = (field: string): Nested => is(field, 'YES')
const oneOf = (field: string, ...words: string[]): Nested => compare(field, 'in', words)
const unknown = (field: string): Nested => compare(field, 'equal', null)
const known = (field: string): Nested => compare(field, 'notEqual', null)
const less = (field: string, bound: number): Nested => compare(field, 'lessThan', bound)
const atMost = (field: string, bound: number): Nested => compare(field, 'lessThanInclusive', bound)
const more = (field: string, bound: number): Nested => compare(field, 'greaterThan', bound)
const atLeast = (field: string, bound: number): Nested => compare(field, 'greaterThanInclusive', bound)
const any = (...conditions: Nested[]): TopLevelCondition => ({ any: conditions }) as TopLevelCondition
const all = (...conditions: Nested[]): TopLevelCondition => ({ all: conditions }) as TopLevelCondition

const mrc = 'neuro.motor.worstMrc'
const onset = 'neuro.motor.onset'
const weeks = 'general.spinalSurgery.weeksAgo'
const had = 'general.spinalSurgery.had'
const newOrWorse = (field: string): Nested => is(field, 'NEW_OR_WORSE')
const longstanding = (field: string): Nested => is(field, 'LONGSTANDING_EXPLAINED')
const conclusion = 'stability.physicianConclusion'
const target = 'plan.targetRegion'
const verifying = { fact: 'mode', operator: 'equal', value: 'VERIFY' }
const surgery = any(yes(had), known(weeks))

/** The compared rules in json-rules-engine's own language. */
const conditions: Readonly<Record<string, TopLevelCondition>> = {
  'R-LIT-E01': any(
    yes('neuro.saddleSensoryChange'),
    newOrWorse('neuro.bladder'),
    newOrWorse('neuro.bowel'),
    newOrWorse('neuro.sexualFunction'),
    atLeast('neuro.pvrMl', 200),
    yes('neuro.bilateralRadiculopathy'),
  ),
  'R-LIT-E02': any(
    yes('neuro.progressiveDeficit'),
    is(onset, 'NEW_OR_PROGRESSIVE'),
    all(atMost(mrc, 3), unknown(onset)),
  ),
  'R-LIT-E05': all(yes('general.suspectedSpinalInfection')),
  'R-LIT-E06': any(is('general.cervicalVascular', 'SUSPECTED_ACUTE'), is('general.aaa', 'SYMPTOMATIC')),
  'R-LIT-E07': all(verifying, is('clearance.changeToday', 'NEURO_EMERGENCY')),
  'R-SRC-C02': all(is(conclusion, 'UNSTABLE')),
  'R-SRC-C05': any(is('neuro.numbness', 'PERSISTENT'), yes('neuro.walking.difficulty')),
  'R-LIT-C06': all(less('neuro.walking.distanceM', 100)),
  'R-LIT-C07': all(atMost(mrc, 4), oneOf(onset, 'CHRONIC_STABLE', 'NONE')),
  'R-LIT-C08': any(
    yes('neuro.umnSigns'),
    yes('neuro.gaitAtaxia'),
    yes('neuro.handClumsiness'),
    all(atLeast('neuro.mJOA', 12), less('neuro.mJOA', 18)),
  ),
  'R-LIT-C09': any(...flagsButOpll.map(yes)),
  'R-LIT-C10': all(yes(opll), is(target, 'CERVICAL')),
  'R-LIT-C12': all(oneOf('general.dvt', 'SUSPECTED', 'CONFIRMED')),
  'R-LIT-C13': all(is('general.malignancy', 'SPINE_OR_SITE')),
  'R-LIT-C14': all(yes('general.infectionFever')),
  'R-LIT-C15': all(yes('general.skinLesionAtSite')),
  'R-LIT-C16': any(yes('general.bleedingDisorder'), more('general.inr', 3.5), less('general.plateletsE9L', 50)),
  'R-LIT-C17': all(surgery, less(weeks, 12)),
  'R-LIT-C18': all(yes('general.recentTraumaUncleared')),
  'R-SRC-C19': all(is('plan.deliverySetting', 'UNREGULATED')),
  'R-SRC-I04': any(
    is(conclusion, 'NOT_EVALUATED'),
    unknown(conclusion),
    all(is(conclusion, 'STABLE'), compare('stability.assessorRole', 'notIn', physicians)),
  ),
  'R-LIT-I06': any(...caudaEquinaScreen.map(unknown)),
  'R-LIT-I07': any(...neurology.map(unknown), all(atMost(mrc, 4), unknown(onset))),
  'R-LIT-I09': any(...general.map(unknown), all(unknown(had), unknown(weeks)), all(yes(had), unknown(weeks))),
  'R-LIT-I13': any(...[...flagsButOpll, opll].map(unknown)),
  'R-SRC-I14': all(unknown('plan.deliverySetting')),
  'R-LIT-I15': any(unknown(target), unknown('patient.ageYears')),
  'R-LIT-I17': all(verifying, compare('clearance.changeToday', 'notEqual', 'NO')),
  'R-LIT-P05': all(atLeast('neuro.walking.distanceM', 100), less('neuro.walking.distanceM', 500)),
  'R-LIT-P06': any(yes('neuro.radicularPain'), yes('neuro.sensoryDeficit')),
  'R-LIT-P08': any(longstanding('neuro.bladder'), longstanding('neuro.bowel'), longstanding('neuro.sexualFunction')),
  'R-LIT-P09': any(
    is('general.anticoagulation', 'THERAPEUTIC'),
    all(more('general.inr', 1.5), atMost('general.inr', 3.5)),
    all(atLeast('general.plateletsE9L', 50), less('general.plateletsE9L', 100)),
  ),
  'R-LIT-P10': all(is('general.osteoporosis', 'FRAGILITY_FRACTURE_HEALED')),
  'R-LIT-P11': all(surgery, atLeast(weeks, 12)),
  'R-LIT-P12': all(yes('general.pregnancy')),
  'R-LIT-P13': all(yes('general.rheumatoidOrLaxity')),
  'R-LIT-P14': all(oneOf('general.malignancy', 'HISTORY_REMISSION', 'ACTIVE_ELSEWHERE')),
  'R-LIT-P15': any(
    is('general.aaa', 'KNOWN'),
    yes('general.uncontrolledCardiovascular'),
    is('general.cervicalVascular', 'RISK'),
  ),
  'R-LIT-P16': all(yes('general.communicationOrSensationLimit')),
  'R-LIT-P17': all(yes('general.nightPainOrWeightLoss')),
  'R-LIT-P19': all(less('patient.ageYears', 18)),
  'R-LIT-P21': all(atMost('general.spinalInjectionDaysAgo', 14)),
  'R-LIT-P22': all(yes(opll), compare(target, 'notEqual', 'CERVICAL')),
}

const rules: RuleProperties[] = Object.entries(conditions).map(([type, condition]) => ({
  conditions: condition,
  event: { type },
}))

const engine = new Engine(rules)

/** The ids of the rules that fire, in the order in which json-rules-engine happens to finish them. */
export async function firedByJsonRules(record: EvaluationRecord): Promise<string[]> {
  const { events } = await engine.run(record)
  return events.map(({ type }) => type)
}
