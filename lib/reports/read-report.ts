import type { Level, StudyRegion } from '#lib/clinical/level'
import type { Claim } from './claim.ts'
import { correctionIn, standing } from './corrections.ts'
import { fold } from './fold.ts'
import type { MeasureClaim } from './measures.ts'
import { measurementsFrom, suggestionsFrom } from './merge.ts'
import { levelsOfRegion } from './places.ts'
import { readSentence, type SentenceReading } from './read-sentence.ts'
import { sentencesInRunOn } from './run-on.ts'
import { type Section, sectionsOf } from './sections.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { type Placed, type Statements, spanOf } from './statement.ts'
import type { ReportInput, ReportReading } from './suggestion.ts'
import { tableStatements } from './table.ts'
import type { Token } from './token.ts'

/**
 * The grades and measurements that a report states plainly, for a physician to accept or not. The same text gives the same
 * answer everywhere: nothing is looked up and nothing is learned. In doubt it says nothing, because a grade that is offered
 * at a wrong level or side is worse than one that has to be typed.
 */
export function readReport({ text, region }: ReportInput): ReportReading {
  const folded = fold(text)
  const { claims, measures } = statementsIn(folded, text, region)
  return { suggestions: suggestionsFrom(text, claims), measurements: measurementsFrom(text, measures) }
}

function statementsIn(folded: string, original: string, region: StudyRegion | null): Statements {
  const read = sectionsOf(folded, original)
    .filter(({ kind }) => kind !== 'aside')
    .map((section) => ({ section, sentences: sentencesIn(folded, original, section, region) }))
  const named = new Set(read.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.named)))
  const others = levelsOfRegion(region).filter((level) => !named.has(level))
  const each = read.map(({ section, sentences }): Statements => {
    const addendum = section.kind === 'addendum'
    return {
      claims: [
        ...sentences.flatMap(({ claims }) => claims).flatMap(({ claim, levels }) => placed(claim, levels, addendum)),
        ...sentences.flatMap(({ ofOthers }) => ofOthers).flatMap((claim) => placed(claim, others, addendum)),
        ...tableStatements(folded, section),
      ],
      measures: sentences
        .flatMap(({ measures }) => measures)
        .flatMap(({ measure, levels }) => placed(measure, levels, addendum)),
    }
  })
  const corrections = read.flatMap(({ section }) => {
    const correction = section.kind === 'addendum' ? correctionIn(folded, section) : null
    return correction ? [correction] : []
  })
  return {
    claims: standing(
      each.flatMap(({ claims }) => claims),
      corrections,
    ),
    measures: each.flatMap(({ measures }) => measures),
  }
}

/** The sentences of a section, each knowing what its paragraph is about. */
function sentencesIn(
  folded: string,
  original: string,
  section: Section,
  region: StudyRegion | null,
): readonly SentenceReading[] {
  let carried: readonly Level[] | null = null
  let label: Token<'structure'> | null = null
  const sentences = sentencesOf(folded, original, section).flatMap((sentence) => sentencesInRunOn(folded, sentence))
  return sentences.map((sentence) => {
    if (sentence.opens) carried = null
    // A heading of a structure ends with its line.
    if (sentence.opens || startsLine(folded, sentence)) label = null
    const reading = readSentence(folded, sentence, { region, carried, label })
    carried = reading.subject ?? carried
    label = reading.label ?? label
    return reading
  })
}

function startsLine(text: string, { start, end }: Sentence): boolean {
  return text[start - 1] === '\n' || /^[ ]*\n/.test(text.slice(start, end))
}

function placed<Said extends Claim | MeasureClaim>(
  said: Said,
  levels: readonly Level[],
  addendum: boolean,
): readonly Placed<Said>[] {
  return levels.map((level) => ({ level, said, span: spanOf(said.tokens), addendum }))
}
