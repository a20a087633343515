/** Answers whose digit is the same in every vocabulary, as it is in the grid: 1 present, 0 absent, 9 not said. */
const FIXED: Readonly<Record<string, string>> = { YES: '1', NO: '0', NOT_ASKED: '9' }

/** What the mildest answer of a vocabulary is called where it has one. */
const MILDEST: readonly string[] = ['NONE', 'NORMAL', 'NO']

/**
 * The digits that answer a question, in the order of its vocabulary. One from none to gravest counts from 0, any other
 * from 1; yes, no and "not asked" are the same everywhere.
 */
export function answerDigits<Word extends string>(words: readonly Word[]): readonly { word: Word; digit: string }[] {
  const first = MILDEST.includes(words[0] ?? '') ? 0 : 1
  return words.map((word, place) => ({ word, digit: FIXED[word] ?? String(place + first) }))
}
