/** Every threshold of the rules: the values on its two sides, the rule that fires on one of them only. */
import { clearRecords } from './clear-records.ts'
import { set, type Tree } from './edit.ts'
import { daysBefore } from './fields.ts'

export interface Threshold {
  readonly rule: string
  readonly path: string
  /** Values next to the threshold at which the rule fires. */
  readonly fires: readonly unknown[]
  /** Values next to the threshold at which it does not. */
  readonly silent: readonly unknown[]
  readonly record: Tree
}

const named = (name: string): Tree => clearRecords[name] as Tree
const plain = named('one mild level, stated in words')
const verifying = named('an active clearance on the day of treatment')
const filmed = named('a slip of the first grade, covered by films')
const neck = named('a neck without stenosis beside a mild low back')

const level = 'imaging.levels.0'
const at = (record: Tree, name: string): Tree => set(record, `${level}.level`, name)
const both = (record: Tree, edits: Tree): Tree =>
  Object.entries(edits).reduce((tree, [path, value]) => set(tree, path, value), record)

const threshold = (
  rule: string,
  path: string,
  fires: readonly unknown[],
  silent: readonly unknown[],
  record: Tree = plain,
): Threshold => ({ rule, path, fires, silent, record })

/** A date that must be at most `days` old: the day before counts, the day after tomorrow's question does not. */
const notOlderThan = (rule: string, path: string, days: number, record: Tree): Threshold =>
  threshold(rule, path, [daysBefore(days + 1), daysBefore(-1), null], [daysBefore(days), daysBefore(0)], record)

const lumbarAngles = { 'L1-L2': 15, 'L2-L3': 15, 'L3-L4': 15, 'L4-L5': 20, 'L5-S1': 25 }
const operated = set(plain, 'general.spinalSurgery.had', 'YES')
const noEffusion = both(plain, { [`${level}.facetEffusionMm`]: null })

export const thresholds: readonly Threshold[] = [
  threshold('R-LIT-E01', 'neuro.pvrMl', [200, 200.1], [199.9, 199]),
  threshold('R-LIT-E02', 'neuro.motor.worstMrc', [3, 0], [4, 5], set(plain, 'neuro.motor.onset', null)),
  threshold('R-LIT-E03', 'neuro.mJOA', [11, 0], [12, 18]),
  threshold('R-SRC-C01', `${level}.dscaMm2`, [74.9, 0], [75, 99.9]),
  threshold('R-SRC-C01', `${level}.apCanalMm`, [9.9, 0], [10, 11.9]),
  threshold('R-SRC-C01', `${level}.apCanalMm`, [9.9, 0], [10, 12.9], at(neck, 'C5-C6')),
  threshold('R-LIT-P01', `${level}.dscaMm2`, [75, 99.9], [100, 74.9]),
  threshold('R-LIT-P01', `${level}.dscaMm2`, [0, 74.9, 75, 99.9], [100], at(plain, 'L5-S1')),
  threshold('R-LIT-P01', `${level}.apCanalMm`, [10, 11.9], [12, 9.9]),
  threshold('R-LIT-P01', `${level}.apCanalMm`, [10, 12.9], [13, 9.9], at(neck, 'C5-C6')),
  threshold('R-LIT-P01', `${level}.torgPavlov`, [0.79, 0], [0.8, 1], at(neck, 'C5-C6')),
  threshold('R-LIT-C02', `${level}.dynamicTranslationMm`, [4, 4.1], [3.9, 3.99]),
  threshold('R-LIT-C02', `${level}.dynamicTranslationMm`, [3.51, 4], [3.5, 3], at(neck, 'C3-C4')),
  threshold('R-LIT-C02', `${level}.dynamicTranslationMm`, [2.51, 3], [2.5, 2], at(neck, 'T5-T6')),
  threshold('R-LIT-C02', `${level}.dynamicAngulationDeg`, [11.1, 12], [11, 10], at(neck, 'C3-C4')),
  threshold('R-LIT-C02', `${level}.dynamicAngulationDeg`, [5.1, 6], [5, 4], at(neck, 'T5-T6')),
  ...Object.entries(lumbarAngles).map(([name, angle]) =>
    threshold('R-LIT-C02', `${level}.dynamicAngulationDeg`, [angle, angle + 0.1], [angle - 0.1], at(plain, name)),
  ),
  threshold('R-LIT-C06', 'neuro.walking.distanceM', [99.9, 0], [100, 101]),
  threshold('R-LIT-C07', 'neuro.motor.worstMrc', [4, 0], [5]),
  threshold('R-LIT-C08', 'neuro.mJOA', [12, 17], [11, 18]),
  threshold('R-LIT-C11', `${level}.listhesisMeyerding`, [3, 5], [2, 0], filmed),
  threshold('R-LIT-C16', 'general.inr', [3.51, 9], [3.5, 1]),
  threshold('R-LIT-C16', 'general.plateletsE9L', [49.9, 0], [50, 250]),
  threshold('R-LIT-C17', 'general.spinalSurgery.weeksAgo', [11.9, 0], [12, 13], operated),
  threshold(
    'R-LIT-I02',
    'imaging.studies.0.date',
    [daysBefore(366), daysBefore(-1), null],
    [daysBefore(365), daysBefore(0)],
  ),
  threshold('R-LIT-I07', 'neuro.motor.worstMrc', [4, 0], [5], set(plain, 'neuro.motor.onset', null)),
  threshold('R-LIT-I08', `${level}.listhesisMeyerding`, [1, 5], [0]),
  threshold('R-LIT-I08', `${level}.facetEffusionMm`, [1.5, 1.6, null], [1.49, 0]),
  notOlderThan('R-LIT-I08', 'imaging.dynamic.date', 365, filmed),
  notOlderThan('R-LIT-I12', 'stability.date', 365, plain),
  notOlderThan('R-LIT-I16', 'clearance.issuedOn', 84, verifying),
  threshold('R-LIT-I16', 'clearance.validUntil', [daysBefore(1), null], [daysBefore(0), daysBefore(-1)], verifying),
  threshold('R-LIT-I16', 'clearance.sessionsUsed', [9, 10, null], [8, 0], verifying),
  threshold('R-LIT-P05', 'neuro.walking.distanceM', [100, 499.9], [99.9, 500]),
  threshold('R-LIT-P07', `${level}.dynamicTranslationMm`, [3, 3.99], [2.99, 4]),
  threshold('R-LIT-P07', `${level}.listhesisMeyerding`, [2], [1, 3], filmed),
  threshold('R-LIT-P09', 'general.inr', [1.51, 3.5], [1.5, 3.51]),
  threshold('R-LIT-P09', 'general.plateletsE9L', [50, 99.9], [49.9, 100]),
  threshold('R-LIT-P11', 'general.spinalSurgery.weeksAgo', [12, 500], [11.9, 0], operated),
  threshold('R-LIT-P19', 'patient.ageYears', [17.9, 0], [18, 19]),
  threshold('R-LIT-P21', 'general.spinalInjectionDaysAgo', [14, 0], [14.1, 15]),
  threshold(
    'R-LIT-I08',
    `${level}.dynamicTranslationMm`,
    [null],
    [0],
    set(noEffusion, 'imaging.dynamic', { performed: 'YES', region: 'LUMBAR', date: daysBefore(10) }),
  ),
]
