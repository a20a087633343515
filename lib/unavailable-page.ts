import { errorPages } from '#lib/messages/error-pages'
import type { Locale } from '#lib/messages/locale'

/**
 * What every address answers while the portal cannot be served: a document of its own that needs no database, no script
 * and no style, and says that nothing seen earlier is confirmed.
 */
export function unavailablePage(locale: Locale): string {
  const { brokenTitle, broken, tryAgain } = errorPages[locale]
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${brokenTitle}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>',
    `<body><main><h1>${brokenTitle}</h1><p>${broken}</p><p><a href="">${tryAgain}</a></p></main></body></html>`,
  ].join('\n')
}
