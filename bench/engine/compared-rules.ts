/**
 * The rules that all contestants hold: those that read the patient's answers directly. What the others have no words
 * for without a program beside them stays out: levels, the newest study, ages of dates, and the clearance itself.
 */
export const comparedRules = {
  EMERGENCY_REFERRAL: ['R-LIT-E01', 'R-LIT-E02', 'R-LIT-E05', 'R-LIT-E06', 'R-LIT-E07'],
  CONTRAINDICATED: [
    'R-LIT-C06',
    'R-LIT-C07',
    'R-LIT-C08',
    'R-LIT-C09',
    'R-LIT-C10',
    'R-LIT-C12',
    'R-LIT-C13',
    'R-LIT-C14',
    'R-LIT-C15',
    'R-LIT-C16',
    'R-LIT-C17',
    'R-LIT-C18',
    'R-SRC-C02',
    'R-SRC-C05',
    'R-SRC-C19',
  ],
  INSUFFICIENT_INFORMATION: [
    'R-LIT-I06',
    'R-LIT-I07',
    'R-LIT-I09',
    'R-LIT-I13',
    'R-LIT-I15',
    'R-LIT-I17',
    'R-SRC-I04',
    'R-SRC-I14',
  ],
  PHYSICIAN_REVIEW: [
    'R-LIT-P05',
    'R-LIT-P06',
    'R-LIT-P08',
    'R-LIT-P09',
    'R-LIT-P10',
    'R-LIT-P11',
    'R-LIT-P12',
    'R-LIT-P13',
    'R-LIT-P14',
    'R-LIT-P15',
    'R-LIT-P16',
    'R-LIT-P17',
    'R-LIT-P19',
    'R-LIT-P21',
    'R-LIT-P22',
  ],
} as const

export const comparedRuleIds: readonly string[] = Object.values(comparedRules).flat()
