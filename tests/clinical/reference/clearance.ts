import { asOf, newestDay, newestStudies, verifying, worst } from './facts.ts'
import { day, dayText, word } from './read.ts'

/** What R-SRC-K01 asks of the record itself, beside the silence of every other rule. */
export function clearable(record: unknown): boolean {
  const numbness = word(record, 'neuro.numbness')
  return (
    worst(record) === 'MILD' &&
    word(record, 'plan.targetRegion') === 'LUMBAR' &&
    word(record, 'stability.physicianConclusion') === 'STABLE' &&
    newestStudies(record).length > 0 &&
    (numbness === 'NONE' || numbness === 'INTERMITTENT') &&
    word(record, 'neuro.walking.difficulty') === 'NO' &&
    word(record, 'plan.deliverySetting') === 'REGULATED_SUPERVISED'
  )
}

/** The modifiers of a cleared record, in the order of the knowledge base. */
export function modifiersOf(record: unknown): string[] {
  const lightOnly =
    word(record, 'general.osteoporosis') === 'OSTEOPOROSIS' ||
    word(record, 'general.anticoagulation') === 'ANTIPLATELET' ||
    word(record, 'general.longTermSteroid') === 'YES'
  const modifiers = ['M-SRC-01', 'M-SRC-02', lightOnly ? 'M-LIT-03 pressureCap=1' : 'M-LIT-03 pressureCap=2']
  modifiers.push('M-LIT-04', 'M-LIT-06', 'M-LIT-07', 'M-LIT-08')
  const today = asOf(record)
  const imaged = newestDay(record)
  if (today !== null && imaged !== null && today - imaged >= 184 && today - imaged <= 365) modifiers.push('M-LIT-09')
  return modifiers
}

/** The last day of a cleared record's clearance: "the earliest of" the days that the knowledge base lists. */
export function validUntilOf(record: unknown): string | null {
  const plus = (date: number | null, days: number): number[] => (date === null ? [] : [date + days])
  const ends = [...plus(newestDay(record), 365), ...plus(day(record, 'stability.date'), 365)]
  if (verifying(record)) {
    ends.push(...plus(day(record, 'clearance.validUntil'), 0), ...plus(day(record, 'clearance.issuedOn'), 84))
  } else {
    ends.push(...plus(asOf(record), 84))
  }
  return ends.length === 0 ? null : dayText(Math.min(...ends))
}
