'use client'

import { errorPages } from '#lib/messages/error-pages'
import { parseLocale } from '#lib/messages/locale'

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string } }

/**
 * Stands in when not even the document could be made. It brings a document of its own and needs nothing that may be
 * what broke: no preferences, no style sheet, no component of ours.
 */
export default function GlobalError({ error }: GlobalErrorProps) {
  // The framework draws this page once while it builds, when there is no document to tell the language.
  const locale = parseLocale(typeof document === 'undefined' ? null : document.documentElement.lang)
  const t = errorPages[locale]
  return (
    <html lang={locale}>
      <body>
        <title>{t.brokenTitle}</title>
        <main>
          <h1>{t.brokenTitle}</h1>
          <p>{t.broken}</p>
          {error.digest === undefined ? null : <p>{t.reference(error.digest)}</p>}
          <p>
            {/* A whole new document: nothing of the one that broke is kept. */}
            <a href="/work">{t.tryAgain}</a>
          </p>
        </main>
      </body>
    </html>
  )
}
