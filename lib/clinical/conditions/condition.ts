/**
 * A condition is data: a small tree of statements about named facts (catalogue.ts). Facts are three-valued, and a
 * statement about an unknown fact is false, whatever it says, except `unknown` itself; only `not` turns that round.
 * Hence "the fact is not X, unknown included" is written `not: { fact, is: X }`.
 */

/** What is counted over: rows of levels, studies that qualify, and the newest of those. */
export const COLLECTIONS = ['level', 'qualifyingStudy', 'newestStudy'] as const
export type Collection = (typeof COLLECTIONS)[number]

export type Word = string | number

export interface All {
  readonly all: readonly Condition[]
}
export interface AnyOf {
  readonly any: readonly Condition[]
}
export interface Not {
  readonly not: Condition
}
export interface Is {
  readonly fact: string
  readonly is: Word
}
export interface IsIn {
  readonly fact: string
  readonly in: readonly Word[]
}
export interface LessThan {
  readonly fact: string
  readonly lt: number
}
export interface AtMost {
  readonly fact: string
  readonly le: number
}
export interface MoreThan {
  readonly fact: string
  readonly gt: number
}
export interface AtLeast {
  readonly fact: string
  readonly ge: number
}
export interface IsUnknown {
  readonly fact: string
  readonly unknown: true
}
export interface IsKnown {
  readonly fact: string
  readonly known: true
}
/** At least one item of the collection fulfils the condition; false when there is none. */
export interface Some {
  readonly some: Collection
  readonly where: Condition
}
/** Every item fulfils the condition; true when there is none. */
export interface Every {
  readonly every: Collection
  readonly where: Condition
}
/** A definition of the ruleset, by its id. */
export interface Holds {
  readonly holds: string
}
/** No rule fired, apart from those that themselves ask this. */
export interface NoOtherRule {
  readonly noOtherRule: true
}

export type Statement = Is | IsIn | LessThan | AtMost | MoreThan | AtLeast | IsUnknown | IsKnown
export type Condition = All | AnyOf | Not | Statement | Some | Every | Holds | NoOtherRule
