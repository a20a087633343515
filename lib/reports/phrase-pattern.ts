const CJK = /[\u3400-\u9fff]/

/**
 * A regular expression, to be used at one place of a folded text, for any of some phrases. A blank stands for one or more
 * blanks or line ends; Latin phrases end with a word; Chinese ones may be broken by the end of a line anywhere. Phrases
 * may hold optional characters and small alternatives, but nothing that repeats without bound.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  // The first alternative that fits is taken, so that the longer ones must come first.
  const longestFirst = phrases
    .flatMap(alternatives)
    .map(onePhrase)
    .toSorted((a, b) => b.length - a.length)
  return new RegExp(`(?:${longestFirst.join('|')})`, 'y')
}

/** `a|b` outside brackets are two phrases. */
function alternatives(phrase: string): readonly string[] {
  return /[()[\]]/.test(phrase) ? [phrase] : phrase.split('|')
}

function onePhrase(phrase: string): string {
  const source = phrase
    .replaceAll(/\[- \]|\[ -\]/g, '(?:-|\\s+)')
    .replaceAll(' ', '\\s+')
    .replaceAll(/([\u3400-\u9fff])(?=[\u3400-\u9fff])/g, '$1\\s*')
  return CJK.test(phrase) || !/[a-z)?\]]$/.test(phrase) ? source : `(?:${source})(?![a-z])`
}
