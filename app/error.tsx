'use client'

import { errorPages } from '#lib/messages/error-pages'
import { parseLocale } from '#lib/messages/locale'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'

type ErrorPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

/** Stands in for a page that broke: a number to tell, no detail, and no status that could be taken for a yes. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  // A boundary is drawn in the browser, which knows the language from the document alone.
  const t = errorPages[parseLocale(typeof document === 'undefined' ? null : document.documentElement.lang)]
  return (
    <main className="mx-auto flex max-w-4xl flex-col items-start gap-4 p-6">
      <h1>{t.brokenTitle}</h1>
      <Notice kind="warning">{t.broken}</Notice>
      {error.digest === undefined ? null : <p>{t.reference(error.digest)}</p>}
      <Button type="button" onClick={reset}>
        {t.tryAgain}
      </Button>
    </main>
  )
}
