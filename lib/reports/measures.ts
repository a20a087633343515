import type { Conjunct } from './conjuncts.ts'
import type { Measure } from './suggestion.ts'
import type { Kind, Token } from './token.ts'

/** A number of one conjunct with the field that it belongs to. */
export type MeasureClaim = {
  readonly field: Measure
  readonly value: number
  readonly place: number
  readonly tokens: readonly Token[]
}

const FRAME: readonly Kind[] = ['levels', 'is', 'of', 'filler']

const CANAL = /canal|sac|椎管|硬膜囊|中央管/
const DIAMETER = /diameter|\bap\b|a-p|antero-?posterior|sagittal|前后径|矢状径|measures|measuring/
const AREA = /area|dsca|面积/
const DYNAMIC = /flexion|extension|dynamic|motion|动力|过屈|过伸|屈伸/
const TRANSLATION = /translation|movement|slip|motion|subluxation|位移|移位|滑移|活动/
const EFFUSION = /effusions?|joint fluid|积液/
const TORG = /torg|pavlov/
const FACET = /facet|关节突|小关节/
/** How one says that a number is not plain, or is of something else. */
const DOUBTFUL =
  /previous|prior|was |were |normal|less than|greater than|at least|up to|<|>|disc |protru|extru|herniat|原|既往|正常值|突出|膨出/

/** The measurements that a sentence states, each with the words around its number. */
export function measuresIn(
  text: string,
  conjuncts: readonly Conjunct[],
  hedged: readonly boolean[],
): readonly MeasureClaim[] {
  return conjuncts.flatMap(({ tokens }, place): readonly MeasureClaim[] => {
    const amounts = tokens.filter((token): token is Token<'amount'> => token.kind === 'amount')
    const [amount] = amounts
    // The level in front is no part of what is quoted.
    const [first, last] = [tokens.find(({ kind }) => !FRAME.includes(kind)), tokens.at(-1)]
    if (!amount || !first || !last || amounts.length > 1 || hedged[place]) return []
    const start = conjuncts[place - 1]
      ? (conjuncts[Math.max(0, place - 1)]?.tokens[0]?.start ?? first.start)
      : first.start
    const own = text.slice(first.start, last.end)
    // "A diameter of the canal of 8 mm": "of" parts nothing, a comma or "with" may.
    const wide = text.slice(start, last.end)
    const field = fieldOf(amount, own) ?? fieldOf(amount, wide)
    if (!field || DOUBTFUL.test(own)) return []
    return [{ field, value: amount.value, place, tokens: [first, last] }]
  })
}

function fieldOf({ unit }: Token<'amount'>, words: string): Measure | null {
  if (unit === 'mm²') return AREA.test(words) && CANAL.test(words) ? 'dscaMm2' : null
  if (unit === null) return TORG.test(words) ? 'torgPavlov' : null
  if (EFFUSION.test(words) && FACET.test(words)) return 'facetEffusionMm'
  if (DYNAMIC.test(words)) return TRANSLATION.test(words) ? 'dynamicTranslationMm' : null
  return CANAL.test(words) && DIAMETER.test(words) && !/width|transverse|横径/.test(words) ? 'apCanalMm' : null
}
