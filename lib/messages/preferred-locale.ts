import { defaultLocale, type Locale } from './locale.ts'

/**
 * The language that a browser asks for in `Accept-Language` (RFC 9110, 12.5.4): the first of ours in its order of weight.
 * Every kind of Chinese gets the one that there is.
 */
export function preferredLocale(header: string | null): Locale {
  const ranges = (header ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) }
  })
  const wanted = ranges.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const [language] = tag.split('-')
    if (language === 'zh') return 'zh-CN'
    if (language === 'en') return 'en'
  }
  return defaultLocale
}
