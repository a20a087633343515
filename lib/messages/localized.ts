import type { Locale } from './locale.ts'

/** What an area of words may hold: sentences, sentences with gaps, lists of sentences, and groups of these. */
export type Words = {
  readonly [key: string]: string | readonly string[] | ((...gaps: never[]) => string) | Words
}

/** The same keys, gaps and nesting as `T`, with any words in them. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...gaps: infer Gaps) => string
      ? (...gaps: Gaps) => string
      : T[K] extends readonly string[]
        ? SameLength<T[K]>
        : SameShape<T[K]>
}

type SameLength<List extends readonly string[]> = { readonly [I in keyof List]: string }

/**
 * One area of words in both languages: `const t = area[locale]`. English is written first and gives the shape; Chinese
 * with a key too few, too many or misspelt does not compile, so no screen can meet a missing sentence.
 */
export function localized<const En extends Words>(
  en: En,
  zh: SameShape<NoInfer<En>>,
): { readonly [L in Locale]: SameShape<En> } {
  return { en: en as unknown as SameShape<En>, 'zh-CN': zh }
}
