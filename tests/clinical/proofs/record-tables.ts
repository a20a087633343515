/** Weakness, operations, the day of treatment (clinical knowledge base 5.4), ages and studies, each walked completely. */
import { clearRecords } from './clear-records.ts'
import { set, type Tree } from './edit.ts'
import { daysBefore } from './fields.ts'
import { edited, product } from './product.ts'

const plain = clearRecords['one mild level, stated in words'] as Tree
const verifying = clearRecords['an active clearance on the day of treatment'] as Tree
const yesNo = [null, 'YES', 'NO']

/** Motor and cord signs together: the emergencies and contradictions of weakness. */
export function* weakness(): Generator<Tree> {
  const cells = {
    'neuro.motor.worstMrc': [null, 0, 1, 2, 3, 4, 5],
    'neuro.motor.onset': [null, 'NONE', 'CHRONIC_STABLE', 'NEW_OR_PROGRESSIVE'],
    'neuro.progressiveDeficit': yesNo,
    'neuro.umnSigns': yesNo,
    'neuro.bladder': [null, 'NORMAL', 'LONGSTANDING_EXPLAINED', 'NEW_OR_WORSE'],
    'imaging.redFlags.tumour': yesNo,
  }
  for (const cell of product(cells)) yield edited(plain, cell)
}

/** Operations: had or not, and the weeks since. */
export function* operations(): Generator<Tree> {
  const cells = { 'general.spinalSurgery.had': yesNo, 'general.spinalSurgery.weeksAgo': [null, 0, 11.9, 12, 100] }
  for (const cell of product(cells)) yield edited(plain, cell)
}

/** The day of treatment (5.4): status, dates, sessions and the day's answer, in both modes. */
export function* verification(): Generator<Tree> {
  const cells = {
    mode: [null, 'ASSESS', 'VERIFY'],
    'clearance.status': [null, 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'REVOKED', 'SUPERSEDED'],
    'clearance.issuedOn': [null, daysBefore(-1), daysBefore(0), daysBefore(84), daysBefore(85)],
    'clearance.validUntil': [null, daysBefore(1), daysBefore(0), daysBefore(-1)],
    'clearance.sessionsUsed': [null, 0, 8, 9],
    'clearance.changeToday': [null, 'NO', 'YES', 'NEURO_EMERGENCY'],
  }
  for (const cell of product(cells)) yield edited(verifying, cell)
}

/** Days of the question around which a calendar can go wrong: leap days, ends of years, a century. */
const questionDays = ['2024-02-29', '2024-03-01', '2025-02-28', '2025-01-01', '2100-03-01']

const agingDates = [
  ['ASSESS', 'imaging.studies.0.date'],
  ['ASSESS', 'stability.date'],
  ['VERIFY', 'imaging.studies.0.date'],
  ['VERIFY', 'clearance.issuedOn'],
  ['VERIFY', 'clearance.validUntil'],
] as const

/** Ages: every date that ages, on each day from the day after tomorrow to 370 days ago, where calendars go wrong. */
export function* ages(): Generator<Tree> {
  for (const asOf of questionDays) {
    const dated = agingDates.reduce((record, [, path]) => set(record, path, asOf), { ...verifying, asOf } as Tree)
    for (const [mode, path] of agingDates) {
      for (let age = -2; age <= 370; age++) yield edited(dated, { mode, [path]: daysBefore(age, asOf) })
    }
  }
}

const studyCells = {
  modality: [null, 'MR', 'CT_MYELO', 'CT', 'XR'],
  region: [null, 'LUMBAR', 'CERVICAL', 'WHOLE_SPINE'],
  date: [null, daysBefore(-1), daysBefore(30), daysBefore(40), daysBefore(366)],
  quality: [null, 'DIAGNOSTIC', 'LIMITED', 'NONDIAGNOSTIC'],
  physicianReviewed: yesNo,
}

/** Studies: every single one, for every target, with every change since. */
export function* singleStudies(): Generator<Tree> {
  const plans = {
    'plan.targetRegion': [null, 'LUMBAR', 'CERVICAL'],
    'imaging.changeSinceImaging': [null, 'NONE', 'WORSE'],
  }
  for (const study of product(studyCells)) {
    for (const plan of product(plans)) yield edited(plain, { ...plan, 'imaging.studies': [study] })
  }
}

/** Studies: pairs of those that differ in what choosing the newest looks at. */
export function* studyPairs(): Generator<Tree> {
  const cells = {
    modality: ['MR', 'CT', 'XR'],
    region: ['LUMBAR', 'CERVICAL'],
    date: [null, daysBefore(-1), daysBefore(30), daysBefore(40)],
    quality: ['DIAGNOSTIC', 'LIMITED', 'NONDIAGNOSTIC'],
    physicianReviewed: ['YES', 'NO'],
  }
  const studies = [...product(cells)]
  for (const first of studies) {
    for (const second of studies) yield set(plain, 'imaging.studies', [first, second])
  }
}
