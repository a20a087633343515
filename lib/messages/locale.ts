/** The languages of the interface, as BCP 47 tags: they go into `lang` attributes unchanged. */
export const LOCALES = ['en', 'zh-CN'] as const

export type Locale = (typeof LOCALES)[number]

export const defaultLocale: Locale = 'en'

/** The locale a cookie or a query names; anything else, and nothing, is the default. */
export function parseLocale(text: string | null | undefined): Locale {
  return LOCALES.find((locale) => locale === text) ?? defaultLocale
}
