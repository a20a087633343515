import type { Level, StudyRegion } from '#lib/clinical/level'
import type { Claim } from './claim.ts'
import { claimsIn } from './claims.ts'
import { type Conjunct, conjunctsOf } from './conjuncts.ts'
import { hedgedIn } from './hedges.ts'
import { labelOf, underLabel } from './label.ts'
import { type MeasureClaim, measuresIn } from './measures.ts'
import { negatedIn } from './negation.ts'
import { partOf } from './part.ts'
import { mentionsIn, placeOf } from './places.ts'
import { clausesInOrder, inOrder, standsBesideLists } from './respectively.ts'
import { scan } from './scan.ts'
import type { Sentence } from './sentences.ts'
import { slipsIn } from './slips.ts'
import { subjectOf } from './subject.ts'
import { isKind, type Token } from './token.ts'

/** What a sentence says, each with the levels it says it of. */
export type SentenceReading = {
  readonly claims: readonly { readonly claim: Claim; readonly levels: readonly Level[] }[]
  readonly measures: readonly { readonly measure: MeasureClaim; readonly levels: readonly Level[] }[]
  /** Claims about "the remaining levels", which only the whole report can name. */
  readonly ofOthers: readonly Claim[]
  /** Levels that the sentence names, whatever for. */
  readonly named: readonly Level[]
  /** What the next sentences are about; null where this one opens with no level. */
  readonly subject: readonly Level[] | null
  /** The structure that heads the sentence and those that follow it. */
  readonly label: Token<'structure'> | null
}

/** What the sentences before leave to this one. */
type Context = {
  readonly region: StudyRegion | null
  readonly carried: readonly Level[] | null
  readonly label: Token<'structure'> | null
}

/** A longer sentence is a text without stops; what is in it cannot be told apart. */
const MOST_CONJUNCTS = 120

/** Reads one sentence of a folded text. `carried` is what its paragraph is about. */
export function readSentence(text: string, sentence: Sentence, { region, carried, label }: Context): SentenceReading {
  const tokens = underLabel(scan(text, sentence.start, sentence.end), label)
  const conjuncts = conjunctsOf(tokens)
  const ownLabel = labelOf(tokens)
  const mentions = mentionsIn(text, conjuncts, region)
  const named = mentions.flatMap((mention) => mention.named)
  const subject = subjectOf(conjuncts, mentions)
  if (conjuncts.length === 0 || conjuncts.length > MOST_CONJUNCTS) {
    return { claims: [], measures: [], ofOthers: [], named, subject, label: ownLabel }
  }
  const parts = conjuncts.map(partOf)
  const hedged = hedgedIn(conjuncts)
  const negated = negatedIn(parts, text)
  const claims = [...claimsIn(parts, negated, hedged), ...slipsIn(parts, negated, hedged)]
  const levelsOf = (place: { readonly first: number; readonly last: number }) =>
    placeOf(place, mentions, conjuncts, carried) ?? []
  const ofOthers = mentions.length === 0 && speaksOfOthers(conjuncts) ? claims : []
  return {
    claims: [
      ...clausesInOrder(conjuncts).flatMap((clause) => inOrder(clause, claims, mentions)),
      ...claims
        .filter((claim) => !ofOthers.includes(claim) && standsBesideLists(claim, conjuncts, mentions))
        .map((claim) => ({ claim, levels: slipLevels(claim, conjuncts) ?? levelsOf(claim) })),
    ],
    measures: measuresIn(text, conjuncts, hedged).map((measure) => ({
      measure,
      levels: levelsOf({ first: measure.place, last: measure.place }),
    })),
    ofOthers,
    named,
    subject,
    label: ownLabel,
  }
}

function speaksOfOthers(conjuncts: readonly Conjunct[]): boolean {
  return conjuncts.some(({ tokens }) => tokens.some(({ kind }) => kind === 'other-levels'))
}

/** "Grade 1 slip of L4": a vertebra slips on the one below it. */
function slipLevels({ field, first }: Claim, conjuncts: readonly Conjunct[]): readonly Level[] | null {
  if (field !== 'slip') return null
  // A vertebra may be named just before: "L4 vertebra, slipped forward, grade I".
  const tokens = conjuncts.slice(Math.max(0, first - 1), first + 1).flatMap((conjunct) => conjunct.tokens)
  if (tokens.some((token) => isKind(token, 'levels', 'every-level'))) return null
  const vertebrae = tokens.filter((token) => isKind(token, 'vertebra'))
  const [only] = vertebrae
  return vertebrae.length === 1 && only?.kind === 'vertebra' && only.below ? [only.below] : null
}
