/**
 * The rules as the knowledge base has them, written by hand: outcome, and every bound a rule reads. A bound is where
 * the answer changes and on which side the number itself lies: `<200` stands for "below 200" and for "200 or more",
 * `≤3` for "at most 3" and for "more than 3". `<1` of a count is "there is none", `<0` of an age "in the future".
 */
export interface ExpectedRule {
  readonly id: string
  readonly outcome: string
  readonly bounds: readonly string[]
}

const tier =
  (outcome: string) =>
  (id: string, ...bounds: string[]): ExpectedRule => ({ id, outcome, bounds })

const emergency = tier('EMERGENCY_REFERRAL')
const contraindicated = tier('CONTRAINDICATED')
const insufficient = tier('INSUFFICIENT_INFORMATION')
const review = tier('PHYSICIAN_REVIEW')
const clearance = tier('CONDITIONAL_CLEARANCE')

/** Lumbar 4 mm and 15, 20, 25 degrees; neck above 3.5 mm and 11 degrees; chest above 2.5 mm and 5 degrees. */
const movement = ['<4', '<15', '<20', '<25', '≤3.5', '≤11', '≤2.5', '≤5']

export const expectedRules: readonly ExpectedRule[] = [
  emergency('R-LIT-E01', '<200'),
  emergency('R-LIT-E02', '≤3'),
  emergency('R-LIT-E03', '<12'),
  emergency('R-LIT-E04', '≤4'),
  emergency('R-LIT-E05'),
  emergency('R-LIT-E06'),
  emergency('R-LIT-E07'),
  contraindicated('R-SRC-C01'),
  contraindicated('R-SRC-C02'),
  contraindicated('R-LIT-C02', ...movement),
  contraindicated('R-SRC-C03'),
  contraindicated('R-SRC-C04'),
  contraindicated('R-SRC-C05'),
  contraindicated('R-LIT-C06', '<100'),
  contraindicated('R-LIT-C07', '≤4'),
  contraindicated('R-LIT-C08', '<12', '<18'),
  contraindicated('R-LIT-C09'),
  contraindicated('R-LIT-C10'),
  contraindicated('R-LIT-C11', '<3'),
  contraindicated('R-LIT-C12'),
  contraindicated('R-LIT-C13'),
  contraindicated('R-LIT-C14'),
  contraindicated('R-LIT-C15'),
  contraindicated('R-LIT-C16', '≤3.5', '<50'),
  contraindicated('R-LIT-C17', '<12'),
  contraindicated('R-LIT-C18'),
  contraindicated('R-SRC-C19'),
  insufficient('R-SRC-I01', '<1'),
  insufficient('R-LIT-I02', '<1', '<0', '≤365'),
  insufficient('R-LIT-I03', '<1'),
  insufficient('R-SRC-I04'),
  insufficient('R-LIT-I05', '<1'),
  insufficient('R-LIT-I06'),
  insufficient('R-LIT-I07', '≤4'),
  insufficient('R-LIT-I08', '<1', '<1.5', '<0', '≤365'),
  insufficient('R-LIT-I09'),
  insufficient('R-SRC-I10'),
  insufficient('R-LIT-I11'),
  insufficient('R-LIT-I12', '<0', '≤365'),
  insufficient('R-LIT-I13'),
  insufficient('R-SRC-I14'),
  insufficient('R-LIT-I15'),
  insufficient('R-LIT-I16', '<0', '≤84', '<9'),
  insufficient('R-LIT-I17'),
  insufficient('R-DEF-I99'),
  review('R-LIT-P01'),
  review('R-LIT-P02'),
  review('R-LIT-P03'),
  review('R-LIT-P04'),
  review('R-LIT-P05', '<100', '<500'),
  review('R-LIT-P06'),
  review('R-LIT-P07', '<3', ...movement),
  review('R-LIT-P08'),
  review('R-LIT-P09', '≤1.5', '≤3.5', '<50', '<100'),
  review('R-LIT-P10'),
  review('R-LIT-P11', '<12'),
  review('R-LIT-P12'),
  review('R-LIT-P13'),
  review('R-LIT-P14'),
  review('R-LIT-P15'),
  review('R-LIT-P16'),
  review('R-LIT-P17'),
  review('R-LIT-P18', '<1'),
  review('R-LIT-P19', '<18'),
  review('R-LIT-P20', '<1'),
  review('R-LIT-P21', '≤14'),
  review('R-LIT-P22'),
  clearance('R-SRC-K01', '<1'),
]

/** The severity scales, each as its steps from the lowest bound up. */
export const expectedScales: Readonly<Record<string, string>> = {
  qualitative: 'from NONE: NONE, from MILD: MILD, from MODERATE: MODERATE, from SEVERE: SEVERE',
  lumbarLee: 'from 0: NONE, from 1: MILD, from 2: MODERATE, from 3: SEVERE',
  schizas: 'from A1: NONE, from A3: MILD, from B: MODERATE, from C: SEVERE',
  kang: 'from 0: NONE, from 1: MILD, from 2: MODERATE, from 3: SEVERE',
  lateralRecess: 'from 0: NONE, from 1: MILD, from 2: MODERATE, from 3: SEVERE',
  foramenLee: 'from 0: NONE, from 1: MILD, from 2: MODERATE, from 3: SEVERE',
  foramenPark: 'from 0: NONE, from 1: MILD, from 2: MODERATE, from 3: SEVERE',
  foramenKim: 'from 0: NONE, from 1: MODERATE, from 2: SEVERE',
  dscaMm2: 'below: SEVERE, from 75: MODERATE, from 100: nothing follows',
  'dscaMm2 at L5-S1': 'below: MODERATE, from 100: nothing follows',
  'apCanalMm lumbar': 'below: SEVERE, from 10: MODERATE, from 12: nothing follows',
  'apCanalMm cervical': 'below: SEVERE, from 10: MODERATE, from 13: nothing follows',
  torgPavlov: 'below: MODERATE, from 0.8: nothing follows',
  'root by lateralRecess': 'from 0: NONE, from 2: COMPRESSION',
  'root by foramenLee': 'from 0: NONE, from 2: CONTACT, from 3: COMPRESSION',
  'root by foramenPark': 'from 0: NONE, from 2: CONTACT, from 3: COMPRESSION',
  'cord by kang': 'from 0: NONE, from 2: COMPRESSION',
  'cauda equina by lumbarLee': 'from 0: NO, from 3: YES',
  'cauda equina by schizas': 'from A1: NO, from C: YES',
}
