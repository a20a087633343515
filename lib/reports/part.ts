import type { Conjunct, Joint } from './conjuncts.ts'
import { followedByOther, nounAfter } from './nouns.ts'
import type { Side } from './suggestion.ts'
import { isKind, type Token } from './token.ts'
import { type Value, valueIn } from './value.ts'

/** What one conjunct says by itself. */
export type Part = {
  readonly joint: Joint
  readonly tokens: readonly Token[]
  /** Structures with a column that it speaks of, without those that only say where a disc bulges. */
  readonly targets: readonly Token<'structure'>[]
  readonly narrowing: Token<'narrowing'> | null
  readonly value: Value | null
  /** The value is said of what stands before it: "the canal is patent". */
  readonly predicate: boolean
  readonly no: Token<'no'> | null
  readonly sides: readonly Token<'side'>[]
  /** It speaks of a disc, a joint, a ligament. */
  readonly other: boolean
  /** It says what was, or what a reader should not rely on. */
  readonly lost: boolean
}

export function partOf({ joint, tokens }: Conjunct): Part {
  const other = tokens.some(({ kind }) => kind === 'other')
  const targets = targetsIn(tokens)
  const narrowing = narrowingIn(tokens, targets)
  const no = tokens.find((token): token is Token<'no'> => token.kind === 'no') ?? null
  const value = valueIn(tokens, targets, narrowing, other)
  const anchor = targets[0] ?? narrowing
  return {
    joint,
    tokens,
    targets,
    narrowing,
    value: no !== null && value !== null ? null : value,
    predicate: value !== null && anchor !== null && anchor !== undefined && anchor.start < value.token.start,
    no,
    sides: sidesIn(tokens),
    other,
    lost:
      // "No severe stenosis" leaves the milder grades open, and "not patent" says nothing that has a grade.
      (no !== null && value !== null) || tokens.some(({ kind }) => kind === 'past'),
  }
}

/** "Foraminal disc protrusion" speaks of a disc. A structure that is acted upon without being narrowed has no grade. */
function targetsIn(tokens: readonly Token[]): readonly Token<'structure'>[] {
  const narrowed = tokens.some(({ kind }) => kind === 'narrowing' || kind === 'open')
  if (!narrowed && tokens.some(({ kind }) => kind === 'other')) return []
  return tokens.filter(
    (token): token is Token<'structure'> => token.kind === 'structure' && !followedByOther(tokens, token),
  )
}

/** A narrowing of something else (disc space narrowing) is none of ours. */
function narrowingIn(tokens: readonly Token[], targets: readonly Token[]): Token<'narrowing'> | null {
  const narrowing = tokens.find((token): token is Token<'narrowing'> => token.kind === 'narrowing') ?? null
  if (narrowing === null || targets.length > 0) return narrowing
  return tokens.some(({ kind }) => kind === 'other') ? null : narrowing
}

/** The sides that are not those of a disc or a joint. */
function sidesIn(tokens: readonly Token[]): readonly Token<'side'>[] {
  return tokens.filter((token): token is Token<'side'> => {
    return token.kind === 'side' && nounAfter(tokens, token)?.kind !== 'other'
  })
}

/** What the sides of a part come to: null where it names none, or two without saying both. */
export function sidesOf(part: Part): readonly Side[] | null {
  const named = part.sides.map(({ sides }) => sides)
  const both = named.find(({ length }) => length === 2)
  if (both) return both
  const [first] = named
  return first !== undefined && named.every(([side]) => side === first[0]) ? first : null
}

/** A verb or a colon behind what it speaks of; the colon behind a level is none. */
export function saysSomethingOfIt({ tokens, targets }: Part): boolean {
  const [first] = targets
  return first !== undefined && tokens.some(({ kind, start }) => kind === 'is' && start > first.start)
}

export function speaksOfTargetsOnly(part: Part): boolean {
  return (
    part.targets.length > 0 &&
    part.value === null &&
    part.narrowing === null &&
    !part.other &&
    !part.tokens.some((token) => isKind(token, 'word', 'slip')) &&
    !saysSomethingOfIt(part)
  )
}
