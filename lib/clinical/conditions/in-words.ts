import type { Locale } from '../rule.ts'
import type { Collection, Condition, Statement } from './condition.ts'

interface Phrases {
  readonly and: string
  readonly or: string
  readonly unknown: string
  readonly known: string
  readonly orUnknown: string
  readonly not: (part: string) => string
  readonly anyOf: (facts: readonly string[]) => string
  readonly some: Readonly<Record<Collection, string>>
  readonly every: Readonly<Record<Collection, string>>
  readonly noOtherRule: string
}

const PHRASES: Readonly<Record<Locale, Phrases>> = {
  en: {
    and: ' and ',
    or: ' or ',
    unknown: 'unknown',
    known: 'known',
    orUnknown: ' (or unknown)',
    not: (part) => `not ${part}`,
    anyOf: (facts) => `any of ${facts.join(', ')}`,
    some: { level: 'at some level', qualifyingStudy: 'of some qualifying study', newestStudy: 'of some newest study' },
    every: {
      level: 'at every level',
      qualifyingStudy: 'of every qualifying study',
      newestStudy: 'of every newest study',
    },
    noOtherRule: 'no other rule fired',
  },
  'zh-CN': {
    and: ' 且 ',
    or: ' 或 ',
    unknown: '未知',
    known: '已知',
    orUnknown: '(或未知)',
    not: (part) => `非 ${part}`,
    anyOf: (facts) => `${facts.join('、')} 中任一项`,
    some: { level: '某一节段', qualifyingStudy: '某一合格检查', newestStudy: '某一最新检查' },
    every: { level: '每一节段', qualifyingStudy: '每一合格检查', newestStudy: '每一最新检查' },
    noOtherRule: '没有其他规则触发',
  },
}

/** A condition as a physician reads it: field names and words of the evaluation record, joined by and, or, not. */
export function conditionInWords(condition: Condition, locale: Locale): string {
  const phrases = PHRASES[locale]
  const inner = (part: Condition) => conditionInWords(part, locale)
  const bracketed = (part: Condition) => (isJoint(part) ? `(${inner(part)})` : inner(part))
  if ('all' in condition) return joinRanges(condition.all, locale).map(bracket(bracketed)).join(phrases.and)
  if ('any' in condition) return joinAlike(condition.any, locale).map(bracket(bracketed)).join(phrases.or)
  if ('not' in condition) return negated(condition.not, locale)
  if ('some' in condition) return `${phrases.some[condition.some]}: ${bracketed(condition.where)}`
  if ('every' in condition) return `${phrases.every[condition.every]}: ${bracketed(condition.where)}`
  if ('holds' in condition) return condition.holds
  if ('noOtherRule' in condition) return phrases.noOtherRule
  return `${factInWords(condition.fact)} ${predicate(condition, locale)}`
}

/** The groups of the record are left out where the field speaks for itself. */
export function factInWords(fact: string): string {
  return fact.replace(/^(patient|plan|imaging|neuro|general|level|study|stability(?!\.ageDays))\./, '')
}

/** What is unknown fulfils no statement, and therefore every negated one. */
function negated(condition: Condition, locale: Locale): string {
  const { not, orUnknown } = PHRASES[locale]
  if ('holds' in condition) return not(condition.holds)
  if (!('fact' in condition)) return `${not(`(${conditionInWords(condition, locale)})`)}${orUnknown}`
  const fact = factInWords(condition.fact)
  if ('is' in condition) return `${fact} ≠ ${condition.is}${orUnknown}`
  if ('in' in condition) return `${fact} ∉ {${condition.in.join(', ')}}${orUnknown}`
  if ('ge' in condition) return `${fact} < ${condition.ge}${orUnknown}`
  if ('le' in condition) return `${fact} > ${condition.le}${orUnknown}`
  if ('lt' in condition) return `${fact} ≥ ${condition.lt}${orUnknown}`
  if ('gt' in condition) return `${fact} ≤ ${condition.gt}${orUnknown}`
  return `${fact} ${'unknown' in condition ? PHRASES[locale].known : PHRASES[locale].unknown}`
}

const isJoint = (part: Condition) => 'all' in part || 'any' in part
const bracket = (bracketed: (part: Condition) => string) => (part: Condition | string) =>
  typeof part === 'string' ? part : bracketed(part)

function predicate(statement: Statement, locale: Locale): string {
  if ('is' in statement) return `= ${statement.is}`
  if ('in' in statement) return `∈ {${statement.in.join(', ')}}`
  if ('lt' in statement) return `< ${statement.lt}`
  if ('le' in statement) return `≤ ${statement.le}`
  if ('gt' in statement) return `> ${statement.gt}`
  if ('ge' in statement) return `≥ ${statement.ge}`
  return 'unknown' in statement ? PHRASES[locale].unknown : PHRASES[locale].known
}

const isStatement = (part: Condition | undefined): part is Statement => part !== undefined && 'fact' in part

/** A lower and an upper bound on one fact are read as a range: 100 ≤ distanceM < 500. */
function joinRanges(parts: readonly Condition[], locale: Locale): readonly (Condition | string)[] {
  return parts.flatMap((part, index): readonly (Condition | string)[] => {
    const [before, after] = [parts[index - 1], parts[index + 1]]
    if (isLowerBound(part) && isUpperBound(after) && part.fact === after.fact) {
      const low = 'ge' in part ? `${part.ge} ≤` : `${part.gt} <`
      return [`${low} ${factInWords(part.fact)} ${predicate(after, locale)}`]
    }
    const readBefore = isUpperBound(part) && isLowerBound(before) && part.fact === before.fact
    return readBefore ? [] : [part]
  })
}

type LowerBound = Extract<Statement, { ge: number } | { gt: number }>
type UpperBound = Extract<Statement, { le: number } | { lt: number }>
const isLowerBound = (part: Condition | undefined): part is LowerBound =>
  isStatement(part) && ('ge' in part || 'gt' in part)
const isUpperBound = (part: Condition | undefined): part is UpperBound =>
  isStatement(part) && ('le' in part || 'lt' in part)

/** Neighbours that say the same of different facts are read as one: any of bladder, bowel = NEW_OR_WORSE. */
function joinAlike(parts: readonly Condition[], locale: Locale): readonly (Condition | string)[] {
  const groups: { readonly predicate: string | null; readonly parts: Condition[] }[] = []
  for (const part of parts) {
    const said = isStatement(part) ? predicate(part, locale) : null
    const last = groups.at(-1)
    if (said !== null && last?.predicate === said) last.parts.push(part)
    else groups.push({ predicate: said, parts: [part] })
  }
  return groups.flatMap((group): readonly (Condition | string)[] => {
    if (group.parts.length === 1) return group.parts
    const facts = group.parts.filter(isStatement).map(({ fact }) => factInWords(fact))
    return [`${PHRASES[locale].anyOf(facts)} ${group.predicate}`]
  })
}
