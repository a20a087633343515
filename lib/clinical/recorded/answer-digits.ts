/** What the mildest answer of a vocabulary is called where it has one. */
const MILDEST: readonly unknown[] = ['NONE', 'NORMAL']

/** "Not asked, not known" is 9 everywhere, as "not reported" is in the grid. */
const NOT_ASKED_DIGIT = '9'

/**
 * The digits that answer a question, in the order of its vocabulary. No is 0 and yes is 1, as absent and present are in
 * the grid; a vocabulary from none to gravest counts from 0, any other from 1.
 */
export function answerDigits<Word extends string>(words: readonly Word[]): readonly { word: Word; digit: string }[] {
  const yesNo = words.includes('YES' as Word)
  const first = MILDEST.includes(words[0]) || words[0] === 'NO' ? 0 : 1
  return words.map((word, place) => ({
    word,
    digit: yesNo ? (word === 'YES' ? '1' : '0') : digitAt(word, place + first),
  }))
}

function digitAt(word: string, place: number): string {
  return word === 'NOT_ASKED' ? NOT_ASKED_DIGIT : String(place)
}
