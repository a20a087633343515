import { LEVELS_BY_REGION, type Level, type StudyRegion } from '#lib/clinical/level'
import { type Conjunct, isSignificant } from './conjuncts.ts'
import { isKind, type Token } from './token.ts'

/** Levels that are named together, in which conjunct, and whether what they are said of stands before or behind them. */
export type Mention = {
  /** None where the text only says where something begins or is left out. */
  readonly levels: readonly Level[]
  /** As they are written, whatever for. */
  readonly named: readonly Level[]
  readonly place: number
  readonly leads: boolean
  readonly start: number
}

/** Where the writer compares, points or comes from, the level is not what is spoken of. */
const ASIDE_BEFORE =
  /(?:\bthan(?: at| that at| seen at)?|compared (?:to|with)|similar to|unlike|towards?|extend(?:s|ing) to|migrat\w+ to|behind|terminat\w+ (?:at|around)|ends? at|tip at|level of|比|to a lesser (?:extent|degree),?(?: at)?)\s*(?:the )?$/
/** "Except L4-5", "above L4-5", "L4/5以上": what is said holds anywhere but there. */
const BEYOND_BEFORE =
  /(?:\b(?:except(?:ing)?(?: for)?(?: at)?|excluding|other than(?: at)?|apart from|aside from|outside(?: of)?|above|below|beyond|cephalad to|caudal to|rostral to)|除(?:了)?)\s*(?:the )?$/
const BEYOND_AFTER =
  /^\s*(?:,? and (?:above|below|up|down|higher|lower)\b|(?:椎间盘|椎间隙)?(?:水平|节段|层面|平面)?(?:及|及其|和)?(?:以上|以下|之上|之下|上方|下方|以外|之外|外))/
/** Sentences about where the cord ends or how vertebrae are counted name levels without grading them. */
const ABOUT_NUMBERING =
  /conus|terminat|number|labell?ed|transitional|lumbaris|lumbariz|sacralis|sacraliz|rib-bearing|圆锥|移行椎/

/** Looks this far back for what a level is named for. */
const LOOK_BACK = 60

export function mentionsIn(
  text: string,
  conjuncts: readonly Conjunct[],
  region: StudyRegion | null,
): readonly Mention[] {
  const whole = text.slice(conjuncts[0]?.tokens[0]?.start, conjuncts.at(-1)?.tokens.at(-1)?.end)
  const numbering = ABOUT_NUMBERING.test(whole)
  const mentions = conjuncts.flatMap(({ tokens }, place) =>
    tokens.flatMap((token): readonly Mention[] => {
      const named = levelsOf(token, region)
      if (named === null) return []
      if (numbering || ASIDE_BEFORE.test(before(text, token))) return []
      const levels = isBeyond(text, token) ? [] : named
      const earlier = tokens.filter(({ start }) => start < token.start)
      return [{ levels, named, place, leads: !earlier.some(isSignificant), start: token.start }]
    }),
  )
  return together(mentions, conjuncts)
}

function isBeyond(text: string, token: Token): boolean {
  return BEYOND_BEFORE.test(before(text, token)) || BEYOND_AFTER.test(text.slice(token.end, token.end + LOOK_BACK))
}

/** The words before a token, however many blanks stand between them. */
function before(text: string, { start }: Token): string {
  return text.slice(Math.max(0, start - LOOK_BACK), start).replaceAll(/\s+/g, ' ')
}

function levelsOf(token: Token, region: StudyRegion | null): readonly Level[] | null {
  if (isKind(token, 'levels')) return token.levels
  if (isKind(token, 'every-level')) return levelsOfRegion(region)
  return null
}

/** Every level of the region of a study; none where the whole spine, or nothing, was said to be shown. */
export function levelsOfRegion(region: StudyRegion | null): readonly Level[] {
  return region === null || region === 'WHOLE_SPINE' ? [] : LEVELS_BY_REGION[region]
}

/** "L3-4 and L4-5": levels with nothing between them are one mention. */
function together(mentions: readonly Mention[], conjuncts: readonly Conjunct[]): readonly Mention[] {
  return mentions.reduce<readonly Mention[]>((joined, mention) => {
    const last = joined.at(-1)
    const between = last && conjuncts.slice(last.place, mention.place + 1).flatMap(({ tokens }) => tokens)
    const apart =
      !between ||
      between.some(
        (token) =>
          token.start > last.start &&
          token.start < mention.start &&
          !isKind(token, 'levels', 'of', 'filler', 'every-level'),
      ) ||
      conjuncts.slice(last.place + 1, mention.place + 1).some(({ joint }) => joint === 'break' || joint === 'but')
    if (!last || apart) return [...joined, mention]
    const plain = last.levels.length > 0 && mention.levels.length > 0
    const levels = plain ? [...last.levels, ...mention.levels] : []
    return [...joined.slice(0, -1), { ...last, levels, named: [...last.named, ...mention.named] }]
  }, [])
}

/** Said to be the worst somewhere: what is graded elsewhere in the sentence is not graded there. */
function isSingledOut(conjuncts: readonly Conjunct[], { place }: Mention): boolean {
  return conjuncts[place]?.tokens.some(({ kind }) => kind === 'worst-level') ?? false
}

/**
 * The levels of a statement that stands in the conjuncts from first to last. `carried` is what the paragraph is about.
 * Null where more than one reading is possible: a wrong level is worse than none.
 */
export function placeOf(
  { first, last }: { readonly first: number; readonly last: number },
  mentions: readonly Mention[],
  conjuncts: readonly Conjunct[],
  carried: readonly Level[] | null,
): readonly Level[] | null {
  const within = conjuncts.slice(first, last + 1).flatMap(({ tokens }) => tokens)
  const [only, ...others] = mentions
  if (!only) {
    const elsewhere = conjuncts.some(({ tokens }) => tokens.some(({ kind }) => kind === 'some-levels'))
    return elsewhere ? null : carried
  }
  const own = mentions.filter(({ place }) => place >= first && place <= last)
  if (own.some(({ levels }) => levels.join() !== own[0]?.levels.join())) return null
  if (own.length > 0) return isBetweenStatements(own[0], mentions, conjuncts) ? null : (own[0]?.levels ?? null)
  if (within.some(({ kind }) => kind === 'other-levels')) return null
  if (others.length === 0) {
    if (within.some(({ kind }) => kind === 'some-levels') || isExcepted(last, only, conjuncts)) return null
    return isSingledOut(conjuncts, only) && !only.leads ? null : only.levels
  }
  return among(first, last, mentions)
}

/** "No stenosis except mild at L4-5": a level behind a "but" is not where the rest was said of. */
function isExcepted(last: number, { place }: Mention, conjuncts: readonly Conjunct[]): boolean {
  return conjuncts.slice(last + 1, place + 1).some(({ joint }) => joint === 'but')
}

/** "At L3-4 there is stenosis at L4-5 there is …": behind a level that leads, this one may lead what follows. */
function isBetweenStatements(
  mention: Mention | undefined,
  mentions: readonly Mention[],
  conjuncts: readonly Conjunct[],
): boolean {
  if (!mention || mention.leads || conjuncts[mention.place + 1]?.joint !== 'break') return false
  const last = conjuncts[mention.place]?.tokens.at(-1)
  return isKind(last, 'levels') && mentions.some(({ place, leads }) => place < mention.place && leads)
}

/** Of several mentions: the last one before that leads, or else the next one behind that is said after the fact. */
function among(first: number, last: number, mentions: readonly Mention[]): readonly Level[] | null {
  const before = mentions.filter(({ place }) => place < first)
  const previous = before.at(-1)
  if (previous?.leads) return previous.levels
  if (previous) return null
  const next = mentions.find(({ place }) => place > last)
  return next && !next.leads ? next.levels : null
}
