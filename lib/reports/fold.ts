/**
 * One spelling of a text for reading: lower case, plain digits and punctuation, one kind of dash and of blank. Every
 * character keeps its place, so that what is found here can be marked in the text as it was written.
 */
export function fold(text: string): string {
  return Array.from({ length: text.length }, (_, place) => foldUnit(text[place] ?? ' ')).join('')
}

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u30fc]/
const TILDES = /[\u223c\u301c\uff5e]/
const BLANKS = /[\t\f\v\r\u00a0\u00ad\u2000-\u200b\u202f\u205f\u3000\ufeff]/

function foldUnit(unit: string): string {
  if (unit <= '\u007e') return unit === '\t' || unit === '\r' ? ' ' : unit.toLowerCase()
  if (DASHES.test(unit)) return '-'
  if (TILDES.test(unit)) return '~'
  if (BLANKS.test(unit)) return ' '
  const plain = unit.normalize('NFKC').toLowerCase()
  // What unfolds into several characters (Ⅱ, ㎜) keeps its own; the lexicons know those that matter.
  if (plain.length !== 1 || plain === unit) return unit
  // A narrow form (half-width ー) may unfold into another spelling of a dash.
  return foldUnit(plain)
}
