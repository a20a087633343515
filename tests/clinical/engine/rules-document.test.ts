import { describe, expect, it } from 'vitest'
import { currentRuleset, RULESETS } from '#lib/clinical/ruleset'
import { guidelineInMarkdown } from '../../../scripts/rules-print/guideline.ts'
import { printedGuideline, printedRules } from './printed-guideline.ts'

const E = 'EMERGENCY_REFERRAL'
const C = 'CONTRAINDICATED'
const I = 'INSUFFICIENT_INFORMATION'
const P = 'PHYSICIAN_REVIEW'
const K = 'CONDITIONAL_CLEARANCE'

/**
 * Every rule of the clinical knowledge base, section 5.3, with its outcome and the numbers in its condition, written down
 * here by hand from that table: what the printed document has to hold, whatever the rules in the code say.
 */
const GUIDELINE: Readonly<Record<string, readonly [outcome: string, ...numbers: readonly number[]]>> = {
  'R-LIT-E01': [E, 200],
  'R-LIT-E02': [E, 3],
  'R-LIT-E03': [E, 12],
  'R-LIT-E04': [E, 4],
  'R-LIT-E05': [E],
  'R-LIT-E06': [E],
  'R-LIT-E07': [E],
  'R-SRC-C01': [C],
  'R-SRC-C02': [C],
  'R-LIT-C02': [C, 4, 15, 20, 25, 3.5, 11, 2.5, 5],
  'R-SRC-C03': [C],
  'R-SRC-C04': [C],
  'R-SRC-C05': [C],
  'R-LIT-C06': [C, 100],
  'R-LIT-C07': [C, 4],
  'R-LIT-C08': [C, 12, 18],
  'R-LIT-C09': [C],
  'R-LIT-C10': [C],
  'R-LIT-C11': [C, 3],
  'R-LIT-C12': [C],
  'R-LIT-C13': [C],
  'R-LIT-C14': [C],
  'R-LIT-C15': [C],
  'R-LIT-C16': [C, 3.5, 50],
  'R-LIT-C17': [C, 12],
  'R-LIT-C18': [C],
  'R-SRC-C19': [C],
  'R-SRC-I01': [I, 1],
  'R-LIT-I02': [I, 1, 0, 365],
  'R-LIT-I03': [I, 1],
  'R-SRC-I04': [I],
  'R-LIT-I05': [I, 1],
  'R-LIT-I06': [I],
  'R-LIT-I07': [I, 4],
  'R-LIT-I08': [I, 1, 1.5, 0, 365],
  'R-LIT-I09': [I],
  'R-SRC-I10': [I],
  'R-LIT-I11': [I],
  'R-LIT-I12': [I, 0, 365],
  'R-LIT-I13': [I],
  'R-SRC-I14': [I],
  'R-LIT-I15': [I],
  'R-LIT-I16': [I, 0, 84, 9],
  'R-LIT-I17': [I],
  'R-DEF-I99': [I],
  'R-LIT-P01': [P],
  'R-LIT-P02': [P],
  'R-LIT-P03': [P],
  'R-LIT-P04': [P],
  'R-LIT-P05': [P, 100, 500],
  'R-LIT-P06': [P],
  'R-LIT-P07': [P, 3, 4, 15, 20, 25, 3.5, 11, 2.5, 5, 2],
  'R-LIT-P08': [P],
  'R-LIT-P09': [P, 1.5, 3.5, 50, 100],
  'R-LIT-P10': [P],
  'R-LIT-P11': [P, 12],
  'R-LIT-P12': [P],
  'R-LIT-P13': [P],
  'R-LIT-P14': [P],
  'R-LIT-P15': [P],
  'R-LIT-P16': [P],
  'R-LIT-P17': [P],
  'R-LIT-P18': [P, 1],
  'R-LIT-P19': [P, 18],
  'R-LIT-P20': [P, 1],
  'R-LIT-P21': [P, 14],
  'R-LIT-P22': [P],
  'R-SRC-K01': [K, 1],
}

/** Words that the knowledge base names in a rule, where the rule stands or falls with each of them. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'R-LIT-E01': ['saddleSensoryChange', 'bladder', 'bowel', 'sexualFunction', 'pvrMl', 'bilateralRadiculopathy'],
  'R-LIT-E07': ['VERIFY', 'NEURO_EMERGENCY'],
  'R-SRC-C05': ['PERSISTENT', 'walking.difficulty'],
  'R-LIT-C09': [
    'acuteFracture',
    'tumour',
    'infection',
    'epiduralAbscess',
    'epiduralHaematoma',
    'syrinx',
    'vascularMalformation',
    'atlantoaxialInstability',
  ],
  'R-SRC-I04': ['PHYSICIAN', 'SPINE_SURGEON', 'ORTHOPAEDIC_SPINE_PHYSICIAN'],
  'R-LIT-I16': ['VERIFY', 'clearance.status', 'ACTIVE'],
  'R-LIT-I17': ['VERIFY', 'changeToday'],
  'R-SRC-K01': ['MILD', 'LUMBAR', 'STABLE', 'INTERMITTENT', 'REGULATED_SUPERVISED'],
}

const numbersIn = (thresholds: readonly string[]) => thresholds.map((each) => Number(/[\d.]+$/.exec(each)?.[0]))
const distinct = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)

describe('the printed guideline', () => {
  it('is what the rules print today', () => {
    expect(printedGuideline).toBe(guidelineInMarkdown(currentRuleset, RULESETS))
  })

  it('holds every rule of the knowledge base, and no other', () => {
    expect([...printedRules().keys()].sort()).toEqual(Object.keys(GUIDELINE).sort())
  })

  it.each(Object.entries(GUIDELINE))('gives %s its outcome and every threshold', (id, [outcome, ...numbers]) => {
    const printed = printedRules().get(id)
    expect({ outcome: printed?.outcome, numbers: distinct(numbersIn(printed?.thresholds ?? [])) }).toEqual({
      outcome,
      numbers: distinct(numbers),
    })
  })

  it.each(Object.entries(WORDS))('names in %s each of its words', (id, words) => {
    const condition = printedRules().get(id)?.firesWhen ?? ''
    expect(words.filter((word) => !condition.includes(word))).toEqual([])
  })

  it('names every version with its hash', () => {
    for (const { version, hash } of RULESETS) expect(printedGuideline).toMatch(new RegExp(`${version}.*${hash}`))
  })
})
