import { type HeadingKind, headingsOf } from './headings.ts'
import type { Span } from './suggestion.ts'

/**
 * The parts of a report. What was asked, how the images were made and what earlier ones showed is no finding; everything
 * without a heading is read as findings.
 */
export type Section = Span & { readonly kind: HeadingKind }

const LEVEL_LINE = /\n[ ]{0,4}(?:[-*•][ ]?)?(?:at[ ])?(?:the[ ])?(?:l|c|t|腰|颈|胸)[ ]?\d{1,2}[ ]?[-/]/

/** The sections of a folded text, in order; `original` tells headings in capitals. */
export function sectionsOf(text: string, original: string): readonly Section[] {
  const heads = headingsOf(text, original)
  const first: Section = { kind: 'findings', start: 0, end: heads[0]?.start ?? text.length }
  const others = heads.map(({ kind, end }, place): Section => {
    const until = heads[place + 1]?.start ?? text.length
    return { kind, start: end, end: until }
  })
  // Before the first heading stands whose images they are: a title, or a report without headings.
  return [first, ...others].flatMap((section, place, all) => unheaded(text, section, all.slice(place + 1)))
}

/** An aside that no heading of findings ends is over with its paragraph, or where levels are listed. */
function unheaded(text: string, section: Section, later: readonly Section[]): readonly Section[] {
  if (section.kind !== 'aside' || later.some(({ kind }) => kind === 'findings')) return [section]
  const inside = text.slice(section.start, section.end)
  const paragraph = /\n[ ]*\n/g
  // The text of an aside may begin on the line under its heading.
  paragraph.lastIndex = Math.max(0, inside.search(/\S/))
  const blank = paragraph.exec(inside)?.index ?? inside.length
  const levels = inside.search(LEVEL_LINE)
  const over = Math.min(blank, levels < 0 ? inside.length : levels)
  if (over >= inside.length) return [section]
  return [
    { ...section, end: section.start + over },
    { kind: 'findings', start: section.start + over, end: section.end },
  ]
}
