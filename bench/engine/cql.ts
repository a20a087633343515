import { type DataProvider, Executor, Library, type PatientObject } from 'cql-execution'
import type { EvaluationRecord } from '#lib/clinical/record'
import { all, any, atLeast, atMost, type Elm, elmLibrary, is, isNot, less, more, not, unknown } from './elm.ts'
import { caudaEquinaScreen, flagsButOpll, general, neurology, opll, physicians } from './unknown-fields.ts'

const yes = (path: string): Elm => is(path, 'YES')
const newOrWorse = (path: string): Elm => is(path, 'NEW_OR_WORSE')
const longstanding = (path: string): Elm => is(path, 'LONGSTANDING_EXPLAINED')
const mrc = 'neuro.motor.worstMrc'
const onset = 'neuro.motor.onset'
const weeks = 'general.spinalSurgery.weeksAgo'
const had = 'general.spinalSurgery.had'
const conclusion = 'stability.physicianConclusion'
const target = 'plan.targetRegion'
const verifying = is('mode', 'VERIFY')
const surgery = any(yes(had), not(unknown(weeks)))

/** The compared rules as a CQL author would have them translated. */
const conditions: Readonly<Record<string, Elm>> = {
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
  'R-LIT-E05': yes('general.suspectedSpinalInfection'),
  'R-LIT-E06': any(is('general.cervicalVascular', 'SUSPECTED_ACUTE'), is('general.aaa', 'SYMPTOMATIC')),
  'R-LIT-E07': all(verifying, is('clearance.changeToday', 'NEURO_EMERGENCY')),
  'R-SRC-C02': is(conclusion, 'UNSTABLE'),
  'R-SRC-C05': any(is('neuro.numbness', 'PERSISTENT'), yes('neuro.walking.difficulty')),
  'R-LIT-C06': less('neuro.walking.distanceM', 100),
  'R-LIT-C07': all(atMost(mrc, 4), any(is(onset, 'CHRONIC_STABLE'), is(onset, 'NONE'))),
  'R-LIT-C08': any(
    yes('neuro.umnSigns'),
    yes('neuro.gaitAtaxia'),
    yes('neuro.handClumsiness'),
    all(atLeast('neuro.mJOA', 12), less('neuro.mJOA', 18)),
  ),
  'R-LIT-C09': any(...flagsButOpll.map(yes)),
  'R-LIT-C10': all(yes(opll), is(target, 'CERVICAL')),
  'R-LIT-C12': any(is('general.dvt', 'SUSPECTED'), is('general.dvt', 'CONFIRMED')),
  'R-LIT-C13': is('general.malignancy', 'SPINE_OR_SITE'),
  'R-LIT-C14': yes('general.infectionFever'),
  'R-LIT-C15': yes('general.skinLesionAtSite'),
  'R-LIT-C16': any(yes('general.bleedingDisorder'), more('general.inr', 3.5), less('general.plateletsE9L', 50)),
  'R-LIT-C17': all(surgery, less(weeks, 12)),
  'R-LIT-C18': yes('general.recentTraumaUncleared'),
  'R-SRC-C19': is('plan.deliverySetting', 'UNREGULATED'),
  'R-SRC-I04': any(
    is(conclusion, 'NOT_EVALUATED'),
    unknown(conclusion),
    all(is(conclusion, 'STABLE'), isNot(any(...physicians.map((role) => is('stability.assessorRole', role))))),
  ),
  'R-LIT-I06': any(...caudaEquinaScreen.map(unknown)),
  'R-LIT-I07': any(...neurology.map(unknown), all(atMost(mrc, 4), unknown(onset))),
  'R-LIT-I09': any(...general.map(unknown), all(unknown(had), unknown(weeks)), all(yes(had), unknown(weeks))),
  'R-LIT-I13': any(...[...flagsButOpll, opll].map(unknown)),
  'R-SRC-I14': unknown('plan.deliverySetting'),
  'R-LIT-I15': any(unknown(target), unknown('patient.ageYears')),
  'R-LIT-I17': all(verifying, isNot(is('clearance.changeToday', 'NO'))),
  'R-LIT-P05': all(atLeast('neuro.walking.distanceM', 100), less('neuro.walking.distanceM', 500)),
  'R-LIT-P06': any(yes('neuro.radicularPain'), yes('neuro.sensoryDeficit')),
  'R-LIT-P08': any(longstanding('neuro.bladder'), longstanding('neuro.bowel'), longstanding('neuro.sexualFunction')),
  'R-LIT-P09': any(
    is('general.anticoagulation', 'THERAPEUTIC'),
    all(more('general.inr', 1.5), atMost('general.inr', 3.5)),
    all(atLeast('general.plateletsE9L', 50), less('general.plateletsE9L', 100)),
  ),
  'R-LIT-P10': is('general.osteoporosis', 'FRAGILITY_FRACTURE_HEALED'),
  'R-LIT-P11': all(surgery, atLeast(weeks, 12)),
  'R-LIT-P12': yes('general.pregnancy'),
  'R-LIT-P13': yes('general.rheumatoidOrLaxity'),
  'R-LIT-P14': any(is('general.malignancy', 'HISTORY_REMISSION'), is('general.malignancy', 'ACTIVE_ELSEWHERE')),
  'R-LIT-P15': any(
    is('general.aaa', 'KNOWN'),
    yes('general.uncontrolledCardiovascular'),
    is('general.cervicalVascular', 'RISK'),
  ),
  'R-LIT-P16': yes('general.communicationOrSensationLimit'),
  'R-LIT-P17': yes('general.nightPainOrWeightLoss'),
  'R-LIT-P19': less('patient.ageYears', 18),
  'R-LIT-P21': atMost('general.spinalInjectionDaysAgo', 14),
  'R-LIT-P22': all(yes(opll), isNot(is(target, 'CERVICAL'))),
}

const ids = Object.keys(conditions)
const executor = new Executor(new Library(elmLibrary(conditions)))

/** One patient after another, each its own only record. */
class Patients implements DataProvider {
  readonly #patients: readonly PatientObject[]
  #place = 0

  constructor(patients: readonly PatientObject[]) {
    this.#patients = patients
  }

  currentPatient(): PatientObject | undefined {
    return this.#patients[this.#place]
  }

  nextPatient(): PatientObject | undefined {
    this.#place++
    return this.currentPatient()
  }
}

/** The record itself is the patient; the model's conversions, which it does not need, answer nothing. */
function patientOf(record: EvaluationRecord, id: string): PatientObject {
  const access = {
    get: () => undefined,
    getId: () => id,
    getCode: () => null,
    getDate: () => null,
    getDateOrInterval: () => null,
  }
  const patient: PatientObject = { ...record, ...access, findRecords: () => [patient] }
  return patient
}

/** The records as CQL patients, made before the clock runs. */
export const cqlPatients = (records: readonly EvaluationRecord[]): PatientObject[] =>
  records.map((record, place) => patientOf(record, String(place)))

/** The ids of the rules that fire for each patient, in the order of the patients. */
export async function firedByCql(patients: readonly PatientObject[]): Promise<string[][]> {
  const { patientResults } = await executor.exec(new Patients(patients))
  return patients.map((patient) => {
    const results = patientResults[patient.getId()] ?? {}
    return ids.filter((id) => results[id] === true)
  })
}
